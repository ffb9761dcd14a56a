/** What Vite knows of rendered slides: the files they come from, and the styles Slidev would have loaded for them, in its order. */
import { existsSync } from 'node:fs'
import type { EnvironmentModuleNode, ViteDevServer } from 'vite'
import { isStyle } from './plugin.ts'

/**
 * @param entries ids of modules that were rendered
 * @param known what was gathered before; styles of our own tools change with every deck and are not in it
 */
export async function gatherStyles(server: ViteDevServer, entries: readonly string[], known: Map<string, string>): Promise<string[]> {
  const styles = reachable(server, entries).filter(({ id }) => id !== null && isStyle(id))
  return Promise.all(styles.map(async ({ url, id }) => {
    const cached = known.get(url)
    if (cached !== undefined) return cached
    const css = await styleText(server, url)
    // UnoCSS writes what the slides seen so far use.
    if (!id?.includes('__uno')) known.set(url, css)
    return css
  }))
}

/** Whether styles do nothing but name fonts. */
export function isFaces(css: string): boolean {
  return css.replaceAll(/\/\*[^]*?\*\/|@font-face\s*\{[^}]*\}/g, '').trim() === ''
}

/** Every file these modules come from. */
export function filesOf(server: ViteDevServer, entries: readonly string[]): string[] {
  return reachable(server, entries).flatMap(({ file }) => file ? [file] : [])
}

/** The files among these names of modules, each once, without those of packages. */
export function ownFiles(names: readonly string[]): string[] {
  return [...new Set(names)].filter(name => !name.includes('/node_modules/') && existsSync(name))
}

/** The modules and all they import, what is imported before what imports it. */
function reachable(server: ViteDevServer, entries: readonly string[]): EnvironmentModuleNode[] {
  const seen = new Set<EnvironmentModuleNode>()
  const ordered: EnvironmentModuleNode[] = []
  const visit = (node: EnvironmentModuleNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const imported of node.importedModules) visit(imported)
    ordered.push(node)
  }
  for (const id of entries) {
    const node = server.environments.ssr.moduleGraph.getModuleById(id)
    if (node) visit(node)
  }
  return ordered
}

async function styleText(server: ViteDevServer, url: string): Promise<string> {
  const { client } = server.environments
  // Vite knows a style by the end of its address.
  const direct = url.includes('?') ? url.replace('?', '?direct&') : `${url}?direct`
  const node = await client.moduleGraph.getModuleByUrl(direct)
  if (node) client.moduleGraph.invalidateModule(node)
  const result = await client.transformRequest(direct)
  return result?.code ?? ''
}
