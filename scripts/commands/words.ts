/** `paneldeck words <language>`: a table of our words to fill in, for a language that we have none in. */

import type { CommandContext } from '../command-context.ts'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EXIT, UsageError } from '../faults.ts'
import { expectedOneOf } from '../suggest.ts'
import { faultOfTag } from '../summary/languages.ts'
import { listPanels } from '../summary/list-panels.ts'
import { tableFile } from '../words/own-tables.ts'
import { tableToFill } from '../words/table-to-fill.ts'

/** The flags of `paneldeck words`. */
export interface WordsOptions {
  panel: string
}

/** Writes the table unless there is one. @returns the exit code */
export async function words(context: CommandContext, language: string, { panel }: WordsOptions): Promise<number> {
  const { root, streams: { stderr } } = context
  const fault = faultOfTag(language)
  if (fault !== undefined)
    throw new UsageError(fault)
  const panels = await listPanels(root)
  if (!panels.includes(panel))
    throw new UsageError(`There is no panel ${panel} in data/; ${expectedOneOf(panel, panels)}`)
  const file = await writeTable(root, panel, language)
  stderr.write(
    `${file}\n\nNext: fill it in, with ${language} in \`languages\` of data/${panel}/panel.yaml; then\n`
    + `  npx paneldeck check --panel ${panel}\n`
    + 'lists what is missing. Another panel in the same language takes a copy of the file.\n',
  )
  return EXIT.done
}

/** Writes the table. @returns its path, from the project's folder */
export async function writeTable(root: string, panel: string, language: string): Promise<string> {
  const file = `data/${panel}/${tableFile(language)}`
  if (existsSync(join(root, file)))
    throw new UsageError(`${file} is there already; nothing was written. \`check\` lists what is missing in it`)
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), tableToFill(language), { flag: 'wx' })
  return file
}
