/** What differs from Slidev's dev server when slides are rendered without a browser. */
import type { Plugin } from 'vite'

/** Hooks of Vue that run in a browser alone. */
const BROWSER_HOOKS = ['onBeforeMount', 'onMounted', 'onBeforeUpdate', 'onUpdated', 'onActivated', 'watchEffect', 'watchPostEffect', 'watchSyncEffect']

/** Modules of ours in the place of Slidev's, or beside them. */
const MODULES: Readonly<Record<string, string>> = {
  // Which deck is open changes; Slidev's own modules are made for one.
  '/@slidev/slides': 'import { shallowRef } from "vue"\nexport const slides = shallowRef([])',
  '/@slidev/configs': 'import { reactive } from "vue"\nexport default reactive({})',
  // It knows the titles of one deck by their numbers.
  '/@slidev/title-renderer': [
    'import { needs } from "#paneldeck/browser-needs"',
    'export default { setup() { needs.add("a table of contents"); return () => null } }',
  ].join('\n'),
  '#paneldeck/browser-needs': 'export const needs = new Set()',
  // A component that asks Vue to do something in the browser is not finished by what the server makes of it.
  '#paneldeck/vue': [
    'import * as vue from "vue"',
    'import { needs } from "#paneldeck/browser-needs"',
    'export * from "vue"',
    ...BROWSER_HOOKS.map(hook => [
      `export function ${hook}(...args) {`,
      `  const instance = vue.getCurrentInstance()`,
      `  if (instance) needs.add(\`\${instance.type.__name ?? "a component"} with ${hook}\`)`,
      `  return vue.${hook}(...args)`,
      `}`,
    ].join('\n')),
  ].join('\n'),
}

export function renderPlugin(): Plugin {
  return {
    name: 'paneldeck:render',
    enforce: 'pre',
    config(config) {
      return {
        define: { 'location.search': JSON.stringify('?print=true') },
        // Slidev names Vue's browser build; Node's own must be the only one here.
        resolve: { alias: [] },
        ...config,
      }
    },
    resolveId: {
      order: 'pre',
      handler(id, importer) {
        if (id === 'vue' && importer !== '\0#paneldeck/vue' && importer !== undefined && !importer.startsWith('\0')) return '\0#paneldeck/vue'
        if (Object.hasOwn(MODULES, id)) return `\0${id}`
        return undefined
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        if (id.startsWith('\0')) return MODULES[id.slice(1)]
        // Styles are gathered afterwards, once.
        return this.environment.name === 'ssr' && /\.css$|[?&]type=style/.test(id) ? '' : undefined
      },
    },
  }
}
