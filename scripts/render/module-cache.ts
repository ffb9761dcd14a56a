/**
 * Keeps compiled modules of the theme, of Slidev's client and of packages for later runs, since they take longer to
 * compile than a deck (10 to 12 CPU seconds for an export of one deck without it, 9 with it). It answers Vite's module
 * runner in Vite's place. Slides are never kept, nor modules without a file.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { UnocssPluginContext } from 'unocss'
import type { RunnableDevEnvironment, ViteDevServer } from 'vite'
import type { CompiledModule } from './module-store.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { unoOf } from '../in-slidev/unocss.ts'
import { FILE_ADDRESS } from '../slidev-internals.ts'
import { moduleSources, readCompiled, writeCompiled } from './module-store.ts'
import { isStyle } from './plugin.ts'

/** A module as Vite knows it. */
export type ModuleFacts = Pick<CompiledModule, 'id' | 'url' | 'imports'> & { file: string | null }

/** Compiled modules that are kept from one run to the next. */
export interface ModuleCache {
  /** What is known of a module, from an earlier run or from Vite. */
  facts: (id: string) => ModuleFacts | undefined
  /** Styles by the addresses of their modules; new ones are added as they are compiled. */
  styles: Map<string, string>
  /**
   * Writes what is new to the disk.
   *
   * @param styleOf compiles a style that no slide has needed yet
   */
  save: (styleOf: (url: string) => Promise<string>) => Promise<void>
}

/** @param settings of the decks that change how modules are compiled */
export async function openModuleCache(
  server: ViteDevServer,
  ssr: RunnableDevEnvironment,
  options: ResolvedSlidevOptions,
  settings: unknown,
): Promise<ModuleCache> {
  const { key, includes } = await moduleSources(options, [settings, server.config.define])
  const compiled = await readCompiled(key)
  const byId = new Map(Object.values(compiled.modules).map(module => [module.id, module]))
  const uno = unoOf(server.config.plugins)
  const importsOf = (id: string) =>
    [...(ssr.moduleGraph.getModuleById(id)?.importedModules ?? [])].flatMap(({ id }) => id ?? [])
  let news = false

  const fetchModule = ssr.fetchModule.bind(ssr)
  ssr.fetchModule = async (address, importer, fetchOptions) => {
    const known = compiled.modules[address]
    if (known) {
      for (const token of known.tokens) uno.tokens.add(token)
      const { code, file, id, url } = known
      return fetchOptions?.cached ? { cache: true } : { code, file, id, url, invalidate: false }
    }
    const result = await fetchModule(address, importer, fetchOptions)
    const { file } = 'file' in result ? result : { file: null }
    if ('code' in result && file !== null && isLasting(address, result.id) && includes(file)) {
      const { code, id, url } = result
      const tokens = await classesIn(uno, code, id, file)
      compiled.modules[address] = { code, file, id, url, tokens, imports: importsOf(id) }
      byId.set(id, compiled.modules[address])
      news = true
    }
    return result
  }

  const styles = new Map(Object.entries(compiled.styles))
  return {
    styles,
    facts(id) {
      const node = ssr.moduleGraph.getModuleById(id)
      return (
        byId.get(id)
        ?? (node ? { id, url: node.url, file: node.file, imports: importsOf(id) } : undefined)
      )
    },
    async save(styleOf) {
      if (!news)
        return
      news = false
      // A component's code and its styles share an id that Vite makes up, so they are kept together.
      for (const { id, url } of byId.values()) {
        if (isStyle(id))
          compiled.styles[url] = styles.get(url) ?? (await styleOf(url))
      }
      await writeCompiled(key, compiled)
    },
  }
}

/**
 * Whether an address means the same file wherever the deck lies. Addresses relative to the deck's folder, and modules
 * that Slidev makes up, mean something else for a deck in another folder.
 */
function isLasting(address: string, id: string): boolean {
  const [file = ''] = id.split('?', 1)
  return (address.startsWith(`${FILE_ADDRESS}/`) || address === file) && existsSync(file)
}

/** The words of a module's file that UnoCSS has styles for. */
async function classesIn(
  { uno, filter }: UnocssPluginContext,
  code: string,
  id: string,
  file: string,
): Promise<string[]> {
  if (!filter(code, id))
    return []
  const words = [...(await uno.applyExtractors(await readFile(file, 'utf8'), id))]
  const known = await Promise.all(words.map(word => uno.parseToken(word)))
  return words.filter((_, index) => known[index])
}
