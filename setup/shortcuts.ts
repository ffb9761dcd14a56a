/** Keys that presenters have in their fingers; Slidev finds this file by its name and has the others. */

import type { NavOperations, ShortcutOptions } from '@slidev/types'
import { blankScreen } from '../scripts/in-slidev/blank-screen.ts'
import { NEXT_EDITION } from '../scripts/in-slidev/editions.ts'
import { NEXT_ROUND_EVENT } from '../scripts/remote/vote-event.ts'

/** Whether the router was somewhere before, in this window. */
function isBehind({ state }: History): boolean {
  return typeof state?.back === 'string'
}

export default (nav: NavOperations, base: ShortcutOptions[]): ShortcutOptions[] => {
  const screen = blankScreen(window, new BroadcastChannel('paneldeck-screen'))
  return [
    ...base,
    { name: 'first_slide', key: 'home', fn: nav.goFirst },
    { name: 'last_slide', key: 'end', fn: nav.goLast },
    // Clickers send a full stop for a black screen, and a comma for a white one.
    ...(['b', '.'] as const).map(key => ({ name: `black_${key}`, key, fn: () => screen.toggle('black') })),
    ...(['w', ','] as const).map(key => ({ name: `white_${key}`, key, fn: () => screen.toggle('white') })),
    { name: 'blank_off', key: 'escape', fn: screen.clear },
    { name: 'next_language', key: 't', fn: () => window.dispatchEvent(new Event(NEXT_EDITION)) },
    { name: 'next_vote', key: 'v', fn: () => window.dispatchEvent(new Event(NEXT_ROUND_EVENT)) },
    // Not out of the talk: to what was there before it was opened.
    { name: 'back', key: 'backspace', fn: () => isBehind(window.history) && window.history.back() },
  ]
}
