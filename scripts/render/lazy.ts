/**
 * What Slidev and its plugins load for a dev session or for files that few decks have: a third of all modules. Here each is
 * loaded when it is first used, which for most decks is never.
 */

/** What of a package is imported by name; `default` is what is imported without one. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  // Components in JSX.
  '@babel/core': ['types', 'transformSync', 'createConfigItem'],
  '@vue/babel-plugin-jsx': ['default'],
  // A dev session's server for assistants.
  '@modelcontextprotocol/node': ['NodeStreamableHTTPServerTransport'],
  '@modelcontextprotocol/server': ['McpServer'],
}

/** A dev session's pages about classes: a function that gives plugins, and here none. */
const INSPECTOR = '@unocss/inspector'

/** Whether this is a package that is loaded late. */
export function isLazy(specifier: string): boolean {
  return specifier === INSPECTOR || Object.hasOwn(PACKAGES, specifier)
}

/** A module that stands for a package, with the same names. @param url of the package’s own module */
export function lazySource(specifier: string, url: string): string {
  if (specifier === INSPECTOR)
    return 'export default () => []'
  const exported = (PACKAGES[specifier] ?? []).map(name =>
    name === 'default'
      ? 'export default late(() => { const all = load(); return all.default ?? all })'
      : `export const ${name} = late(() => load().${name})`,
  )
  return `import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
const load = () => createRequire(import.meta.url)(fileURLToPath(${JSON.stringify(url)}))
const late = get => new Proxy(function () {}, {
  apply: (_, self, args) => Reflect.apply(get(), self, args),
  construct: (_, args) => Reflect.construct(get(), args),
  get: (_, key) => get()[key],
})
${exported.join('\n')}
`
}
