/** What the windows tell each other: where the talk is. Runs in every window of Slidev. */

import type { ToldPlace } from './place.ts'

/** What all windows share; while it is paused, this window neither tells what it changes nor hears what others do. */
interface Shared {
  $paused: boolean
}

/** What one window told the others: where it is, by number and by address. */
export interface Told extends Record<string, unknown> {
  page?: number
  place?: ToldPlace
}

/** Lets a window be by itself for a while. */
export interface Sharing {
  pause: () => void
  /** Takes over what the others told last, if it was meanwhile, or of a slide that the window did not know. */
  goOn: () => void
}

/**
 * @param onTold calls its listener with all that is shared, each time another window changes it
 * @param isKnown whether this window has the slide that was told
 */
export function sharingOf(
  state: Shared,
  onTold: (listener: (told: Told) => void) => void,
  isKnown: (told: Told) => boolean,
): Sharing {
  let missed: Told | undefined
  onTold((told) => {
    missed = state.$paused || !isKnown(told) ? told : undefined
  })
  return {
    pause: () => {
      state.$paused = true
    },
    goOn: () => {
      // Still paused: what the others told is not told back to them. As a copy, which is news to who heard it already.
      Object.assign(state, structuredClone(missed))
      missed = undefined
      state.$paused = false
    },
  }
}
