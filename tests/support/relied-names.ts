/** The table of what we rely on in Slidev, Vite, UnoCSS and Vue: where in the installed packages it has to stand. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IMPORTED } from '../../scripts/in-slidev/client-packages.ts'
import * as internals from '../../scripts/slidev-internals.ts'
import { CLIENT_PATCHES } from '../../scripts/slidev-patches.ts'
import { UNTOUCHED_NOTE_SIZES } from '../../scripts/slidev-patches/presenter.ts'
import { HOME } from './project.ts'

const { CLIENT_FILES, CSS_VARIABLES, PLUGINS, PRINT_QUERY, SLIDE_CLASSES, SLIDE_EVENTS } = internals
const { VIRTUAL_IMPORTS, VIRTUAL_MODULES } = internals

const CLI = '@slidev/cli/dist'
const CLIENT = '@slidev/client'
const VITE = 'vite/dist/node/chunks'
const PRESENTER = `${CLIENT}/pages/presenter.vue`
const UNO = '@unocss/vite/dist'
const VUE = '@vue/runtime-core/dist/runtime-core.cjs.js'
const { constants, clicks, context, nav, printPage, printSlide, clickDirectives, styles } = CLIENT_FILES

/** What we rely on, in which file or folder below `node_modules` it stands, and what relies on it. */
export interface Relied {
  on: string
  place: string
  by: string
  /** What stands there, if that is not the name itself. */
  as: string | RegExp
}

function relied(on: string, place: string, by: string, as: string | RegExp = on): Relied {
  return { on, place, by, as }
}

/** Names that stand in no file: those of packages, and what the browser itself writes. */
export const NOWHERE = [internals.CLIENT_PACKAGE, 'Failed to load resource']

