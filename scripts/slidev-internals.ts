/**
 * Everything we rely on that Slidev, Vite, UnoCSS and Vue do not promise to keep. `tests/slidev-internals.test.ts`
 * looks each name up in the installed packages, and says which are missing and what that breaks. package.json has exact
 * versions of these packages, so that names change with an upgrade only.
 */

import type JSZip from 'jszip'
import type { Page } from 'playwright'
import type { PowerPointSlide } from './export/powerpoint-slide.ts'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NAVIGATION } from './slidev-window.ts'

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

/**
 * The import of a prop's type in `PrintSlideClick.vue`. To look such a type up, Vue's compiler loads the whole of
 * TypeScript; the renderer replaces it by `object`.
 */
export const PROP_TYPE_IMPORT = /^import type \{ (\w+) \} from .*$/m

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

/** A text in a module that is sent to the browser, and what stands there instead. */
interface Patch {
  /** The end of the module’s id. */
  file: string
  /** The file of a package in which the text stands, if it is not that one: a module may be made up. */
  origin?: string
  from: string
  to: string
}

/** What is changed in files of the packages. */
export function clientPatches(): Patch[] {
  return [
    {
      // The go-to dialog finds slides by their addresses and speakers, too, wherever in a title the words stand.
      file: '@slidev/client/internals/Goto.vue',
      from: `keys: ['no', 'title'],`,
      to: `keys: ['no', 'title', 'frontmatter.routeAlias', 'frontmatter.speaker'], ignoreLocation: true,`,
    },
    // The overview opens at the slide that is shown, and draws only slides near what it shows: all of a panel take
    // seconds.
    ...[
      {
        from: 'const nav = useNav()',
        to: `const nav = useNav(); const nearby = ref(new Set());
watchEffect(() => showOverview.value || nearby.value.clear())
function openAtSlide(overview: HTMLElement) {
  const watcher = new IntersectionObserver(
    cards => cards.forEach(card => card.isIntersecting && nearby.value.add(Number(card.target.dataset.card))),
    { root: overview, rootMargin: '50% 0px' },
  )
  overview.querySelectorAll('[data-card]').forEach(card => watcher.observe(card))
  overview.querySelector('[data-card="' + currentSlideNo.value + '"]')?.scrollIntoView({ block: 'center' })
}`,
      },
      { from: 'v-if="showOverview"', to: 'v-if="showOverview" @vue:mounted="({ el }) => openAtSlide(el)"' },
      { from: 'class="relative"', to: 'class="relative" :data-card="route.no"' },
      { from: '<SlideWrapper', to: '<SlideWrapper v-if="nearby.has(route.no)"' },
      { from: '<DrawingPreview', to: '<DrawingPreview v-if="nearby.has(route.no)"' },
    ].map(patch => ({ file: '@slidev/client/internals/QuickOverview.vue', ...patch })),
    {
      // Slidev keeps all slides in the window once it has fetched them: each step would look at every one of them.
      file: '@slidev/client/internals/SlidesShow.vue',
      from: 'r.meta?.__preloaded ||',
      to: '(r.meta?.__preloaded && Math.abs(r.no - currentSlideRoute.value.no) <= 3) ||',
    },
    {
      // Nor need the window fetch, and the server make, more than those.
      file: '@slidev/client/internals/SlidesShow.vue',
      from: 'const routes = slides.value',
      to: 'const routes = slides.value.filter(r => Math.abs(r.no - currentSlideRoute.value.no) <= 3)',
    },
    // A slide in another language is another one, though it has the same number (`in-slidev/editions.ts`).
    ...[
      { file: 'internals/SlidesShow.vue', slide: 'route' },
      { file: 'internals/QuickOverview.vue', slide: 'route' },
      { file: 'pages/presenter.vue', slide: 'nextFrame[0]' },
    ].map(({ file, slide }) => ({
      file: `@slidev/client/${file}`,
      from: `:key="${slide}.no"`,
      to: `:key="${slide}.meta.slide.serverNo ?? ${slide}.no"`,
    })),
    {
      file: '@slidev/client/composables/useSlideInfo.ts',
      from: 'return map[no] ??= useSlideInfo(no)',
      to: 'const own = getSlide(no)?.meta.slide.serverNo ?? no; return map[own] ??= useSlideInfo(own)',
    },
    {
      // It asks twice, and breaks the first request off.
      file: '@slidev/client/composables/useSlideInfo.ts',
      from: '  execute()\n',
      to: '',
    },
    {
      // Who tabbed to a control goes on with keys; only these two are for the control itself.
      file: '@slidev/client/logic/shortcuts.ts',
      from: 'not(isOnFocus),',
      to: 'not(and(isOnFocus, not(and(not(magicKeys.space), not(magicKeys.enter))))),',
    },
    {
      file: '@slidev/client/internals/NoteStatic.vue',
      from: 'import { useSlideInfo }',
      to: 'import { useDynamicSlideInfo as useSlideInfo }',
    },
    // What lies above and below all slides is printed with the number of its slide, as it is shown on the stage.
    {
      file: CLIENT_FILES.printSlide,
      from: 'import { injectionSlideElement,',
      to: 'import { injectionCurrentPage, injectionSlideElement,',
    },
    {
      file: CLIENT_FILES.printSlide,
      from: 'provideLocal(injectionSlideElement,',
      to: 'provideLocal(injectionCurrentPage, computed(() => route.value.no)); provideLocal(injectionSlideElement,',
    },
    {
      // The editor fills its place by itself, and has no one element that could take a class.
      file: '@slidev/client/pages/presenter.vue',
      from: '<SideEditor v-if="SideEditor && showEditor" class="h-full" />',
      to: '<SideEditor v-if="SideEditor && showEditor" />',
    },
    // Without a camera, or leave to use it, these buttons did nothing and filled the console.
    {
      file: '@slidev/client/internals/RecordingControls.vue',
      from: '  toggleAvatar,\n} = recorder',
      to: '} = recorder\nconst toggleAvatar = () =>'
        + ' recorder.toggleAvatar().catch(({ message }: Error) => alert(message))',
    },
    {
      file: '@slidev/client/internals/RecordingDialog.vue',
      from: 'const { startRecording } = recorder',
      to: 'const startRecording = (how: object) =>'
        + ' recorder.startRecording(how).catch(({ message }: Error) => alert(message))',
    },
    // What moves in with a click is printed where it ends. When it is set up, nothing has been clicked yet: it stayed
    // where it is then.
    {
      file: CLIENT_FILES.motionDirectives,
      from: '[thisPage, currentPage, currentClicks].filter(Boolean)',
      to: '[thisPage, currentPage, currentClicks, () => clicksContext?.value?.current, '
        + '() => resolvedClickMap.get(el)?.visibilityState.value].filter(Boolean)',
    },
    {
      file: CLIENT_FILES.motionDirectives,
      from: 'clicks: currentClicks, isPrintMode }',
      to: 'clicks: currentClicks, isPrintMode, isPrintWithClicks }',
    },
    {
      file: CLIENT_FILES.motionDirectives,
      from: 'if (!info || info.isActive.value)',
      to: 'if (!info || info.isActive.value'
        + ' || (isPrintMode.value && !isPrintWithClicks.value && info.end === Number.POSITIVE_INFINITY))',
    },
    {
      file: CLIENT_FILES.motionDirectives,
      from: `motion.apply(visibility === 'before'`,
      to: `motion[isPrintMode.value ? 'set' : 'apply'](visibility === 'before'`,
    },
    {
      // Nor did the one that takes pictures of all slides, without a screen to share.
      file: '@slidev/client/logic/snapshot.ts',
      from: 'console.error(e)',
      to: 'alert(e instanceof Error ? e.message : e)',
    },
    {
      // It looks for a component that this version of floating-vue does not have, and says so in the console.
      file: '@shikijs/vitepress-twoslash/dist/client.mjs',
      from: 'rest[0] === "VMenu") try {',
      to: 'rest[0] === "VMenu" && rest[1].components?.Popper) try {',
    },
    {
      // Where the talk is, is told in the order of the steps: two requests at once may arrive the other way round.
      file: `@server-reactive/${NAVIGATION}`,
      origin: 'vite-plugin-vue-server-ref/dist/index.mjs',
      from: 'function post(payload) {',
      to: 'let posted = Promise.resolve(); '
        + 'const post = payload => posted = posted.catch(() => {}).then(() => postNow(payload)); '
        + 'function postNow(payload) {',
    },
  ]
}

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

