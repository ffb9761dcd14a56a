/** A deck chosen from the decks of the sessions, as the later stages see it. */

import type { Text } from './panel.ts'

/** What a cut is to hold; what is left out does not narrow it down. */
export interface Cut {
  /** The deck is called `cut-<id>`. */
  id: string
  /** What it is called on its first slide. */
  title?: Text
  /** How long it takes, with the discussion. */
  minutes?: number
  /** The share of the minutes that is kept for discussion, from 0 to 1. */
  discussion: number
  /** Ids of the only sessions it is of. */
  sessions?: readonly string[]
  /** The id of the only person it is of. */
  speaker?: string
  /** The id of the tension whose camps it follows. */
  tension?: string
  /** The least weight of a position. */
  weight?: 1 | 2 | 3
}
