/**
 * Slidev’s list of slides while a talk is presented. With Slidev’s own, a window asks for two modules of each slide
 * before it shows the first one, and for two more later. Here the settings of all slides are one module, and a slide is
 * one, which is asked for when the window comes near it.
 */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { DevEnvironment, Plugin } from 'vite'
import { CLIENT_FILES, slideModuleId, slideSettingsId, VIRTUAL_MODULES } from '../slidev-internals.ts'
import { classSettings } from './classes.ts'
import { ALL_SETTINGS, readSettings } from './slide-data.ts'

type Options = Pick<ResolvedSlidevOptions, 'data' | 'utils'>

/** What we tell of a slide beside what Slidev tells. */
type Addition = (slide: SlideInfo) => Readonly<Record<string, unknown>>

/** The Vite plugin that makes both modules. */
export function serveSlideList({ data, utils }: Options, additions: readonly Addition[]): Plugin {
  let told: ToldSettings = { ids: '', settings: [] }
  return {
    name: 'paneldeck:list-slides',
    apply: 'serve',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: id => (id === ALL_SETTINGS ? id : undefined) },
    load: {
      order: 'pre',
      async handler(id) {
        if (id === VIRTUAL_MODULES.slides)
          return withoutMap(talkList(data.slides, (await utils.getLayouts()).error ?? ''))
        if (id !== ALL_SETTINGS || this.environment.mode !== 'dev')
          return undefined
        told = stateOf(data)
        return withoutMap(settingsModule(await settingsOf(data.slides, additions, this.environment)))
      },
    },
    // After Slidev’s own handler, which reads the deck anew.
    handleHotUpdate: {
      order: 'post',
      handler({ modules, server: { moduleGraph, hot } }) {
        const [all, list] = [ALL_SETTINGS, VIRTUAL_MODULES.slides].map(id => moduleGraph.getModuleById(id))
        const [before, now] = [told, stateOf(data)]
        if (!all || !list)
          return undefined
        told = now
        // Its titles and notes are for windows that are loaded from now on.
        moduleGraph.invalidateModule(all)
        if (before.ids !== now.ids)
          return [...new Set([...modules, all, list])]
        const changed = now.settings.flatMap((settings, index): Change[] =>
          settings === before.settings[index] ? [] : [{ index, settings, before: before.settings[index] ?? '' }])
        // Styles are made of the classes in the module.
        if (changed.some(({ settings, before }) => classSettings(settings) !== classSettings(before)))
          return [...modules, all]
        if (changed.length > 0)
          hot.send(SETTINGS_EVENT, changed.map(({ index, settings }) => [index, settings]))
        return modules
      },
    },
  }
}

/** What windows know: where slides come from, and the settings of each as JSON. */
interface ToldSettings {
  ids: string
  settings: readonly string[]
}

interface Change {
  index: number
  settings: string
  before: string
}

/** Tells windows of settings that are others now: pairs of a slide's place in the list, and its settings as JSON. */
const SETTINGS_EVENT = 'paneldeck:slide-settings'

function stateOf({ slides, headmatter: { defaults } }: Options['data']): ToldSettings {
  const common = typeof defaults === 'object' ? defaults : {}
  return {
    ids: slides.map(({ source: { filepath } }) => filepath).join('\n'),
    settings: slides.map(({ frontmatter }) => JSON.stringify({ ...common, ...frontmatter })),
  }
}

/** Without this Vite writes the whole module once more, as its own source map: megabytes. */
function withoutMap(code: string) {
  return { code, map: { mappings: '' as const } }
}

/** The settings of each slide and what is known of it, as JSON. */
async function settingsOf(
  slides: readonly SlideInfo[],
  additions: readonly Addition[],
  { pluginContainer }: DevEnvironment,
): Promise<string[]> {
  return await Promise.all(slides.map(async (slide, index) => {
    const { source: { filepath, start, index: sourceIndex } } = slide
    const loaded = await pluginContainer.load(slideSettingsId(filepath, index + 1))
    const { settings, known } = readSettings(typeof loaded === 'object' && loaded ? loaded.code : '')
    const place = { filepath, start, sourceIndex, id: index, no: index + 1 }
    return JSON.stringify([settings, Object.assign({}, known, place, ...additions.map(add => add(slide)))])
  }))
}

/**
 * Each slide as Slidev has it. Settings that are others now are told to windows; where the module is made anew, what
 * slides show follows the same objects as before. These go by numbers, and change with the list of slides, in one go:
 * a slide would be drawn once more with the settings of the one that comes into its place.
 */
function settingsModule(slides: readonly string[]): string {
  return `// @unocss-include
import { reactive, shallowReactive } from 'vue'
const kept = import.meta.hot ? import.meta.hot.data.kept ??= [] : []
function follow(index, settings) {
  const text = JSON.stringify(settings)
  const one = kept[index] ??= { shown: reactive({}) }
  if (one.text !== text) {
    Object.keys(one.shown).forEach(key => key in settings || delete one.shown[key])
    Object.assign(one.shown, settings)
    one.text = text
  }
}
const given = [
${slides.join(',\n')}
]
export function showSettings() {
  given.forEach(([settings], index) => follow(index, settings))
}
export const slides = given.map(([, known], index) => {
  const frontmatter = (kept[index] ??= { shown: reactive({}) }).shown
  return shallowReactive({
    get layout() { return frontmatter.layout },
    get transition() { return frontmatter.transition },
    get class() { return frontmatter.class },
    get clicks() { return frontmatter.clicks },
    get name() { return frontmatter.name },
    get preload() { return frontmatter.preload },
    slide: { ...known, frontmatter },
    __clicksContext: null,
    __preloaded: false,
  })
})
if (import.meta.hot) {
  import.meta.hot.accept(now => now?.showSettings())
  import.meta.hot.on('${SETTINGS_EVENT}', changes =>
    changes.forEach(([index, settings]) => follow(index, JSON.parse(settings))))
}
`
}

function talkList(slides: readonly SlideInfo[], errorLayout: string): string {
  const loads = slides.map(({ source }, index) =>
    `() => import(${JSON.stringify(slideModuleId(source.filepath, index + 1))})`)
  return listModule({
    given: `import { showSettings, slides as known } from '${ALL_SETTINGS}'
showSettings()
const loads = [${loads.join(',\n')}]`,
    slides: 'known.map((meta, index) => ({ meta, load: loads[index] }))',
  }, errorLayout)
}

/** Where the settings of each slide and what fetches it come from, and an expression for the list of them. */
interface Given {
  given: string
  slides: string
}

/** Slidev’s list of slides. @param errorLayout path of what is shown where a slide cannot be loaded */
export function listModule({ given, slides }: Given, errorLayout: string): string {
  return `import { defineAsyncComponent, shallowRef } from 'vue'
import errorComponent from ${JSON.stringify(errorLayout)}
import loadingComponent from '${CLIENT_FILES.slideLoading}'
${given}
const list = ${slides}.map(({ meta, load: fetch }, index) => {
  const no = index + 1
  Object.assign(meta.slide, { no, id: index })
  let module
  const load = async () => {
    try {
      return module ??= await fetch()
    }
    catch (error) {
      console.error('slide failed to load', error)
      return errorComponent
    }
  }
  const component = defineAsyncComponent({ loader: load, delay: 300, loadingComponent, errorComponent })
  return { no, meta, load, component }
})
if (import.meta.hot) {
  import.meta.hot.data.slides ??= shallowRef()
  import.meta.hot.data.slides.value = list
  import.meta.hot.accept()
}
export const slides = import.meta.hot ? import.meta.hot.data.slides : shallowRef(list)
`
}
