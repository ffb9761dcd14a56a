/** What is looked up rather than presented, as the later stages see it. */

import type { Text } from './panel.ts'
import type { Confidence, ErratumKind, WorkKind } from './vocabulary.ts'

/** A model, paper, data set or system that is named. Name, year and explanation are ours. */
export interface Work {
  id: string
  kind?: WorkKind
  name: string
  year?: number
  by?: string
  what: Text
  url?: string
  passages: readonly string[]
}

/** An entry of the glossary. The explanation is ours. */
export interface Term {
  term: Text
  explanation: Text
  passages: readonly string[]
}

/** A place where the printed transcript is evidently wrong or doubtful. */
export interface Erratum {
  id: string
  passages: readonly string[]
  /** As it is printed; a few characters. */
  asPrinted: string
  /** The printed words in the languages that need it; empty in the others. */
  translation?: Text
  probable?: Text
  confidence: Confidence
  kind: ErratumKind
  why: Text
}
