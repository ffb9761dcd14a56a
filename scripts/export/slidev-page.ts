/** Slidev's own print page in the browser: all slides one below the other, waited for until each of them is there. */

import type { Page } from 'playwright'
import { setTimeout as delay } from 'node:timers/promises'
import { errors } from 'playwright'
import { deathOf, rememberErrors } from './dead-page.ts'
import { openRequests } from './page-log.ts'

/** Most time for a page to be there with all it asks for, in ms. */
const PATIENCE = 300_000

/** Nothing on the page has changed for so long when it is printed, in ms. */
const STILL = 400

/** Most time to wait for that, in ms: a clock on a slide never stands still. */
const MOST_MOVING = 10_000

/** Most time for an answer from a page that may be busy for ever, in ms. */
const ANSWER_PATIENCE = 5_000

export interface SlidevPage {
  /** Address of the print page. */
  printUrl: string
  /** Numbers of the slides that have to be there. */
  numbers: readonly number[]
  /** These are only some of the deck's. */
  isRange: boolean
  /** A page for every click. */
  withClicks: boolean
}

/** What had not come when the time was up. */
export interface Missing {
  /** Numbers of slides that were not there, or still said that they are loading. */
  slides: number[]
  /** Addresses that were asked for and had not answered, when all slides were there. */
  requests: string[]
  /** How long it was waited, in seconds. */
  seconds: number
  /** Its scripts had failed: it was waited no longer. */
  isDead?: true
}

/**
 * Opens the page and waits for every slide, then for all they ask for.
 *
 * @returns what did not come in time, if anything
 */
export async function openSlidevPage(
  page: Page,
  asked: SlidevPage,
  patience = PATIENCE,
): Promise<Missing | undefined> {
  const nothing: Missing = { slides: [...asked.numbers], requests: [], seconds: patience / 1000 }
  const most = patience + MOST_MOVING + 2 * ANSWER_PATIENCE
  const ended = new AbortController()
  const dead = deathOf(page, ended.signal).then((): Missing => ({ ...nothing, isDead: true }))
  try {
    return await Promise.race([opened(page, asked, patience), dead, delay(most, nothing, { ref: false })])
  }
  finally {
    ended.abort()
  }
}

/** The same, but a page that is busy for ever may keep it waiting. */
async function opened(
  page: Page,
  { printUrl, numbers, isRange, withClicks }: SlidevPage,
  patience: number,
): Promise<Missing | undefined> {
  const url = new URL(printUrl)
  if (withClicks)
    url.searchParams.set('print', 'clicks')
  if (isRange)
    url.searchParams.set('range', numbers.join(','))
  const open = openRequests(page)
  const deadline = Date.now() + patience
  const rest = () => ({ timeout: Math.max(1, deadline - Date.now()) })
  const allThere = `(${missingSlides})(${JSON.stringify(numbers)}).length === 0`
  await rememberErrors(page)
  try {
    await page.goto(url.href, { ...rest(), waitUntil: 'commit' })
    // Twice: when Vite finds a package it did not expect it loads the page anew, and all slides with it.
    for (let round = 0; round < 2; round++) {
      await page.waitForFunction(allThere, undefined, rest())
      await page.waitForLoadState('networkidle', rest())
    }
    // What is drawn in steps may want no network for some of them, and ask for more after others.
    do {
      const most = Math.min(MOST_MOVING, rest().timeout)
      const isStill = page.evaluate(untilStill, { still: STILL, most }).then(() => true)
      if (!await Promise.race([isStill, delay(most + ANSWER_PATIENCE, false, { ref: false })]))
        return { slides: [], requests: [], seconds: patience / 1000 }
    } while (open.size > 0 && Date.now() < deadline)
    return undefined
  }
  catch (error) {
    if (!(error instanceof errors.TimeoutError))
      throw error
    const slides = await Promise.race([
      page.evaluate(missingSlides, numbers),
      delay(ANSWER_PATIENCE, numbers, { ref: false }),
    ])
    return { slides: [...slides], requests: [...open].map(request => request.url()), seconds: patience / 1000 }
  }
}

/** Runs in the page: waits until nothing has changed for a while. */
function untilStill({ still, most }: { still: number, most: number }): Promise<void> {
  // What was placed beside something else while slides were still coming is placed anew.
  window.dispatchEvent(new Event('resize'))
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect()
      resolve()
    }
    let timer = setTimeout(end, still)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(end, still)
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    setTimeout(end, most)
  })
}

/**
 * Runs in the page: the numbers of those slides that are not there.
 *
 * A slide is there when its layout is, or what Slidev shows instead of a slide that does not compile. A layout
 * without Slidev's class, and a slide that fails while it is drawn, count once the component of the slide is loaded:
 * Vue draws it before anything else happens in the page. Until then a slide is empty, or says that it is loading. A
 * diagram of Mermaid is drawn later than its slide, into a shadow root that is empty until then.
 */
function missingSlides(numbers: readonly number[]): number[] {
  const get = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  const isUndrawn = (diagram: Element): boolean =>
    get(get(Reflect.get(diagram, '__vueParentComponent'), 'type'), '__name') === 'ShadowRoot'
    && !diagram.shadowRoot?.childElementCount
  const isThere = (slide: Element): boolean => {
    if (slide.querySelector('.slidev-slide-loading') || [...slide.querySelectorAll('.mermaid')].some(isUndrawn))
      return false
    if (slide.querySelector('.slidev-layout, .pd-error'))
      return true
    const props = get(Reflect.get(slide, '__vueParentComponent'), 'props')
    return get(get(get(props, 'route'), 'component'), '__asyncResolved') !== undefined
  }
  return numbers.filter((no) => {
    const shown = [...document.querySelectorAll(`[data-slidev-no="${no}"]`)]
    return shown.length === 0 || !shown.every(isThere)
  })
}
