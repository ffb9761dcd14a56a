/** Who stands where, as the later stages see it. */

import type { Answer, Contribution, Position, Text } from './panel.ts'
import type { DigestKind } from './vocabulary.ts'

/** A sentence of a round’s summary, and the answers it rests on. */
export interface DigestPoint {
  kind: DigestKind
  from: readonly Answer[]
  text: Text
}

/** Where somebody stands on an axis: at one of its ends, by its id, or `between`, or `unclear`. */
export interface Stance {
  who: Answer
  at: string
  text: Text
  /** The position that argues it. */
  position?: Position
}

/** A question on which the speakers of a round differ. Whoever has no stance did not address it. */
export interface Axis {
  id: string
  question: Text
  ends: readonly { id: string, label: Text }[]
  stances: readonly Stance[]
}

/** A question that runs through several sessions, with who stands where. */
export interface Tension {
  id: string
  question: Text
  /** The question in a few words. */
  short?: Text
  camps: readonly Camp[]
}

/** One side of a tension, and who takes it. */
export interface Camp {
  label: Text
  /** The label in a word or two. */
  short?: Text
  who: readonly { contribution: Contribution, position?: Position }[]
}
