/** The panels of a project. */

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing } from '../disk.ts'
import { isPanelFile } from './misnamed-files.ts'

/** The folder of `data/` with the JSON Schemas for editors, among them one called `panel.json`. */
const SCHEMAS = 'schema'

/** The panels there are: folders of `data/` with a `panel.yaml`. */
export async function listPanels(root: string): Promise<string[]> {
  const data = join(root, 'data')
  const names = (await readdir(data).catch(ifMissing([]))).filter(name => !name.startsWith('.') && name !== SCHEMAS)
  const arePanels = await Promise.all(names.map(name => isPanel(join(data, name))))
  return names.filter((_, index) => arePanels[index]).sort()
}

async function isPanel(folder: string): Promise<boolean> {
  return (await stat(folder)).isDirectory() && (await readdir(folder)).some(isPanelFile)
}
