/** What every window does as long as it is open; Slidev finds this file by its name. */

import type { ViteHotContext } from 'vite/types/hot.js'
import type { Ref } from 'vue'
import type { Router } from 'vue-router'
import type { ToldPlace } from '../scripts/in-slidev/place.ts'
import type { Told } from '../scripts/in-slidev/sharing.ts'
import type { ShownVotes } from '../scripts/remote/vote-event.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { useSlideContext } from '@slidev/client/context.ts'
import { hmrSkipTransition, syncDirections } from '@slidev/client/state/index.ts'
import { sharedState } from '@slidev/client/state/shared.ts'
import { provide, shallowRef, watch } from 'vue'
import { START_LOCATION, useRouter } from 'vue-router'
import { VOTES } from '../components/votes.ts'
import { endOfTalk } from '../scripts/in-slidev/deck-plan.ts'
import { NEXT_EDITION, openEditions } from '../scripts/in-slidev/editions.ts'
import { BEST_FIRST, bestFirst } from '../scripts/in-slidev/go-to.ts'
import { addressOfSlide, changesSlides, keepPlace } from '../scripts/in-slidev/keep-place.ts'
import { keepTimer } from '../scripts/in-slidev/keep-timer.ts'
import { numberTold, toldPlace } from '../scripts/in-slidev/place.ts'
import { sharingOf } from '../scripts/in-slidev/sharing.ts'
import { leaveSteeringToPresenter, PRESENTER_EVENT } from '../scripts/in-slidev/steering.ts'
import { REHEARSAL_ADDRESS, stopwatch } from '../scripts/in-slidev/stopwatch.ts'
import { keepKeysWorking } from '../scripts/in-slidev/window-habits.ts'
import { STEP_EVENT } from '../scripts/remote/step-event.ts'
import { ASK_VOTES_EVENT, NEXT_ROUND_EVENT, VOTES_EVENT } from '../scripts/remote/vote-event.ts'
import { NAVIGATION, SHARED_STATE_EVENT, SHOWN_LAYOUT, SLIDE_ROUTES } from '../scripts/slidev-window.ts'

/** What Slidev's server tells all windows when one of them changed what they share. */
interface SharedStateEvent {
  key: string
  data?: Told
}

/** What Slidev's own set-up of a window asks ours for: `slidev-patches/windows.ts`. */
interface WindowSetup {
  /** How this window tells others the slide of this number. */
  toldPlace: (no: number) => ToldPlace
  /** The number that a slide which was told has here, if it is known. */
  numberTold: (told: Told) => number | undefined
}

export default (): WindowSetup => {
  const { $nav, $slidev } = useSlideContext()
  const router = useRouter()
  const addresses = () => $nav.value.slides.map(addressOfSlide)
  const numberHere = (told: Told) => numberTold(addresses(), told)
  const step = leaveSteeringToPresenter({ state: sharedState, directions: syncDirections, nav: useNav() })
  joinTalk(router, numberHere)
  keepKeysWorking(window)
  provide(BEST_FIRST, bestFirst)
  switchLanguages($slidev.configs, router)
  // Vite looks for these very words.
  const hot = import.meta.hot
  if (hot) {
    keepPlace(() => $nav.value, router, {
      onBegin: listener => hot.on('vite:beforeUpdate', change => changesSlides(change) && listener()),
      onEnd: listener => hot.on('vite:afterUpdate', change => changesSlides(change) && listener()),
      onPerson: (listener) => {
        onPerson(new BroadcastChannel('paneldeck-person'), listener)
        // A tap on a phone.
        hot.on(STEP_EVENT, listener)
      },
    }, sharingOf(
      sharedState,
      listener => hot.on(
        SHARED_STATE_EVENT,
        ({ key, data }: SharedStateEvent) => key === NAVIGATION && data && listener(data),
      ),
      told => numberHere(told) !== undefined,
    ))
    hot.on(STEP_EVENT, step)
    keepTimer(sharedState, sessionStorage, listener => hot.on('vite:ws:disconnect', listener))
    watch(useNav().isPresenter, isPresenter => hot.send(PRESENTER_EVENT, isPresenter), { immediate: true })
    showVotes(hot)
  }
  if ($slidev.configs.isRehearsal === true)
    recordTimes(() => $nav.value)
  return { toldPlace: no => toldPlace(addresses(), no), numberTold: numberHere }
}

