/** The panel as the later stages see it: references resolved, defaults filled in, everything known to be there. */

import type { Accent } from '../../components/accents.ts'
import type { OwnTables } from '../words/index.ts'
import type { Cut } from './cut.ts'
import type { Edition, Language } from './languages.ts'
import type { Position } from './position.ts'
import type { Erratum, Term, Work } from './reference.ts'
import type { SessionKind } from './session-kinds.ts'
import type { Axis, Closing, DigestPoint, Tension } from './stance.ts'
import type { AspectRatio, PersonRole, ReplyKind } from './vocabulary.ts'

export type * from './cut.ts'
export type * from './position.ts'
export type * from './reference.ts'
export type * from './stance.ts'

/** A text in each of the panel's languages. */
export type Text = Readonly<Record<Language, string>>

/** Somebody of people.yaml. */
export interface Person {
  id: string
  name: Text
  affiliation?: Text
  /** The one character that stands for the person where others put a portrait. */
  seal: string
  /** The colour that somebody chose for the person. */
  accent?: Accent
  /** What the person is here beside speaking, as people.yaml says. */
  roles: readonly PersonRole[]
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
  /** Who speaks together with the speaker. */
  alongside: readonly Person[]
  thesis: Text
  /** Its thesis in a few words; the thesis itself where nobody wrote one. */
  headline: Text
  /** Passages are shown by their places, and named so in all of the panel: `k1.5`. */
  passages: readonly string[]
  notes: Text
  positions: readonly Position[]
  replies: readonly Reply[]
  /**
   * Whether its positions are bare claims: without supports, figures, remarks and notes of their own. Then it can stand
   * on one slide.
   */
  isLean: boolean
  /** Whether its thesis was proposed by a model, and not read by anybody yet. */
  draft?: true
}

/** What all sessions have. */
interface AnySession {
  kind: SessionKind
  /** What slides call it, where that is written; else its kind and number. */
  labelText?: Text
  moderators: readonly Person[]
}

/** A session that is one talk. */
export interface Keynote extends Contribution, AnySession {
  type: 'keynote'
  /** The file's name without `.yaml`, e.g. `chen-xilin`. */
  name: string
  /** The deck's name, e.g. `01-chen-xilin`. */
  deck: string
  title: Text
  /** Whether the title is ours because the source gives none. */
  titledByEditor: boolean
  interruptions: readonly Interruption[]
  prompts: readonly Text[]
}

/** A contribution to a round. */
export type Answer = Contribution

/** What somebody says while another one gives a talk. */
export interface Interruption extends Contribution {
  /** The position it came after; without one it stands behind the talk. */
  after?: Position
}

/** A session of several people; most often they answer one question. */
export interface Round extends AnySession {
  type: 'round'
  id: string
  /** Its place today, only to be shown: `q2`. */
  label: string
  name: string
  deck: string
  /** The question, or the title of a session that has none. */
  question: Text
  /** The title of a session that has a question, too. */
  title?: Text
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
  event?: Text
  /** ISO date, month or year, or two of them with a slash between: `2021-10-05/2021-10-07`. */
  date?: string
  languages: readonly Language[]
  /** Format of the slides. */
  aspectRatio: AspectRatio
  /** How fast it is spoken: Han characters a minute in Chinese, words a minute in English. */
  pace: Readonly<Record<Language, number>>
  /** Our words in its languages that we have none in. */
  words: OwnTables
  /** The seconds that slides took in a rehearsal, by edition and address. */
  rehearsed: Readonly<Partial<Record<Edition, Readonly<Record<string, number>>>>>
  about: readonly Text[]
  people: readonly Person[]
  organisers: readonly Person[]
  editors: readonly Person[]
  publishers: readonly Person[]
  /** Where the talk can be read or heard. */
  source?: {
    title?: Text
    url?: string
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
