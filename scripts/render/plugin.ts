/** What differs from Slidev's dev server when slides are rendered without a browser. */

import type { Plugin } from 'vite'

/** Modules of ours in the place of Slidev's, or beside them. */
const MODULES: Readonly<Record<string, string>> = {
  // Which deck is open changes; Slidev's own modules are made for one.
  '/@slidev/slides': 'import { shallowRef } from "vue"\nexport const slides = shallowRef([])',
  '/@slidev/configs': 'import { reactive } from "vue"\nexport default reactive({})',
  // It knows the titles of one deck by their numbers: a table of contents is left to the browser.
  '/@slidev/title-renderer': [
    'import { onMounted } from "vue"',
    'export default { __name: "TitleRenderer", setup() { onMounted(() => {}); return () => null } }',
  ].join('\n'),
  // All that `slide-html.ts` uses, in a place where it has types (`slidev-client.d.ts`).
  '#paneldeck/slidev': [
    'import "@slidev/client/styles/index.ts"',
    'import "@slidev/client/pages/print.vue?vue&type=style&index=0&lang.postcss"',
    'export * from "@slidev/client/constants.ts"',
    'export { createFixedClicks } from "@slidev/client/composables/useClicks.ts"',
    'export { useFixedNav } from "@slidev/client/composables/useNav.ts"',
    'export { default as PrintSlideClick } from "@slidev/client/internals/PrintSlideClick.vue"',
    'export { resolveClick } from "@slidev/client/modules/v-click.ts"',
    'export { default as configs } from "#slidev/configs"',
    'export { default as setups } from "#slidev/setups/main"',
    'export { slides } from "#slidev/slides"',
  ].join('\n'),
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
        return id.startsWith('\0') ? MODULES[id.slice(1)] : undefined
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        // Styles are gathered afterwards, once.
        if (this.environment.name === 'ssr' && isStyle(id))
          return ''
        // To learn what kind of thing a prop of an imported type is, Vue loads the whole of TypeScript.
        return id.endsWith('/internals/PrintSlideClick.vue')
          ? code.replace(/^import type \{ (\w+) \} from .*$/m, 'type $1 = object')
          : undefined
      },
    },
  }
}

/** Stands last: nothing is made ready for a browser, and Vue is Node's own, where Slidev names the browser's. */
export function withoutClient(): Plugin {
  return {
    name: 'paneldeck:without-client',
    enforce: 'post',
    config(config) {
      config.optimizeDeps = { noDiscovery: true, include: [] }
      const alias = config.resolve?.alias
      if (!config.resolve || !Array.isArray(alias))
        throw new Error('Slidev has no aliases: expected a list with one for vue')
      config.resolve.alias = alias.filter(({ find }: { find: unknown }) => find !== 'vue')
    },
  }
}

/** Stands last: nobody steps through what is rendered, and to reckon where every line came from takes as long as to compile it. */
export function withoutSourceMaps(): Plugin {
  return {
    name: 'paneldeck:without-source-maps',
    enforce: 'post',
    configResolved({ plugins }) {
      const vue: Plugin<{ options: object }> | undefined = plugins.find(
        ({ name }) => name === 'vite:vue',
      )
      if (vue?.api)
        vue.api.options = { ...vue.api.options, sourceMap: false }
    },
    transform: {
      order: 'post',
      handler(code) {
        return this.environment.name === 'ssr' ? { code, map: { mappings: '' } } : undefined
      },
    },
  }
}

export function isStyle(id: string): boolean {
  return /\.(css|postcss|scss|sass|less|styl)$|[?&]type=style/.test(id)
}