export const RELIED: readonly Relied[] = [
  relied(internals.SLIDE_MODULE, CLI, 'the slides that are rendered', /\}__slidev_\$\{i \+ 1\}\.\$\{type\}`/),
  relied(internals.SLIDE_ADDRESS, CLI, 'in-slidev/save.ts', String.raw`/^\/__slidev\/slides\/(\d+)\.json$/`),
  relied(SLIDE_EVENTS.slide, CLI, 'in-slidev/tell-slides.ts', `hot.send("${SLIDE_EVENTS.slide}", {\n\t\t\t\t\tno: i + 1,`),
  relied(SLIDE_EVENTS.note, CLI, 'in-slidev/tell-slides.ts', `hot.send("${SLIDE_EVENTS.note}", {\n\t\t\t\t\t\tno: i + 1,`),
  relied(internals.ASSISTANTS_ADDRESS, CLI, 'in-slidev/save.ts', '!== "/__mcp"'),
  relied(internals.NAVIGATION, CLI, 'in-slidev/remote-link.ts', /^\t\tnav: \{\n\t\t\tpage: 0,\n\t\t\tclicks: 0,\n\t\t\ttimer: \{/m),
  relied('serverRef.onChanged', CLI, 'vite.config.ts', 'pluginOptions.serverRef?.onChanged?.(key, data'),
  relied('syncDirections', `${CLIENT}/state/storage.ts`, 'setup/root.ts', 'viewerSend: true,'),
  relied('hmrSkipTransition', `${CLIENT}/state/storage.ts`, 'setup/root.ts', 'export const hmrSkipTransition = ref(false)'),
  relied('sharedState', `${CLIENT}/state/shared.ts`, 'setup/root.ts', 'state as sharedState'),
  relied('$paused', 'vite-plugin-vue-server-ref/dist/index.mjs', 'setup/root.ts', 'data.$paused || payload.key'),
  relied(internals.SHARED_STATE_EVENT, 'vite-plugin-vue-server-ref/dist/index.mjs', 'setup/root.ts', 'WS_EVENT = "vue-server-ref"'),
  relied('the type of a window', `${CLIENT}/setup/root.ts`, 'in-slidev/steering.ts', '\'presenter\' : \'viewer\''),
  relied(internals.SHOWN_LAYOUT, `${CLIENT}/internals/SlidesShow.vue`, 'setup/root.ts', 'id="slideshow"'),
  relied('useNav', nav, 'setup/root.ts', 'export function useNav('),
  relied('exportPptxEditable', CLI, 'export/powerpoint.ts', 'async function exportPptxEditable(ctx, output)'),
  relied('the number of a slide in its id', CLI, 'in-page/powerpoint.ts', '(container.id || "").split("-")'),
  relied('addText', CLI, 'export/powerpoint-slide.ts', 'slide.addText(node.runs.map('),
  relied('addSlide', 'pptxgenjs/dist/pptxgen.es.js', 'export/powerpoint.ts', /^ {4}addSlide\(options\) \{/m),
  relied('slide failed to load', CLI, 'export/page-log.ts'),
  relied('the settings of a slide', CLI, 'in-slidev/slide-list.ts', 'ids[type].push(`${data.slides[i].source.filepath}__slidev_${i + 1}.${type}`)'),
  relied('settings as JSON', CLI, 'in-slidev/slide-list.ts', '`export const frontmatterData = ${JSON.stringify(fontmatter)}`'),
  relied('the list of slides', CLI, 'in-slidev/slide-list.ts', 'component: getAsyncComponent(${idx}, load${no}) }'),
  relied(CLIENT_FILES.slideLoading, CLI, 'in-slidev/slide-list.ts'),
  relied('the page of a deck', CLI, 'in-slidev/site-modules.ts', 'input: { index: indexHtmlId }'),
  relied('the layout of a first slide', CLI, 'render/shared-server.ts', '(index === 0 ? "cover" : "default")'),
  relied(internals.VUE, CLI, 'render/plugin.ts: Vue of Node instead of the browser’s', 'find: "vue"'),
  ...Object.values(VIRTUAL_MODULES).map(id => relied(id, CLI, 'render/plugin.ts', `id: "${id}"`)),
  ...Object.values(VIRTUAL_IMPORTS).map(name => relied(name, CLIENT, 'render/plugin.ts')),

  relied('the packages of the client', CLI, 'in-slidev/client-packages.ts', '`@slidev/cli > @slidev/client > ${i}`'),
  ...Object.entries(IMPORTED).flatMap(([name, imported]) => imported.map(other =>
    relied(other, `${name}/dist`, 'in-slidev/client-packages.ts', new RegExp(`from ?['"]${RegExp.escape(other)}['"]`)))),
  relied('package > dependency', VITE, 'in-slidev/client-packages.ts', 'nestedResolveBasedir(nestedRoot, topLevelConfig.root'),
  relied('handleBackground', `${CLIENT}/layoutHelper.ts`, 'layouts/cover.vue', 'export function handleBackground('),
  relied('#twoslash-container', `${CLIENT}/styles/index.css`, 'styles/type.css'),
  relied('--slidev-slide-zoom-scale', `${CLIENT}/internals/SlideWrapper.vue`, 'styles/type.css'),
  relied('useSlideContext', context, 'in-slidev/titles.ts', 'export function useSlideContext('),
  relied('the settings of the deck as JSON', CLI, 'in-slidev/titles.ts', 'return `export default ${JSON.stringify(config)}`'),
  relied('what is known of a slide as JSON', CLI, 'in-slidev/titles.ts', '`    ...(${JSON.stringify(slideBase)}),`'),
  relied('@unocss/transformer-variant-group', '@unocss/transformer-variant-group/dist/index.mjs', 'in-slidev/classes.ts'),

  relied(styles, styles, 'render/plugin.ts', 'import'),
  relied(internals.PRINT_PAGE_STYLE, printPage, 'render/plugin.ts', '<style lang="postcss">'),
  relied('the type of a prop', printSlide, 'render/plugin.ts: else it takes longer', new RegExp(internals.TYPE_IMPORT, 'm')),
  relied(internals.FILE_PARSER, CLI, 'in-slidev/deck-parser.ts', `import * as parser from "${internals.FILE_PARSER}"`),
  relied(internals.PARSER_CORE, internals.PARSER_CORE.slice(1), 'in-slidev/known-frontmatter.ts', /import YAML from "yaml";\n(?:(?!YAML\.)[\s\S])*YAML\.parseDocument\(raw\) : void 0;(?:(?!YAML\.)[\s\S])*$/),
  relied(PLUGINS.slides, CLI, 'in-slidev/save.ts', /name: "slidev:loader",[\s\S]*?async handleHotUpdate\(ctx\)/),
  relied('the text as a deck was read', '@slidev/parser/dist/core.mjs', 'in-slidev/read-decks.ts', 'raw: markdown,'),
  relied('the data as it was read last', CLI, 'in-slidev/save.ts', 'Object.assign(data, newData);'),
  relied(internals.TWOSLASH, CLI, 'in-slidev/late-twoslash.ts', `import("${internals.TWOSLASH}")`),
  relied('the prop `nav`', printSlide, 'render/slide-html.ts', /const \{ nav \} = defineProps/),
  relied('createFixedClicks', clicks, 'render/slide-html.ts', 'export function createFixedClicks('),
  ...['isActive', 'isCurrent'].map(name => relied(name, clicks, 'render/slide-html.ts', `${name}: computed(`)),
  relied('useFixedNav', nav, 'render/slide-html.ts', 'export function useFixedNav('),
  relied('currentSlideRoute', nav, 'render/slide-html.ts'),
  relied(PRINT_QUERY.global, nav, 'render/shared-server.ts: what is rendered knows that it is printed'),
  relied(PRINT_QUERY.value, nav, 'render/slidev-server.ts', 'query.value.has(\'print\')'),
  relied('resolveClick', clickDirectives, 'render/slide-html.ts', 'export function resolveClick'),
  ...['flagHide', 'flagAnimations'].map(name =>
    relied(name, clickDirectives, 'render/slide-html.ts', new RegExp(`^    ${name},`, 'm'))),
  ...Object.values(internals.CLICK_DIRECTIVES).map(name =>
    relied(name, clickDirectives, 'render/slide-html.ts', new RegExp(`app\\.directive<.*>\\('${name}'`))),
  ...constantsOfClient().map(name =>
    relied(name, constants, 'render/slide-html.ts', new RegExp(`^export const ${name}\\b`, 'm'))),
  ...['__clicksContext', '__preloaded'].map(name =>
    relied(name, `${CLIENT}/shim-vue.d.ts`, 'render/slide-html.ts: routes made by hand')),
  ...internals.DRAWING_NOTHING.map(name =>
    relied(name, `${CLIENT}/builtin/${name}.vue`, 'render/watched-vue.ts', 'onMounted')),

  relied(internals.PRINT_ROUTE, `${CLIENT}/setup/routes.ts`, 'render/slidev-server.ts', 'path: \'/print\''),
  ...Object.values(internals.PRINT_IDS).map(id => relied(id, CLIENT, 'render/print-page.ts', `id="${id}"`)),
  relied(internals.SLIDE_NUMBER, `${CLIENT}/internals/SlideWrapper.vue`, 'export/checks'),
  relied(SLIDE_CLASSES.printed, printSlide, 'export/slide-pages.ts, handout'),
  relied(SLIDE_CLASSES.layout, `${CLIENT}/layouts/default.vue`, 'export/checks'),
  relied(SLIDE_CLASSES.loading, `${CLIENT}/internals/SlideLoading.vue`, 'export/print-deck.ts'),
  relied(SLIDE_CLASSES.clickTarget, constants, 'export/print-deck.ts'),
  relied(SLIDE_CLASSES.codeTitle, `${CLIENT}/builtin/CodeBlockWrapper.vue`, 'export/checks'),
  relied(SLIDE_CLASSES.code, `${CLIENT}/builtin/CodeBlockWrapper.vue`, 'in-page/overflow.ts'),
  relied(SLIDE_CLASSES.codeTab, `${CLIENT}/builtin/CodeGroup.vue`, 'export/checks'),
  relied(CSS_VARIABLES.theme, `${CLIENT}/env.ts`, 'render/shared-server.ts'),
  relied(CSS_VARIABLES.ground, printPage, 'render/print-page.ts'),
  relied(internals.PAGE_STATE.component, VUE, 'export/slidev-page.ts', 'def(el, "__vueParentComponent", parentComponent'),
  relied('the prop `route`', `${CLIENT}/internals/SlideWrapper.vue`, 'export/slidev-page.ts', '  route: {'),
  relied(internals.PAGE_STATE.loaded, VUE, 'export/slidev-page.ts'),
  relied('Failed to patch FloatingVue', '@shikijs/vitepress-twoslash/dist/client.mjs', 'export/page-log.ts'),

  relied('the width of notes', PRESENTER, 'slidev-patches/presenter.ts', `-width', ${UNTOUCHED_NOTE_SIZES.width})`),
  relied('the height of notes', PRESENTER, 'slidev-patches/presenter.ts', `-row-size', ${UNTOUCHED_NOTE_SIZES.height})`),
  ...Object.values(internals.SLIDE_ROUTES).map(name =>
    relied(name, `${CLIENT}/setup/routes.ts`, 'in-slidev/keep-place.ts', `name: '${name}'`)),
  ...['slidev-presenter grid', 'grid-section note', 'grid-section next', '<TimerBar />'].map(name =>
    relied(name, PRESENTER, 'styles/presenter.css, custom-nav-controls.vue')),
  ...['startedAt', 'pausedAt', '\'stopped\' | \'running\' | \'paused\''].map(name =>
    relied(name, `${CLIENT}/state/shared.ts`, 'custom-nav-controls.vue, setup/root.ts')),
  relied('settings in the root set-up', `${CLIENT}/setup/root.ts`, 'setup/root.ts', 'app.provide(injectionSlidevContext'),
  ...CLIENT_PATCHES.map(({ file, origin = file, from }) => relied(from, origin, 'in-slidev/client-patches.ts')),

  ...internals.VITE_PREFIXES.map(prefix => relied(prefix, VITE, 'export/slide-faults.ts')),
  relied(internals.DIRECT_STYLE, VITE, 'render/modules.ts', String.raw`/(\?|&)direct=?(?:&|$)/`),
  relied(internals.FILE_ADDRESS, VITE, 'export/font-server.ts', 'FS_PREFIX = `/@fs/`'),
  ...['fetchModule', 'moduleGraph', 'transformRequest'].map(name => relied(name, VITE, 'render/module-cache.ts')),
  relied(PLUGINS.vue, '@vitejs/plugin-vue/dist', 'render/plugin.ts: no source maps', `name: "${PLUGINS.vue}"`),
  relied('api.options', '@vitejs/plugin-vue/dist', 'render/plugin.ts: no source maps', 'set options(value)'),
  relied(PLUGINS.uno, UNO, 'render/module-cache.ts', `name: "${PLUGINS.uno}"`),
  relied(internals.UNO_STYLES, UNO, 'render/modules.ts', `|| "${internals.UNO_STYLES}"`),
  ...['getContext', 'filter', 'tokens'].map(name => relied(name, UNO, 'render/module-cache.ts')),
  ...['applyExtractors', 'parseToken'].map(name => relied(name, '@unocss/core/dist', 'render/module-cache.ts')),
  relied(internals.UNKNOWN_COMPONENT, VUE, 'render/slide-html.ts', /Failed to resolve \$\{type\.slice\(0, -1\)\}/),
  relied('__name', '@vue/compiler-sfc/dist/compiler-sfc.cjs.js', 'render/watched-vue.ts: names of components'),
]

/** The constants that the renderer uses, from our own types of them. */
function constantsOfClient(): string[] {
  const types = readFileSync(join(HOME, 'scripts', 'render', 'slidev-client.d.ts'), 'utf8')
  return Array.from(types.matchAll(/export const ([A-Z_]+|injection\w+):/g), ([, name = '']) => name)
}