/** Names of Vite plugins whose `api` we use. */
export const PLUGINS = { vue: 'vite:vue', uno: 'unocss:api' } as const

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

/** What Slidev's command makes PowerPoint files with; the name of the file ends with a hash. */
export const POWERPOINT_FILE = /^pptx-[\w-]+\.mjs$/

/** What the export of a page to PowerPoint wants to know. */
export interface PowerPointContext {
  page: Page
  /** Goes to the print page. */
  go: () => Promise<void>
  /** Numbers of the slides. */
  pages: readonly number[]
  slides: readonly { title: string, note: string, frontmatter: Record<string, unknown> }[]
  width: number
  height: number
}

/** A file that is being written, as far as we change how it is. */
interface Presentation {
  defineSlideMaster: (master: object) => void
  addSlide: (options?: { masterName: string }) => PowerPointSlide
}

interface PowerPointExport {
  exportSlides: (context: PowerPointContext, output: string) => Promise<unknown>
  /** The class of `pptxgenjs` that it uses. */
  Presentation: { prototype: Presentation }
}

/** Loads what Slidev's command writes PowerPoint files with. @throws if it is not where it was */
export async function loadPowerPointExport(): Promise<PowerPointExport> {
  const command = createRequire(import.meta.url).resolve('@slidev/cli/package.json')
  const folder = join(dirname(command), 'dist')
  const file = readdirSync(folder).find(name => POWERPOINT_FILE.test(name))
  if (file === undefined)
    throw new Error(`Slidev has no PowerPoint export in ${folder}`)
  const { exportPptxEditable: exportSlides } = await import(pathToFileURL(join(folder, file)).href)
  // The same copy that Slidev imports; the package has another one for `require`. Tools that run the tests would make a
  // copy of their own for `import()`.
  const require = createRequire(command)
  const { default: Presentation } = require(require.resolve('pptxgenjs').replace(/cjs\.js$/, 'es.js'))
  return { exportSlides, Presentation }
}

/** Opens a file that `pptxgenjs` wrote, with what it packs its files with. */
export async function loadZip(file: Uint8Array): Promise<JSZip> {
  const writer = createRequire(createRequire(import.meta.url).resolve('@slidev/cli/package.json')).resolve('pptxgenjs')
  const Zip: typeof JSZip = createRequire(writer)('jszip')
  return Zip.loadAsync(file)
}
