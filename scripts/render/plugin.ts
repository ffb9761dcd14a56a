/** What differs from Slidev's dev server when slides are rendered without a browser. */
import type { Plugin } from 'vite'
import * as vue from 'vue'

/** Hooks of Vue that run in a browser alone. */
const BROWSER_HOOKS = ['onBeforeMount', 'onMounted', 'onBeforeUpdate', 'onUpdated', 'onActivated', 'watchEffect', 'watchPostEffect', 'watchSyncEffect']

/** Vue as components see it: one that asks Vue to do something in the browser is not finished by what is rendered without. */
function watchedVue(): string {
  return [
    'import { createRequire } from "node:module"',
    'import { needs } from "#paneldeck/browser-needs"',
    `const vue = createRequire(${JSON.stringify(import.meta.url)})("vue")`,
    ...Object.keys(vue).filter(name => /^(?!default$)\w+$/.test(name) && !BROWSER_HOOKS.includes(name)).map(name => `export const ${name} = vue.${name}`),
    ...BROWSER_HOOKS.map(hook => [
      `export function ${hook}(...args) {`,
      `  const instance = vue.getCurrentInstance()`,
      `  if (instance) needs.add(\`\${instance.type.__name ?? "a component"} with ${hook}\`)`,
      `  return vue.${hook}(...args)`,
      `}`,
    ].join('\n')),
  ].join('\n')
}

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
  // All that `slide.ts` uses, in a place where it has types (`slidev-client.d.ts`).
  '#paneldeck/slidev': [
    'import "@slidev/client/styles/index.ts"',
    // For its styles.
    'import "@slidev/client/pages/print.vue"',
    'export * from "@slidev/client/constants.ts"',
    'export { createFixedClicks } from "@slidev/client/composables/useClicks.ts"',
    'export { useFixedNav } from "@slidev/client/composables/useNav.ts"',
    'export { default as PrintSlideClick } from "@slidev/client/internals/PrintSlideClick.vue"',
    'export { default as configs } from "#slidev/configs"',
    'export { default as setups } from "#slidev/setups/main"',
    'export { slides } from "#slidev/slides"',
    'export { needs } from "#paneldeck/browser-needs"',
  ].join('\n'),
  '#paneldeck/vue': watchedVue(),
}

/** Stands first among the plugins. */
export function replaceModules(): Plugin {
  return {
    name: 'paneldeck:modules',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(id) {
        return Object.hasOwn(MODULES, id) ? `\0${id}` : undefined
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        if (id.startsWith('\0')) return MODULES[id.slice(1)]
        // Styles are gathered afterwards, once.
        return this.environment.name === 'ssr' && isStyle(id) ? '' : undefined
      },
    },
  }
}

/** Stands last: nothing is made ready for a browser, and Vue is the one above, where Slidev names the browser's. */
export function withoutClient(): Plugin {
  return {
    name: 'paneldeck:without-client',
    enforce: 'post',
    config(config) {
      config.optimizeDeps = { noDiscovery: true, include: [] }
      const alias = config.resolve?.alias
      if (!config.resolve || !Array.isArray(alias)) throw new Error('Slidev has no aliases: expected a list with one for vue')
      config.resolve.alias = [...alias.filter(({ find }: { find: unknown }) => find !== 'vue'), { find: /^vue$/, replacement: '#paneldeck/vue' }]
    },
  }
}

export function isStyle(id: string): boolean {
  return /\.(css|postcss|scss|sass|less|styl)$|[?&]type=style/.test(id)
}
