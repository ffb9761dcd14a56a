/** What the windows tell each other: where the talk is. Runs in every window of Slidev. */

/** What all windows share; while it is paused, this window neither tells what it changes nor hears what others do. */
interface Shared {
  $paused: boolean
}

/** Lets a window be by itself for a while. */
export interface Sharing {
  pause: () => void
  /** Takes over what the others told last, meanwhile. */
  goOn: () => void
}

/** @param onTold calls its listener with all that is shared, each time another window changes it */
export function sharingOf(state: Shared, onTold: (listener: (told: object) => void) => void): Sharing {
  let missed: object | undefined
  onTold((told) => {
    if (state.$paused)
      missed = told
  })
  return {
    pause: () => {
      state.$paused = true
    },
    goOn: () => {
      // Still paused: what the others told is not told back to them.
      Object.assign(state, missed)
      missed = undefined
      state.$paused = false
    },
  }
}
