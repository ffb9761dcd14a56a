/**
 * Keeps a window at its slide and click while the deck changes. Slidev knows slides by their numbers, and the windows
 * tell each other numbers: a window that has read a change would send another that has not to the wrong slide. So each
 * window finds its own slide again by its address, and until then neither tells nor hears where the others are. A slide
 * that is loaded anew begins at its first click.
 */

import type { UpdatePayload } from 'vite'
import type { Router } from 'vue-router'
import type { Sharing } from './sharing.ts'
import { SLIDE_ROUTES, UNO_STYLES } from '../slidev-window.ts'
import { numberOfPlace, windowPlace } from './place.ts'

/** A slide of Slidev's list. */
export interface ListedSlide {
  no: number
  meta: { slide: { frontmatter: Record<string, unknown> } }
}

/** What of Slidev's navigation is needed. */
export interface ShownDeck {
  slides: readonly ListedSlide[]
  currentSlideNo: number
  /** The clicks of the slide, which Slidev knows once the slide is mounted; until then it says that there are none. */
  clicksContext: { current: number, clicksStart: number, total: number, isMounted: boolean }
}

/** Where a window is. */
interface Kept {
  place: ReturnType<typeof windowPlace>
  clicks: number
}

/** The routes on which a window shows a slide. */
export const SHOWS_SLIDES = new Set<unknown>(Object.values(SLIDE_ROUTES))

/** Longest time until a changed slide is there with its clicks, in ms. */
const PATIENCE = 20_000

/** After so long at its place, in ms, a window is let go: by then Slidev has read the whole change, under load, too. */
const STEADY = 3000

/** Tells when a change begins and ends to be read, and what a person does. */
export interface Changes {
  onBegin: (listener: () => void) => void
  onEnd: (listener: () => void) => void
  /** A key, a click or a tap: from then on the window goes where the person wants. */
  onPerson: (listener: () => void) => void
}

/** What of Vue's router is needed. */
type Routes = Pick<Router, 'currentRoute' | 'replace'>

/** The address of a slide: its `routeAlias`. */
export function addressOfSlide({ meta }: ListedSlide): string | undefined {
  const { routeAlias } = meta.slide.frontmatter
  return typeof routeAlias === 'string' ? routeAlias : undefined
}

/** Whether a change may be one of slides: styles of classes follow every change, and a page that is loaded. */
export function changesSlides({ updates }: UpdatePayload): boolean {
  // Vite puts a NUL, as itself or in letters, before the name of what is in no file.
  return updates.some(({ path }) => !path.includes(`/${UNO_STYLES}`))
}

/** @param shown what the window shows now, asked for again each time */
export function keepPlace(shown: () => ShownDeck, router: Routes, changes: Changes, sharing: Sharing): void {
  let kept: Kept | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  const release = () => {
    if (!kept)
      return
    sharing.goOn()
    // Its slide may have another number now. Slidev tells that after each step, also after one to where it is already.
    if (timer)
      void router.replace(router.currentRoute.value.fullPath)
    clearInterval(timer)
    timer = undefined
    kept = undefined
  }
  changes.onPerson(release)
  changes.onBegin(() => {
    // A page that is being loaded is at no slide yet, though Slidev says the first.
    if (!SHOWS_SLIDES.has(router.currentRoute.value.name))
      return
    const { slides, currentSlideNo, clicksContext } = shown()
    // A second change that comes while the first is read finds the window on its way back.
    kept ??= {
      place: windowPlace(slides.map(addressOfSlide), currentSlideNo),
      clicks: clicksContext.isMounted ? clicksContext.current : askedClicks(router),
    }
    clearInterval(timer)
    sharing.pause()
  })
  changes.onEnd(() => {
    if (!kept)
      return
    clearInterval(timer)
    const end = Date.now() + PATIENCE
    let since = Date.now()
    const look = () => {
      // A slide that is not mounted yet would be told to the others without its clicks.
      if (kept && (goBack(kept, shown(), router) || !shown().clicksContext.isMounted))
        since = Date.now()
      if (Date.now() - since >= STEADY || Date.now() > end)
        release()
    }
    timer = setInterval(look, 50)
    look()
  })
}

/** The clicks that the address of the window asks for. */
function askedClicks(router: Routes): number {
  return Number(router.currentRoute.value.query.clicks ?? 0)
}

/** Sends the window to its slide and click. @returns whether it was somewhere else */
function goBack(kept: Kept, shown: ShownDeck, router: Routes): boolean {
  const { slides, currentSlideNo, clicksContext } = shown
  const no = numberOfPlace(slides.map(addressOfSlide), kept.place)
  const slide = slides[no - 1]
  const isSame = slide !== undefined && addressOfSlide(slide) === kept.place.address
  const wanted = isSame || kept.place.offset > 0 ? kept.clicks : 0
  const { params, name, query } = router.currentRoute.value
  const segment = String((slide && addressOfSlide(slide)) ?? no)
  // Slidev shows no more clicks than the changed slide has.
  const { current, clicksStart, total, isMounted } = clicksContext
  const hasClicks = isMounted
    ? current === Math.max(clicksStart, Math.min(wanted, total))
    : askedClicks(router) === wanted
  if (params.no === segment && currentSlideNo === no && hasClicks)
    return false
  void router.replace({
    path: name === SLIDE_ROUTES.presenter ? `/presenter/${segment}` : `/${segment}`,
    query: { ...query, clicks: wanted === 0 ? undefined : String(wanted) },
  })
  return true
}
