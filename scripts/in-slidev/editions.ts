/**
 * The talk in several languages, in a window: which slides it shows, and how it goes to the same slide and click in
 * another language. `language-decks.ts` has put the slides of all languages into one list.
 */

import type { Router } from 'vue-router'
import type { ListedSlide } from './keep-place.ts'
import { watch } from 'vue'
import { SLIDE_ROUTES } from '../slidev-window.ts'
import { addressOfSlide, SHOWS_SLIDES } from './keep-place.ts'
import { numberOfPlace, windowPlace } from './place.ts'

/** The event by which a key asks a window for the next language. */
export const NEXT_EDITION = 'paneldeck:next-edition'

/** A slide in Slidev's list. */
export interface EditionSlide extends ListedSlide {
  meta: {
    slide: {
      no?: number
      /** Its number on the server, where slides of all languages stand in one list. */
      serverNo?: number
      frontmatter: Record<string, unknown>
    }
    /** Whether Slidev draws it, hidden, before it is shown. */
    __preloaded?: boolean
  }
  /** Fetches what the slide shows. */
  load?: () => Promise<unknown>
}

/** What of a window is read and changed. */
export interface EditionWindow<Slide extends EditionSlide> {
  /** Slidev's list of slides. */
  slides: { value: Slide[] }
  currentSlideNo: { value: number }
  /** Settings of the deck that is shown. */
  configs: Record<string, unknown>
  router: Pick<Router, 'currentRoute' | 'replace'>
  document: { documentElement: { lang: string }, title: string }
}

/** The languages of a window. */
export interface Editions {
  /** The one that is shown: `''` is that of the deck itself. */
  shown: () => string
  /** The one that comes after it; the same if there is only one. */
  next: () => string
  show: (edition: string) => void
}

/** Settings that decks in different languages have differently. */
const SETTINGS = ['title', 'lang', 'duration'] as const

/** After so long on a slide, in ms, the same slide in other languages is fetched. */
const IDLE = 300

/** Shows the deck's own language until another one is asked for. */
export function openEditions<Slide extends EditionSlide>(page: EditionWindow<Slide>): Editions {
  const { slides, currentSlideNo, configs, router, document } = page
  const own = Object.fromEntries(SETTINGS.map(name => [name, configs[name]]))
  let lists = new Map<string, Slide[]>()
  let shown = ''
  watch(() => slides.value, (list) => {
    if ([...lists.values()].includes(list))
      return
    // Slidev has read the deck anew.
    lists = byEdition(list)
    slides.value = lists.get(shown) ?? list
  }, { immediate: true, flush: 'sync' })
  fetchAhead(() => [currentSlideNo.value, slides.value], () => {
    const slide = slides.value[currentSlideNo.value - 1]
    const address = slide && addressOfSlide(slide)
    const others = [...lists.values()].filter(list => list !== slides.value)
    others.forEach(list => void list.find(other => addressOfSlide(other) === address)?.load?.())
  })
  return {
    shown: () => shown,
    next() {
      const names = [...lists.keys()]
      return names[(names.indexOf(shown) + 1) % names.length] ?? ''
    },
    show(edition) {
      const list = lists.get(edition)
      if (!list || edition === shown)
        return
      const place = windowPlace(slides.value.map(addressOfSlide), currentSlideNo.value)
      const no = numberOfPlace(list.map(addressOfSlide), place)
      shown = edition
      // Slidev would draw all of them at once before it shows one.
      list.forEach(({ meta }) => meta.__preloaded = false)
      slides.value = list
      const settings = edition === '' ? own : settingsOf(list)
      Object.assign(configs, settings)
      document.documentElement.lang = String(settings.lang)
      document.title = String(settings.title)
      goTo(list[no - 1], router)
    },
  }
}

/** The slides of each language, numbered from 1. The list has those of the deck itself before all others. */
export function byEdition<Slide extends EditionSlide>(list: readonly Slide[]): Map<string, Slide[]> {
  const lists = new Map<string, Slide[]>()
  list.forEach((slide, index) => {
    const { deckEdition } = slide.meta.slide.frontmatter
    const name = typeof deckEdition === 'string' ? deckEdition : ''
    const slides = lists.get(name) ?? []
    const no = slides.length + 1
    Object.assign(slide.meta.slide, { no, serverNo: index + 1 })
    lists.set(name, [...slides, { ...slide, no }])
  })
  return lists
}

/** The settings of a deck stand at its first slide. */
function settingsOf([first]: readonly ListedSlide[]): Record<string, unknown> {
  const frontmatter = first?.meta.slide.frontmatter ?? {}
  return Object.fromEntries(SETTINGS.map(name => [name, frontmatter[name]]))
}

/** Makes the address of the window that of this slide, with the clicks it has. */
function goTo(slide: ListedSlide | undefined, router: EditionWindow<EditionSlide>['router']): void {
  const { currentRoute, replace } = router
  const { name, query } = currentRoute.value
  // A window that is being loaded finds the slide by its address itself.
  if (!slide || !SHOWS_SLIDES.has(name))
    return
  const segment = addressOfSlide(slide) ?? String(slide.no)
  void replace({ path: name === SLIDE_ROUTES.presenter ? `/presenter/${segment}` : `/${segment}`, query })
}

function fetchAhead(changes: () => unknown, load: () => void): void {
  watch(changes, (_, __, onCleanup) => {
    const waiting = setTimeout(load, IDLE)
    onCleanup(() => clearTimeout(waiting))
  }, { immediate: true })
}
