/** A page whose own scripts have failed for good: nothing will come any more, and nobody need wait for it. */

import type { Page } from 'playwright'
import { setTimeout as delay } from 'node:timers/promises'
import { OUTDATED, SLIDE_NUMBER } from '../slidev-internals.ts'
import { openRequests } from './page-log.ts'

/** A global of the page that is there once an error has been thrown that nobody caught. */
export const UNCAUGHT_ERROR = 'paneldeckUncaughtError'

/** A global of the page that is there once one of its scripts could not be loaded, with all it imports. */
const LOST_SCRIPT = 'paneldeckLostScript'

/** How often to look, in ms. */
const INTERVAL = 250

/** An error that nobody caught, no slide, and nothing asked for: after so many looks in a row nothing comes. */
const LOOKS = 20

/** Before the page is opened: from now on it keeps in mind what goes wrong with its scripts. */
export async function rememberErrors(page: Page): Promise<void> {
  await page.addInitScript(noteErrors, { uncaught: UNCAUGHT_ERROR, lost: LOST_SCRIPT })
}

/**
 * Looks until the page is dead. Vite answers that a package is outdated and then loads the page anew: until then that
 * page is not dead.
 *
 * @throws when `ended` is aborted
 */
export async function deathOf(page: Page, ended: AbortSignal): Promise<void> {
  const open = openRequests(page)
  let isOutdated = false
  page.on('framenavigated', (frame) => {
    isOutdated &&= frame !== page.mainFrame()
  })
  page.on('response', (response) => {
    isOutdated ||= response.status() === OUTDATED
  })
  let [lost, silent] = [0, 0]
  const names = { uncaught: UNCAUGHT_ERROR, lost: LOST_SCRIPT, number: SLIDE_NUMBER }
  while (lost < 2 && silent < LOOKS) {
    await delay(INTERVAL, undefined, { signal: ended })
    // A page that is being loaded anew has no answer.
    const seen = await page.evaluate(stateOfScripts, names).catch(() => undefined)
    const isQuiet = seen !== undefined && !isOutdated && open.size === 0 && !seen.hasSlides
    lost = isQuiet && seen.isLost ? lost + 1 : 0
    silent = isQuiet && seen.isUncaught ? silent + 1 : 0
  }
}

/** Runs in the page before its own scripts. */
function noteErrors({ uncaught, lost }: { uncaught: string, lost: string }): void {
  const note = () => Reflect.set(globalThis, uncaught, true)
  addEventListener('error', note)
  addEventListener('unhandledrejection', note)
  // What a script fails to load is told to its element alone.
  addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement)
      Reflect.set(globalThis, lost, true)
  }, true)
}

/** Runs in the page. */
function stateOfScripts({ uncaught, lost, number }: { uncaught: string, lost: string, number: string }) {
  return {
    isUncaught: Reflect.has(globalThis, uncaught),
    isLost: Reflect.has(globalThis, lost),
    hasSlides: document.querySelector(`[${number}]`) !== null,
  }
}
