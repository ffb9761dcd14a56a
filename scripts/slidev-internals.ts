/**
 * Everything we rely on that Slidev, Vite, UnoCSS and Vue do not promise to keep. What we change in their code is in
 * `slidev-patches/`, what Slidev makes PowerPoint files with in `slidev-powerpoint.ts`.
 * `tests/slidev-internals.test.ts` looks each name up in the installed packages, and says which are missing and what
 * that breaks. package.json has exact versions of these packages, so that names change with an upgrade only.
 */

export * from './slidev-window.ts'

/** Marks a slide's module. Its id is `<file of the deck>__slidev_<number of the slide, from 1>.md`. */
export const SLIDE_MODULE = '__slidev_'

/** The id of the module that Slidev makes of a slide. */
export function slideModuleId(file: string, no: number): string {
  return `${file}${SLIDE_MODULE}${no}.md`
}

/** The id of the module of its settings. */
export function slideSettingsId(file: string, no: number): string {
  return `${file}${SLIDE_MODULE}${no}.frontmatter`
}

/** The ids of a slide as its Markdown, and of its settings. */
export const SLIDE_MARKDOWN = new RegExp(`${SLIDE_MODULE}\\d+\\.md(?:$|\\?)`)
export const SLIDE_SETTINGS = new RegExp(`${SLIDE_MODULE}(\\d+)\\.frontmatter(?:$|\\?)`)

/** What a compiler's message says of the module that imports the one it is about. */
export const ABOUT_SLIDE_MODULE = new RegExp(` from "[^"]*${SLIDE_MODULE}\\d+\\.md"`)

/** The number in the id of a slide's module, wherever it stands in a text. */
export const SLIDE_MODULE_NUMBER = new RegExp(`${SLIDE_MODULE}(\\d+)\\.(?:md|frontmatter)`)

/** The modules of a slide, by which its number can be told: that of the list of slides, and that of its file. */
export const SLIDE_IN_LIST = new RegExp(`^/@slidev/slides/(\\d+)/|${SLIDE_MODULE}(\\d+)\\.(?:md|frontmatter)$`)

/** Modules that Slidev's server makes up for one deck. The renderer puts its own in their place, for many decks. */
export const VIRTUAL_MODULES = {
  slides: '/@slidev/slides',
  configs: '/@slidev/configs',
  titleRenderer: '/@slidev/title-renderer',
  titles: '/@slidev/title-renderer.md',
} as const

/** The package that is compiled with the slides instead of being loaded by Node as it is. */
export const CLIENT_PACKAGE = '@slidev/client'

/** By these names Slidev's client imports what its server makes up. */
export const VIRTUAL_IMPORTS = {
  slides: '#slidev/slides',
  configs: '#slidev/configs',
  mainSetups: '#slidev/setups/main',
} as const

/** Files of `@slidev/client` that the renderer imports. Their types are in `render/slidev-client.d.ts`, by hand. */
export const CLIENT_FILES = {
  styles: '@slidev/client/styles/index.ts',
  printPage: '@slidev/client/pages/print.vue',
  constants: '@slidev/client/constants.ts',
  context: '@slidev/client/context.ts',
  clicks: '@slidev/client/composables/useClicks.ts',
  nav: '@slidev/client/composables/useNav.ts',
  printSlide: '@slidev/client/internals/PrintSlideClick.vue',
  slideLoading: '@slidev/client/internals/SlideLoading.vue',
  clickDirectives: '@slidev/client/modules/v-click.ts',
  motionDirectives: '@slidev/client/modules/v-motion.ts',
} as const

/** The first `<style>` block of Slidev's print page, as a module. */
export const PRINT_PAGE_STYLE = `${CLIENT_FILES.printPage}?vue&type=style&index=0&lang.postcss`

/** An import of types in a component. To look up one that a prop has, Vue's compiler loads the whole of TypeScript. */
export const TYPE_IMPORT = /^import type \{ ([\w, ]+) \} from .*$/gm

/** The package for code blocks that name `twoslash`. Slidev sets it up for every deck. */
export const TWOSLASH = '@shikijs/vitepress-twoslash'

/** The part of Slidev's parser that reads and saves files. */
export const FILE_PARSER = '@slidev/parser/fs'

/** The module that reads a deck's text, and its settings by the package `yaml`. */
export const PARSER_CORE = '/@slidev/parser/dist/core.mjs'

/** Directives that `render/slide-html.ts` has for rendering without a browser. */
export const CLICK_DIRECTIVES = { click: 'click', after: 'after', hide: 'click-hide' } as const

/** Directives of Slidev and its plugins that draw in a browser only. */
export const BROWSER_DIRECTIVES = ['mark', 'drag', 'motion', 'tooltip', 'close-popper'] as const

/** Components of Slidev with hooks for the browser in which they count clicks and draw nothing. */
export const DRAWING_NOTHING: readonly string[] = ['VClickGap']

