/** What Slidev's server and its windows tell each other of votes. */

import type { Poll } from './votes.ts'

/** From a window: opens or closes the next round on the slide that is shown. */
export const NEXT_ROUND_EVENT = 'paneldeck:next-round'

/** From a window that was opened: asks for the votes so far. */
export const ASK_VOTES_EVENT = 'paneldeck:ask-votes'

/** To windows: the votes so far, as `ShownVotes`. */
export const VOTES_EVENT = 'paneldeck:votes'

/** What slides show of votes. */
export interface ShownVotes {
  /** Where phones vote. */
  page: string
  polls: Readonly<Record<string, Poll>>
}
