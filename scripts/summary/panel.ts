/** The panel as the later stages see it: references resolved, defaults filled in, everything known to be there. */

import type {
  AspectRatio,
  Confidence,
  DigestKind,
  ErratumKind,
  Language,
  PositionKind,
  Quadrant,
  ReplyKind,
} from './vocabulary.ts'

/** A text in each of the panel's languages. */
export type Text = Readonly<Partial<Record<Language, string>>>

export interface Person {
  id: string
  name: Text
  affiliation?: Text
  /** The one character that stands for the person where others put a portrait. */
  seal: string
}

export interface Support {
  text: Text
  passages: readonly string[]
  /** Whether the position's figure says it already. */
  drawn: boolean
}

export interface FigureItem {
  /** A few words. */
  label: Text
  text?: Text
}

/** A position drawn rather than listed. */
export type Figure
  = | { kind: 'ladder' | 'layers' | 'chain' | 'cycle', items: readonly FigureItem[] }
  /** A doubted road is one of which its text says that the speaker doubts it. */
    | { kind: 'roads', items: readonly (FigureItem & { doubted?: boolean })[], goal: Text }
    | {
      kind: 'comparison'
      sides: readonly [Text, Text]
      rows: readonly { about?: Text, says: readonly [Text, Text] }[]
    }
  /** The ends of the axes: left and right, lower and upper. */
    | {
      kind: 'quadrant'
      across: readonly [Text, Text]
      up: readonly [Text, Text]
      items: readonly (FigureItem & { at: Quadrant })[]
    }

/** A model, paper, data set or system that is named. Name, year and explanation are ours. */
export interface Work {
  id: string
  name: string
  year?: number
  by?: string
  what: Text
  url?: string
  passages: readonly string[]
}

export interface Term {
  term: Text
  explanation: Text
  passages: readonly string[]
}

/** A place where the printed transcript is evidently wrong or doubtful. */
export interface Erratum {
  passages: readonly string[]
  /** As it is printed; a few characters. */
  asPrinted: string
  /** Not there where it cannot be recovered. */
  probable?: Text
  confidence: Confidence
  kind: ErratumKind
  why: Text
}

/** One contribution answering another. */
export interface Reply {
  /** The id of the contribution it answers. */
  to: string
  kind: ReplyKind
  text: Text
  /** What it is about, in a few words. */
  about?: Text
}

export interface Position {
  id: string
  kind: PositionKind
  /** 3: the summary is wrong without it; 2: it belongs; 1: good to have. */
  weight: 1 | 2 | 3
  number?: number
  claim: Text
  supports: readonly Support[]
  figure?: Figure
  /** Those of the position and of its supports, each once, in the order of the source. */
  passages: readonly string[]
  notes: Text
  works: readonly Work[]
  /** Our note, never the speaker's words. */
  remark?: Text
  /** Whether it rests on a doubtful passage; the remark says how. */
  doubtful: boolean
}

/** One person's turn: a keynote, or one answer in a round. */
export interface Contribution {
  /** `k1`, `q2.5`: the start of its passages' ids. */
  id: string
  /** How the addresses of its slides begin: `chen-xilin`; `q3-jin-lianwen-2` for a person's second turn in round 3. */
  alias: string
  speaker: Person
  thesis: Text
  passages: readonly string[]
  notes: Text
  positions: readonly Position[]
  replies: readonly Reply[]
}

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

export interface Answer extends Contribution {
  headline: Text
}

export interface DigestPoint {
  kind: DigestKind
  from: readonly Answer[]
  text: Text
}

/** Where somebody stands on an axis: at one of its ends, or where the language of the summaries has a word for it. */
export interface Stance {
  who: Answer
  at: string
  text: Text
  /** The position that argues it. */
  position?: Position
}

/** Something on which the speakers of a round differ. Who has no stance did not address it. */
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

export interface Camp {
  label: Text
  /** The label in a word or two. */
  short?: Text
  who: readonly { contribution: Contribution, position?: Position }[]
}

export interface Round {
  type: 'round'
  id: string
  name: string
  deck: string
  question: Text
  notes: Text
  contributions: readonly Answer[]
  axes: readonly Axis[]
  digest: readonly DigestPoint[]
  prompts: readonly Text[]
}

export type Session = Keynote | Round

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
  works: readonly Work[]
  terms: readonly Term[]
  errata: readonly Erratum[]
  /** Passages that no position is taken from, and why. */
  smallTalk: readonly { passage: string, reason: Text }[]
}