/** Slidev's client reads from the page's address whether it prints. */
export const PRINT_QUERY = { global: 'location.search', value: '?print=true' } as const

/** Address of the page that shows all slides, one below the other. */
export const PRINT_ROUTE = '/print'

/** Ids of the elements of Slidev's print page, from the outermost in. */
export const PRINT_IDS = {
  app: 'app',
  root: 'page-root',
  container: 'print-container',
  content: 'print-content',
} as const

/** The attribute of a slide's element with its number, from 1. */
export const SLIDE_NUMBER = 'data-slidev-no'

/** Classes of elements on Slidev's pages. */
export const SLIDE_CLASSES = {
  /** A page of the print page: a slide, or a step of one. */
  printed: 'print-slide-container',
  /** The outermost element of a layout. */
  layout: 'slidev-layout',
  /** Stands in the place of a slide whose module has not come yet. */
  loading: 'slidev-slide-loading',
  /** An element that a click shows or hides. */
  clickTarget: 'slidev-vclick-target',
  /** The name of a file above its code: alone, and as one of several tabs. */
  codeTitle: 'slidev-code-block-title',
  codeTab: 'slidev-code-tab',
  /** A code block. */
  code: 'slidev-code-wrapper',
} as const

/** What Vue keeps on an element: the component that drew it; and on a component that has been loaded. */
export const PAGE_STATE = { component: '__vueParentComponent', loaded: '__asyncResolved' } as const

/** CSS variables: a setting of the theme, and the ground behind the slides. */
export const CSS_VARIABLES = { theme: '--slidev-theme-', ground: '--slidev-slide-container-background' } as const

/** The beginnings of what Slidev's page writes to the console when a slide is not at fault, or says so itself. */
export const HARMLESS_MESSAGES = [
  'Failed to load resource',
  'Failed to patch FloatingVue',
  'slide failed to load',
] as const

/** Vite's answer to who asks for a package as it was before; it loads the page anew. */
export const OUTDATED = 504

/** What Vite writes before the message of a module that does not compile. */
export const VITE_PREFIXES = ['Pre-transform error: ', 'Internal server error: '] as const

/** What Vue warns of, as far as it is at the beginning of its message. */
export const UNKNOWN_COMPONENT = 'Failed to resolve component'

/** Where Slidev's dev server reads and saves a slide, and where it answers assistants (its MCP server). */
export const SLIDE_ADDRESS = '/__slidev/slides/'
export const ASSISTANTS_ADDRESS = '/__mcp'

/** Where a slide is read and saved. */
export function slideAddress(no: number): string {
  return `${SLIDE_ADDRESS}${no}.json`
}

/** With these events Slidev's server tells windows a slide, and its notes, by its number. */
export const SLIDE_EVENTS = { slide: 'slidev:update-slide', note: 'slidev:update-note' } as const

/** The number of the slide that is read or saved at this address, if one is. */
export function slideAsked(url: string): number | undefined {
  const [, no] = url.startsWith(SLIDE_ADDRESS) ? (/^(\d+)\.json/.exec(url.slice(SLIDE_ADDRESS.length)) ?? []) : []
  return no === undefined ? undefined : Number(no)
}

/** Whether an assistant asks. */
export function isForAssistants(url: string): boolean {
  return url.startsWith(ASSISTANTS_ADDRESS) && !/^\w/.test(url.slice(ASSISTANTS_ADDRESS.length))
}

/** The name of Vue, for which Slidev's aliases have its build for browsers. */
export const VUE = 'vue'

/** Names of Vite plugins whose `api` we use, and of Slidev's that reads the slides. */
export const PLUGINS = { vue: 'vite:vue', uno: 'unocss:api', slides: 'slidev:loader' } as const

/** Vite gives the text of a style to who asks with this query, and files outside its root below this address. */
export const DIRECT_STYLE = '?direct'
export const FILE_ADDRESS = '/@fs'

/** The path of a file in Vite's address of it; any other address as it is. */
export function withoutFileAddress(address: string): string {
  return address.startsWith(`${FILE_ADDRESS}/`) ? address.slice(FILE_ADDRESS.length) : address
}

/**
 * Paths of the packages on Slidev's page whose code we have read: what they draw without a browser is the same, or they
 * call a hook that `render/watched-vue.ts` records.
 */
export const PROVEN_PACKAGE
  = /\/node_modules\/(?:@slidev\/client|vite-plugin-vue-server-ref|@shikijs|katex|floating-vue)\//

/** Ids of modules that are in no file: Slidev, plugins of Vite and our renderer generate them. */
export const GENERATED_MODULE
  = /^\0?(?:\/?@(?:slidev|server-reactive)\/|#paneldeck|plugin-vue|\/?__uno|\/__vue-jsx)|\/\.slidev\//
