/** The words that are ours and not the panel's: labels, running heads, the guide to reading. One table a language. */

import type { SessionKind } from '../summary/session-kinds.ts'
import type {
  ClosingKind,
  Confidence,
  CurveShape,
  DigestKind,
  ErratumKind,
  GarbledKind,
  Level,
  OffEnd,
  PersonRole,
  PositionKind,
  ReplyKind,
  SpectrumPlace,
} from '../summary/vocabulary.ts'

/** What is said of an axis as a whole. */
export type AxisKind = 'most-even' | 'debated' | 'comparison'

/** Sentences without a full stop that tell a drawing to those who do not see it. */
export interface DrawingWords {
  shape: Record<CurveShape, (line: string) => string>
  place: Record<SpectrumPlace, (thing: string, left: string, right: string) => string>
  level: Record<Level, (thing: string, line: string) => string>
  inside: (inner: string, outer: string) => string
  box: (goesIn: string, box: string, out: string) => string
  darkBox: (goesIn: string, box: string, out: string) => string
  heavier: (heavy: string, light: string) => string
  fan: (hub: string, branches: readonly string[]) => string
  overlap: (one: string, other: string, common: string) => string
}

/** How the slides are to be read, in the order it is told. */
export interface Guide {
  title: string
  headline: string
  /** Who spoke, and from which passage; in a panel of keynotes and rounds, in any other, and without passages. */
  foot: string
  footOfAnySession: string
  footWithoutPassages: string
  kinds: string
  remarks: string
  garbled: string
}

/** What we say on slides ourselves; each language has all of it. */
export interface Words {
  /** BCP 47 tag of the document. */
  tag: string
  colon: string
  listSeparator: string
  /** Between who made a work and when. */
  citationSeparator: string
  clauseSeparator: string
  /** How a Slidev deck is told the planned time. */
  minutes: (n: number) => string
  /** A day, a month, a year, or a range of these: `2021-10-05/2021-10-07`. */
  date: (iso: string) => string
  parenthesis: (text: string) => string
  contributions: (n: number) => string
  continued: (headline: string) => string
  /** What a session is called; without a number where it is the only one of its kind. */
  sessions: Record<SessionKind, (n: number | '') => string>
  roles: Record<'editor' | 'publisher' | PersonRole, string>
  roleLabels: { organisers: string, editors: string, publishers: string }
  titledByEditor: string
  about: string
  whoIsWho: string
  agenda: string
  /** @param minutes of all sessions together */
  agendaNote: (minutes: number) => string
  guide: Guide
  sourceHeadline: string
  answerers: (n: number) => string
  /** Who led a session. */
  led: (names: string) => string
  digest: string
  digestKinds: Record<DigestKind, string>
  /** Between the kind of a position and its number. */
  kindSeparator: string
  /** What a position that is no plain claim is called. */
  kinds: Record<Exclude<PositionKind, 'claim'>, string>
  discuss: string
  /** On the slide of a position that rests on a doubtful passage. */
  doubtful: string
  /** On a slide with sentences that a model proposed and nobody has read. */
  draft: string
  /** What a figure shows, for those who do not see it. */
  figureShows: (drawn: readonly string[]) => string
  /** What the drawing of a figure says without words, for those who do not see it. */
  drawing: DrawingWords
  works: string
  glossary: string
  glossaryNote: string
  transcript: string
  /** Garbled words of which no reading is probable. */
  unrecoverable: string
  /** What is the matter with a place that is legible. */
  erratumKinds: Record<Exclude<ErratumKind, GarbledKind>, string>
  quoted: (text: string) => string
  confidences: Record<Confidence, string>
  replies: string
  /** How many replies there are, and who is answered most often, where that is one person. */
  repliesHeadline: (n: number, name: string | undefined, times: number | undefined) => string
  replyKinds: Record<ReplyKind, string>
  /** “Alpha One answers Beta Two”; without who replies where that person stands beside it. */
  reply: (kind: ReplyKind, to: string, from?: string) => string
  /** The same seen from whoever is answered, with the names of those who reply. */
  repliedBy: Record<ReplyKind, (names: string) => string>
  /** Where somebody stands, for who cannot see it; `others` are how many stand at the start, between, at the end. */
  placeOnAxis: (at: 'start' | 'between' | 'end', ends: readonly [string, string], others: readonly number[]) => string
  /** The question of an axis, with how many people stand at either end and between. */
  axisHeadline: (question: string, ends: readonly number[], between: number) => string
  /** Above an axis: whether the speakers debated it, and whether it splits them most evenly of those they debated. */
  axisKinds: Record<AxisKind, string>
  /** The panel in one picture: its questions, all who speak, and how many of them stand somewhere. */
  map: { headline: (questions: number, speakers: number, placed: number) => string, caption: string }
  /** The headline of the closing where the panel has none of its own. */
  closing: string
  closingKinds: Record<ClosingKind, string>
  /** Show of hands: how many stand at an end on stage, and the boxes for the hands. */
  vote: { onStage: string, before: string, after: string, people: (n: number) => string }
  /** A deck chosen from the others: how long it takes, and what it leaves out. */
  cut: {
    minutes: (n: number) => string
    /** @param discussion the minutes kept for it, 0 if there are none */
    plan: (talk: number, discussion: number) => string
    leftOut: string
    /**
     * @param names of whose contributions nothing is shown, empty if there are none
     * @param positions how many of the others are not shown
     */
    leftOutOf: (names: string, positions: number) => string
  }
  matrix: string
  speaker: string
  /** A camp of a question, by its number from 1, and an empty cell. */
  view: (n: number) => string
  emptyCell: string
  /** Who has no row in the matrix. */
  withoutRow: (names: string) => string
  /** Beside a person of a camp: the numbers of the other camps of this question the person is in. */
  alsoInViews: (numbers: readonly number[]) => string
  /** Stances that are at neither end of an axis. */
  between: string
  unclear: string
  /** The same in a cell of the matrix. */
  offEnds: Record<OffEnd, string>
  /** Who did not address an axis, as somebody who read them wrote. */
  notAddressed: string
  /** Of whom nobody wrote where they stand, nor that they did not address it. */
  notPlaced: string
  remark: (text: string) => string
  handout: { name: string, contents: string, speakers: string, passages: string }
  /** A passage that no position is taken from, and why. */
  leftOut: (passage: string, reason: string) => string
  notes: {
    cover: (title: string) => string
    thesis: (name: string) => string
    /** @param plan how its time is planned, if it has one */
    cut: (plan: readonly string[]) => string
    leftOut: string
    contributions: (n: number) => string
    answerers: (n: number) => string
    digest: string
    discuss: string
    about: string
    whoIsWho: string
    agenda: string
    guide: string
    guideWithoutPassages: string
    source: string
    works: string
    glossary: string
    transcript: string
    replies: string
    axis: Record<AxisKind, string>
    matrix: string
    tension: string
    /** On a further slide of a portrait. */
    portraitGoesOn: (name: string) => string
    /** @param others names of who is nowhere on the map, empty if there are none */
    map: (others: string) => string
    /** Of all three parts together, and of a part that has a slide of its own after the first. */
    closing: Record<ClosingKind | 'all', string>
    /**
     * @param ends what stands at either end
     * @param between names of who stands between them, empty if there are none
     */
    vote: (ends: readonly [string, string], between: string) => string
  }
}
