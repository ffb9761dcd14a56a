/** The panel as the later stages see it: references resolved, defaults filled in, everything known to be there. */

import type { Cut } from './cut.ts'
import type { Position } from './position.ts'
import type { Erratum, Term, Work } from './reference.ts'
import type { Axis, Closing, DigestPoint, Tension } from './stance.ts'
import type { AspectRatio, Language, ReplyKind } from './vocabulary.ts'

export type * from './cut.ts'
export type * from './position.ts'
export type * from './reference.ts'
export type * from './stance.ts'

/** A text in each of the panel's languages. */
export type Text = Readonly<Partial<Record<Language, string>>>

/** Somebody of people.yaml. */
export interface Person {
  id: string
  name: Text
  affiliation?: Text
  /** The one character that stands for the person where others put a portrait. */
  seal: string
}

/** One contribution taking up another. */
export interface Reply {
  /** The id of the contribution it answers. */
  to: string
  kind: ReplyKind
  text: Text
  /** What it is about, in a few words. */
  about?: Text
}

/** One person's turn: a keynote, or one answer in a round. */
export interface Contribution {
  /** What references call it: `chen-xilin` (a keynote), `what-is-a-large-model/lu-huchuan` (an answer). */
  id: string
  /** Its place today, only to be shown: `k1`, `q2.5`. */
  label: string
  /** How the addresses of its slides begin: `chen-xilin`, `what-is-a-large-model-lu-huchuan`. */
  alias: string
  speaker: Person
  thesis: Text
  /** Passages are shown by their places, and named so in all of the panel: `k1.5`. */
  passages: readonly string[]
  notes: Text
  positions: readonly Position[]
  replies: readonly Reply[]
}

/** A session in which one person speaks. */
export interface Keynote extends Contribution {
  type: 'keynote'
  /** The file's name without `.yaml`, e.g. `chen-xilin`. */
  name: string
  /** The deck's name, e.g. `01-chen-xilin`. */
  deck: string
  title: Text
  /** Whether the title is ours because the source gives none. */
  titledByEditor: boolean
  prompts: readonly Text[]
}

/** A contribution to a round. */
export interface Answer extends Contribution {
  headline: Text
}

/** A session in which several people answer one question. */
export interface Round {
  type: 'round'
  id: string
  /** Its place today, only to be shown: `q2`. */
  label: string
  name: string
  deck: string
  question: Text
  notes: Text
  contributions: readonly Answer[]
  axes: readonly Axis[]
  digest: readonly DigestPoint[]
  prompts: readonly Text[]
}

/** A part of the panel that has a deck of its own. */
export type Session = Keynote | Round

/** A panel discussion with everything that is known of it. */
export interface Panel {
  /** The folder's name in `data/`. */
  id: string
  title: Text
  event: Text
  /** ISO date. */
  date: string
  languages: readonly Language[]
  /** Format of the slides. */
  aspectRatio: AspectRatio
  /** How fast it is spoken: Han characters a minute in Chinese, words a minute in English. */
  pace: Readonly<Record<Language, number>>
  about: readonly Text[]
  people: readonly Person[]
  organisers: readonly Person[]
  editors: readonly Person[]
  publishers: readonly Person[]
  source: {
    title: Text
    url: string
    note?: Text
    /** How the first line after the transcript begins. */
    endsBefore?: string
  }
  sessions: readonly Session[]
  tensions: readonly Tension[]
  closing?: Closing
  cuts: readonly Cut[]
  works: readonly Work[]
  terms: readonly Term[]
  errata: readonly Erratum[]
  /** Passages that no position is taken from, and why. */
  smallTalk: readonly { passage: string, reason: Text }[]
}
