/** `setup/preparser.ts` of the theme, of addons and of the user: Slidev's command reads them, its functions do not. */

import type { PreparserSetup } from '@slidev/types'
import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { injectPreparserExtensionLoader } from '@slidev/parser/fs'
import { runnerImport } from 'vite'

/** Makes Slidev read decks of this process through the preparsers of their folders, as its command does. */
export function usePreparsers(): void {
  injectPreparserExtensionLoader(async (roots, headmatter, filepath, mode) => {
    const files = roots.map(root => join(root, 'setup', 'preparser.ts')).filter(existsSync)
    const extensions = await Promise.all(files.map(async (file) => {
      const { default: setup } = await loadPreparser(file)
      return await setup({ filepath, headmatter, ...(mode !== undefined && { mode }) })
    }))
    return extensions.flat()
  })
}

/** Node runs no TypeScript below `node_modules`, where themes and addons of packages are: there Vite does. */
async function loadPreparser(file: string): Promise<{ default: PreparserSetup }> {
  if (!file.split(sep).includes('node_modules'))
    return await import(pathToFileURL(file).href)
  const { module } = await runnerImport<{ default: PreparserSetup }>(file)
  return module
}
