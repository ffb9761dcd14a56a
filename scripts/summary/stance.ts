/** Who stands where, as the later stages see it. */

import type { Answer, Contribution, Position, Text } from './panel.ts'
import type { ClosingKind, DigestKind } from './vocabulary.ts'

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

/** A question by which the speakers of a round are compared. */
export interface Axis {
  id: string
  question: Text
  /** Whether the speakers took up one another's words on it. */
  debated: boolean
  /** Whether the round ends with a show of hands on it. */
  vote: boolean
  ends: readonly { id: string, label: Text }[]
  stances: readonly Stance[]
  /** Who did not address it, by the word of somebody who read them. Whoever is neither here nor above is not placed. */
  notAddressed: readonly Answer[]
}

/** A question that runs through several sessions, with who stands where. */
export interface Tension {
  id: string
  question: Text
  /** The question in a few words. */
  short?: Text
  /** Axes of rounds that ask the same. */
  axes: readonly Axis[]
  camps: readonly Camp[]
}

/** One side of a tension, and who takes it. */
export interface Camp {
  label: Text
  /** The label in a word or two. */
  short?: Text
  /** Why it holds that. */
  reason?: Text
  who: readonly CampMember[]
}

/** A contribution that something rests on, and the position that argues it. */
export interface RestsOn {
  contribution: Contribution
  position?: Position
}

/** Who is in a camp, by which contribution. */
export interface CampMember extends RestsOn {
  /** This person's view in a word or two, where the camp's would say too much. */
  short?: Text
}

/** A sentence of the panel’s closing, and what it rests on. */
export interface ClosingPoint {
  text: Text
  from: readonly RestsOn[]
}

/** What the panel comes to. */
export interface Closing extends Readonly<Record<ClosingKind, readonly ClosingPoint[]>> {
  headline?: Text
}
