/** What is known of the modules of rendered slides: their files, and their styles in Slidev's order. */

import type { ViteDevServer } from 'vite'
import type { ModuleCache, ModuleFacts } from './module-cache.ts'
import { existsSync } from 'node:fs'
import { DIRECT_STYLE, SLIDE_MODULE, UNO_STYLES } from '../slidev-internals.ts'
import { isStyle } from './plugin.ts'

/** @param entries ids of modules that were rendered */
export async function gatherStyles(
  server: ViteDevServer,
  cache: ModuleCache,
  entries: readonly string[],
): Promise<string[]> {
  const styles = reachable(cache, entries).filter(({ id }) => isStyle(id))
  return Promise.all(
    styles.map(async ({ url, id }) => {
      // A slide has no file, and Slidev knows it by the id of its module alone: its `<style>` too.
      const address = id.includes(SLIDE_MODULE) ? id : url
      const known = cache.styles.get(address)
      if (known !== undefined)
        return known
      const css = await styleText(server, address)
      // UnoCSS writes what the slides seen so far use.
      if (!id.includes(UNO_STYLES))
        cache.styles.set(address, css)
      return css
    }),
  )
}

/** Whether styles do nothing but name fonts. */
export function isFaces(css: string): boolean {
  return css.replaceAll(/\/\*[\s\S]*?\*\/|@font-face\s*\{[^}]*\}/g, '').trim() === ''
}

/** Every file these modules come from. */
export function filesOfModules(cache: ModuleCache, entries: readonly string[]): string[] {
  return reachable(cache, entries).flatMap(({ file }) => (file ? [file] : []))
}

/** The files among these names of modules, each once, without those of packages. */
export function ownFiles(names: readonly string[]): string[] {
  return [...new Set(names)].filter(name => !name.includes('/node_modules/') && existsSync(name))
}

/** The modules and all they import, what is imported before what imports it. */
function reachable(cache: ModuleCache, entries: readonly string[]): ModuleFacts[] {
  const seen = new Set<string>()
  const ordered: ModuleFacts[] = []
  const visit = (id: string): void => {
    if (seen.has(id))
      return
    seen.add(id)
    const module = cache.facts(id)
    if (!module)
      return
    for (const imported of module.imports) visit(imported)
    ordered.push(module)
  }
  for (const id of entries) visit(id)
  return ordered
}

/** What Vite makes of a style for a browser that asks for it alone. */
export async function styleText(server: ViteDevServer, url: string): Promise<string> {
  const { client } = server.environments
  // Vite knows a style by the end of its address.
  const direct = url.includes('?') ? url.replace('?', `${DIRECT_STYLE}&`) : `${url}${DIRECT_STYLE}`
  const node = await client.moduleGraph.getModuleByUrl(direct)
  if (node)
    client.moduleGraph.invalidateModule(node)
  const result = await client.transformRequest(direct)
  return result?.code ?? ''
}
