/** Vite plugins that make Slidev's dev server render slides without a browser. */

import type { Plugin } from 'vite'
import { withoutImportedTypes } from '../in-slidev/prop-types.ts'
import {
  CLIENT_FILES,
  PLUGINS,
  PRINT_PAGE_STYLE,
  VIRTUAL_IMPORTS,
  VIRTUAL_MODULES,
  VUE,
} from '../slidev-internals.ts'

/** Modules of ours in the place of Slidev's, or beside them. */
const MODULES: Readonly<Record<string, string>> = {
  // One server renders many decks; Slidev's modules hold a single one.
  [VIRTUAL_MODULES.slides]: 'import { shallowRef } from "vue"\nexport const slides = shallowRef([])',
  [VIRTUAL_MODULES.configs]: 'import { reactive } from "vue"\nexport default reactive({})',
  // Slidev's own module has the titles of one deck by their numbers. `onMounted` tells the renderer to leave it to the
  // browser.
  [VIRTUAL_MODULES.titleRenderer]: [
    'import { onMounted } from "vue"',
    'export default { __name: "TitleRenderer", setup() { onMounted(() => {}); return () => null } }',
  ].join('\n'),
  // All that `slide-html.ts` uses of Slidev's client, under one name for which `slidev-client.d.ts` has types.
  '#paneldeck/slidev': [
    `import "${CLIENT_FILES.styles}"`,
    `import "${PRINT_PAGE_STYLE}"`,
    `export * from "${CLIENT_FILES.constants}"`,
    `export { createFixedClicks } from "${CLIENT_FILES.clicks}"`,
    `export { useFixedNav } from "${CLIENT_FILES.nav}"`,
    `export { default as PrintSlideClick } from "${CLIENT_FILES.printSlide}"`,
    `export { resolveClick } from "${CLIENT_FILES.clickDirectives}"`,
    `export { default as configs } from "${VIRTUAL_IMPORTS.configs}"`,
    `export { default as setups } from "${VIRTUAL_IMPORTS.mainSetups}"`,
    `export { slides } from "${VIRTUAL_IMPORTS.slides}"`,
  ].join('\n'),
}

/** Stands first among the plugins: puts modules of ours in the place of Slidev's, and leaves styles out of the code. */
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
        // `modules.ts` gathers the styles afterwards, each once.
        if (this.environment.name === 'ssr' && isStyle(id))
          return ''
        return id.endsWith(`/${CLIENT_FILES.printSlide}`) ? withoutImportedTypes(code) : undefined
      },
    },
  }
}

/** Stands last: prepares nothing for a browser, and takes Vue from Node where Slidev names the browser's build. */
export function withoutClient(): Plugin {
  return {
    name: 'paneldeck:without-client',
    enforce: 'post',
    config(config) {
      config.optimizeDeps = { noDiscovery: true, include: [] }
      const alias = config.resolve?.alias
      if (!config.resolve || !Array.isArray(alias))
        throw new Error('Slidev has no aliases: expected a list with one for vue')
      config.resolve.alias = alias.filter(({ find }: { find: unknown }) => find !== VUE)
    },
  }
}

/** Stands last: drops source maps. Nobody debugs rendered slides, and maps take as long to make as the code itself. */
export function withoutSourceMaps(): Plugin {
  return {
    name: 'paneldeck:without-source-maps',
    enforce: 'post',
    configResolved({ plugins }) {
      const vue: Plugin<{ options: object }> | undefined = plugins.find(
        ({ name }) => name === PLUGINS.vue,
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

/** Whether the id of a module is that of a style. */
export function isStyle(id: string): boolean {
  return /\.(?:css|postcss|scss|sass|less|styl)$|[?&]type=style/.test(id)
}
