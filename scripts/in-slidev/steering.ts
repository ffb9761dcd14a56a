/** Who moves the slides. Runs in every window of Slidev. */

import type { Ref } from 'vue'
import { watch } from 'vue'

/** From a window to the server: whether it is a presenter's view, when it is opened and when that changes. */
export const PRESENTER_EVENT = 'paneldeck:presenter'

/** What a window knows of the talk, and how it moves. */
export interface Steered {
  /** What all windows share. */
  state: { lastUpdate?: { type: string } }
  /** Who moves whom, in this window. */
  directions: Ref<{ viewerSend: boolean }>
  nav: { isPresenter: Ref<boolean>, next: () => Promise<void>, prev: () => Promise<void> }
}

/**
 * Leaves steering to the presenter's view once there is one: other windows follow and move nobody. Without one, any
 * window may lead. What somebody then chooses in Slidev's menu of a window stands until it is loaded again.
 *
 * @returns moves this window by a click, for a phone: the presenter's view or, while there is none, any other window,
 * which leads from then on
 */
export function leaveSteeringToPresenter({ state, directions, nav }: Steered): (by: number) => void {
  let isPresenterKnown = false
  directions.value.viewerSend = true
  watch(
    () => state.lastUpdate?.type === 'presenter',
    (isPresenters) => {
      if (isPresenters && !isPresenterKnown)
        directions.value.viewerSend = false
      isPresenterKnown ||= isPresenters
    },
    { immediate: true },
  )
  return (by) => {
    if (!nav.isPresenter.value) {
      directions.value.viewerSend = true
      isPresenterKnown = false
    }
    void (by > 0 ? nav.next() : nav.prev())
  }
}
