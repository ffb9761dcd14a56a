/**
 * The types of what `setup/root.ts` and the presenter's bar use of `@slidev/client`. Its sources do not pass our
 * checks.
 */

import type { Ref } from 'vue'

/** What all windows of the deck share. */
export declare const sharedState: {
  /** The last window that moved. */
  lastUpdate?: { type: string }
  /** Slidev's timer; moments in ms. */
  timer: {
    status: 'stopped' | 'running' | 'paused'
    startedAt: number
    pausedAt: number
  }
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

/** How this window moves. */
export declare function useNav(): {
  isPresenter: Ref<boolean>
  next: () => Promise<void>
  prev: () => Promise<void>
}
