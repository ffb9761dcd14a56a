/**
 * The types of what `setup/root.ts` and the presenter's bar use of `@slidev/client`. Its sources do not pass our
 * checks.
 */

import type { Ref } from 'vue'
import type { EditionSlide } from '../scripts/in-slidev/editions.ts'
import type { ToldPlace } from '../scripts/in-slidev/place.ts'

/** Settings of the deck. */
export declare const configs: Record<string, unknown>

/** Slidev's list of slides. */
export declare const slides: Ref<EditionSlide[]>

/** What all windows of the deck share. */
export declare const sharedState: {
  /** The last window that moved. */
  lastUpdate?: { type: string }
  /** Where it went: the number of its slide, from 1, and how many clicks it has shown. */
  page: number
  clicks: number
  /** The same slide by its address: `slidev-patches.ts` adds it. */
  place?: ToldPlace
  /** Slidev's timer; moments in ms. */
  timer: {
    status: 'stopped' | 'running' | 'paused'
    startedAt: number
    pausedAt: number
  }
  /** The language that is shown, if it is not that of the deck: `setup/root.ts` adds it. */
  edition?: string
  /** Whether this window neither tells the others what it changes here, nor hears what they change. */
  $paused: boolean
}

/** Whether a window moves the others, and is moved by them: the presenter's view, and any other window. */
export declare const syncDirections: Ref<{
  viewerSend: boolean
  viewerReceive: boolean
  presenterSend: boolean
  presenterReceive: boolean
}>

/** Whether slides change at once; until a window moves again. */
export declare const hmrSkipTransition: Ref<boolean>

/** What this window shows, and how it moves. */
export declare function useNav(): {
  slides: Ref<EditionSlide[]>
  currentSlideNo: Ref<number>
  isPresenter: Ref<boolean>
  next: () => Promise<void>
  prev: () => Promise<void>
}