/** Who opens a window without naming a slide comes to where the talk is; a presenter would take all to slide 1. */
function joinTalk(router: Router, numberHere: WindowSetup['numberTold']): void {
  const { slides } = useNav()
  const isDone = router.beforeResolve(({ name, redirectedFrom }, from) => {
    isDone()
    const { lastUpdate, page, place, clicks } = sharedState
    if (from !== START_LOCATION || !redirectedFrom || !lastUpdate)
      return true
    const no = numberHere({ page, ...(place && { place }) }) ?? page
    const known = slides.value[no - 1]
    const slide = (known && addressOfSlide(known)) ?? no
    return {
      path: name === SLIDE_ROUTES.presenter ? `/presenter/${slide}` : `/${slide}`,
      query: clicks === 0 ? {} : { clicks: String(clicks) },
      replace: true,
    }
  })
}

/** Hands slides the votes as they come; a key in a window that leads opens and closes a round. */
function showVotes(hot: ViteHotContext): void {
  const votes = shallowRef<ShownVotes>()
  provide(VOTES, votes)
  hot.on(VOTES_EVENT, (news?: ShownVotes) => votes.value = news)
  hot.send(ASK_VOTES_EVENT)
  const { isPresenter } = useNav()
  window.addEventListener(NEXT_ROUND_EVENT, () => leads(isPresenter.value) && hot.send(NEXT_ROUND_EVENT))
}

/** Whether other windows follow this one. */
function leads(isPresenter: boolean): boolean {
  const { presenterSend, viewerSend } = syncDirections.value
  return isPresenter ? presenterSend : viewerSend
}

/** Goes to the next language at a key, in all windows if this one leads. */
function switchLanguages(configs: Record<string, unknown>, router: Router): void {
  const { slides, currentSlideNo, isPresenter } = useNav()
  const editions = openEditions({ slides, currentSlideNo, configs, router, document })
  const show = (edition: string) => {
    hmrSkipTransition.value = true
    editions.show(edition)
  }
  watch(() => sharedState.edition ?? '', show, { immediate: true, flush: 'sync' })
  window.addEventListener(NEXT_EDITION, () => {
    const next = editions.next()
    if (leads(isPresenter.value))
      sharedState.edition = next
    show(next)
  })
}

/** Tells of each key, click and tap in this window, and in the others of this browser. */
function onPerson(others: BroadcastChannel, listener: () => void): void {
  others.addEventListener('message', listener)
  for (const name of ['keydown', 'pointerdown']) {
    const tell = () => {
      others.postMessage(name)
      listener()
    }
    window.addEventListener(name, tell, true)
  }
}

/** Whether the window has drawn a slide: until its first one is there, seconds may pass. */
function drawsSlides(): Readonly<Ref<boolean>> {
  const isDrawn = shallowRef(false)
  const look = () => {
    isDrawn.value = document.querySelector(SHOWN_LAYOUT) !== null
    if (!isDrawn.value)
      setTimeout(look, 20)
  }
  look()
  return isDrawn
}

/** Tells the server how long slides are shown in the presenter's view, whenever another one is, and at the end. */
function recordTimes(nav: () => ReturnType<typeof useSlideContext>['$nav']['value']): void {
  const watching = stopwatch()
  const isDrawn = drawsSlides()
  const tell = () => {
    const times = watching.times(Date.now())
    if (Object.keys(times).length > 0)
      navigator.sendBeacon(REHEARSAL_ADDRESS, JSON.stringify(times))
  }
  const shown = () => {
    const { isPresenter, slides, currentSlideNo } = nav()
    const slide = slides[currentSlideNo - 1]
    return isPresenter && isDrawn.value && sharedState.timer.status !== 'paused' && slide
      ? { address: addressOfSlide(slide), isFirst: currentSlideNo === 1, isLast: currentSlideNo === endOfTalk(slides) }
      : undefined
  }
  watch(shown, (slide) => {
    watching.show(slide, Date.now())
    tell()
  }, { immediate: true })
  watch(() => sharedState.timer.status, status => status === 'stopped' && watching.beginAnew(Date.now()))
  window.addEventListener('pagehide', tell)
}
