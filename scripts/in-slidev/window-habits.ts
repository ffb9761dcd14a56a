/** A small habit of every window: keys go on working. */

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
