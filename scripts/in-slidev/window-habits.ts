/** Small habits of every window: keys go on working, and a presenter's view that nobody resized has large notes. */

import { NOTE_SIZES } from '../slidev-window.ts'

/** What keeps Slidev's keys from working while it has the focus. */
const TAKES_KEYS = 'a, button, summary, input:is([type="checkbox"], [type="radio"], [type="range"])'

/** Takes the focus from a control that was clicked with the mouse or tapped; who tabbed to it keeps it there. */
export function keepKeysWorking({ document }: Pick<Window, 'document'>): void {
  document.addEventListener('click', ({ detail }) => {
    const { activeElement } = document
    // A click made by Enter or the space bar has no detail.
    if (detail > 0 && activeElement instanceof HTMLElement && activeElement.matches(TAKES_KEYS))
      activeElement.blur()
  })
}

/** What Slidev keeps there before anybody has resized the notes, in px. */
export const UNTOUCHED_NOTE_SIZES = { width: 360, height: 280 }

/** A window, and what it keeps for the next time. */
type Roomy = Pick<Window, 'innerWidth' | 'innerHeight' | 'localStorage'>

/** Gives the notes of a presenter's view the share of the window in which nearly all of ours fit. */
export function giveNotesRoom({ innerWidth, innerHeight, localStorage: sizes }: Roomy): void {
  const wanted = { width: Math.min(innerWidth * 0.42, 720), height: innerHeight * 0.65 }
  for (const side of ['width', 'height'] as const) {
    const kept = sizes.getItem(NOTE_SIZES[side])
    if (kept === null || Number(kept) === UNTOUCHED_NOTE_SIZES[side])
      sizes.setItem(NOTE_SIZES[side], String(Math.round(wanted[side])))
  }
}
