/**
 * Puts what Vite made of the theme, of Slidev's client and of packages in an earlier run between it and the module runner:
 * compiling these takes longer than compiling a deck. Slides are never kept, nor what has no file.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { UnocssPluginContext } from 'unocss'
import type { Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite'
import type { KeptModule } from './module-store.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { readKept, surroundingsOf, writeKept } from './module-store.ts'
import { isStyle } from './plugin.ts'

/** A module as Vite knows it. */
export type ModuleFacts = Pick<KeptModule, 'id' | 'url' | 'imports'> & { file: string | null }

export interface ModuleCache {
  /** What is known of a module: kept, or from Vite. */
  facts: (id: string) => ModuleFacts | undefined
  /** Styles by the addresses of their modules: those that were kept, and whatever is added. */
  styles: Map<string, string>
  /** Keeps what has come. @param styleOf gives a style that nobody has asked for yet */
  save: (styleOf: (url: string) => Promise<string>) => Promise<void>
}

/** @param settings of the decks that Vite compiles in */
export async function openModuleCache(
  server: ViteDevServer,
  ssr: RunnableDevEnvironment,
  options: ResolvedSlidevOptions,
  settings: unknown,
): Promise<ModuleCache> {
  const { key, includes } = await surroundingsOf(options, [settings, server.config.define])
  const kept = await readKept(key)
  const byId = new Map(Object.values(kept.modules).map(module => [module.id, module]))
  const uno = unoOf(server)
  const importsOf = (id: string) =>
    [...(ssr.moduleGraph.getModuleById(id)?.importedModules ?? [])].flatMap(({ id }) => id ?? [])
  let news = false

  const fetchModule = ssr.fetchModule.bind(ssr)
  ssr.fetchModule = async (address, importer, fetchOptions) => {
    const known = kept.modules[address]
    if (known) {
      for (const token of known.tokens) uno.tokens.add(token)
      const { code, file, id, url } = known
      return fetchOptions?.cached ? { cache: true } : { code, file, id, url, invalidate: false }
    }
    const result = await fetchModule(address, importer, fetchOptions)
    if (
      !('code' in result)
      || result.file === null
      || !isLasting(address, result.id)
      || !includes(result.file)
    ) {
      return result
    }
    const { code, file, id, url } = result
    const tokens = uno.filter(code, id)
      ? await classesIn(uno, await readFile(file, 'utf8'), id)
      : []
    const module = { code, file, id, url, tokens, imports: importsOf(id) }
    kept.modules[address] = module
    byId.set(id, module)
    news = true
    return result
  }

  const styles = new Map(Object.entries(kept.styles))
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
      // A component's code and its styles have a name in common that Vite gives them: none is kept without the other.
      for (const { id, url } of byId.values()) {
        if (isStyle(id))
          kept.styles[url] = styles.get(url) ?? (await styleOf(url))
      }
      await writeKept(key, kept)
    },
  }
}

/** Whether an address is that of a file wherever the deck lies: others, as of what Slidev makes up, mean something else in the next folder. */
function isLasting(address: string, id: string): boolean {
  const [file = ''] = id.split('?', 1)
  return (address.startsWith('/@fs/') || address === file) && existsSync(file)
}

/** Of all words of a module, those that UnoCSS has styles for. */
async function classesIn(
  { uno }: UnocssPluginContext,
  text: string,
  id: string,
): Promise<string[]> {
  const words = [...(await uno.applyExtractors(text, id))]
  const known = await Promise.all(words.map(word => uno.parseToken(word)))
  return words.filter((_, index) => known[index])
}

/** What UnoCSS knows: the classes to write styles for come from all modules that are loaded. */
function unoOf({ config: { plugins } }: ViteDevServer): UnocssPluginContext {
  const plugin: Plugin<{ getContext: () => UnocssPluginContext }> | undefined = plugins.find(
    ({ name }) => name === 'unocss:api',
  )
  if (!plugin?.api)
    throw new Error('Slidev has no UnoCSS: expected its plugin unocss:api')
  return plugin.api.getContext()
}
