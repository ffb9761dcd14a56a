/**
 * The table of our words that a panel brings for a language of its own: `data/<panel>/words/<tag>.yaml`. English is
 * such a table, too (`en.ts`), and `from-table.ts` makes words of it.
 */

import { z } from 'zod'
import { line } from '../summary/schema/parts.ts'
import { countedIn, mark, markWith, phrase } from './phrase-schemas.ts'

/** All that we say in one language. */
export type WordTable = z.infer<ReturnType<typeof wordTableSchema>>

/** The shape of such a table. @param tag BCP 47 tag of its language, which decides what forms of plural there are */
export function wordTableSchema(tag: string) {
  const counted = countedIn(tag)
  return z.strictObject({
    ...marksAndNumbers(counted),
    ...sessionsAndRoles(),
    ...guideAndLists(counted),
    drawing: drawingSchema(),
    ...repliesAndAxes(counted),
    ...cutsAndTables(counted),
    notes: notesSchema(counted),
    phone: phoneSchema(),
    site: keyed(['wholePanel', 'overview', 'talk', 'handout', 'speakers'], line),
  })
}

type CountedSchema = ReturnType<typeof countedIn>

/** The same for each of these keys. */
function keyed<const Key extends string, T extends z.ZodType>(keys: readonly Key[], schema: T) {
  return z.strictObject(z.record(z.enum(keys), z.custom<T>()).parse(Object.fromEntries(keys.map(key => [key, schema]))))
}

function marksAndNumbers(counted: CountedSchema) {
  return {
    colon: mark,
    listSeparator: mark,
    citationSeparator: mark,
    clauseSeparator: mark,
    /** Between parts that have commas in them. */
    partSeparator: mark,
    /** Between two numbers: “view 1 and 2”. */
    and: mark,
    kindSeparator: mark,
    parenthesis: markWith('text'),
    quoted: phrase('text'),
    minutes: counted(),
    contributions: counted(),
    continued: phrase('headline').regex(/^\{headline\}[^\n\r(\u2028\u2029\uFF08]*[(\uFF08].+[)）]$/, CONTINUED),
  }
}

const CONTINUED = 'expected {headline} and, behind it, a word in parentheses, as in `{headline} (continued)`'

function sessionsAndRoles() {
  const kinds = ['keynote', 'talk', 'panel', 'round', 'discussion', 'lightning', 'q-and-a', 'break'] as const
  return {
    sessions: keyed(kinds, phrase('number')),
    roles: keyed(['organiser', 'editor', 'publisher', 'moderator', 'panellist', 'audience'], line),
    roleLabels: keyed(['organisers', 'editors', 'publishers'], line),
    titledByEditor: line,
    about: line,
    whoIsWho: line,
    agenda: line,
  }
}

function guideAndLists(counted: CountedSchema) {
  return {
    agendaNote: counted(),
    guide: keyed([
      ...['title', 'headline', 'foot', 'footOfAnySession', 'footWithoutPassages'] as const,
      ...['kinds', 'remarks', 'garbled'] as const,
    ], line),
    sourceHeadline: line,
    answerers: counted(),
    led: phrase('names'),
    digest: line,
    digestKinds: keyed(['agreement', 'difference', 'open'], line),
    kinds: keyed(['question', 'prediction', 'proposal', 'report', 'others-work'], line),
    discuss: line,
    doubtful: line,
    draft: line,
    figureShows: phrase('drawn'),
    works: line,
    glossary: line,
    glossaryNote: line,
    transcript: line,
    unrecoverable: line,
    erratumKinds: keyed(['not-printed', 'slip', 'doubt'], line),
    confidences: keyed(['high', 'medium', 'low'], line),
  }
}

function drawingSchema() {
  return z.strictObject({
    shape: keyed(['rises', 'surges', 'jumps', 'saturates', 'races', 'falls', 'climbs'], phrase('line')),
    place: keyed(['left', 'near left', 'middle', 'near right', 'right'], phrase('thing', 'left?', 'right?')),
    level: keyed(['below', 'at', 'above', 'unclear'], phrase('thing', 'line')),
    inside: phrase('inner', 'outer'),
    box: phrase('in', 'box', 'out'),
    darkBox: phrase('in', 'box', 'out'),
    heavier: phrase('heavy', 'light'),
    fan: phrase('hub', 'branches'),
    overlap: phrase('one', 'other', 'common'),
  })
}

function repliesAndAxes(counted: CountedSchema) {
  const kinds = ['agrees', 'disagrees', 'extends', 'answers', 'refers'] as const
  return {
    replies: line,
    repliesHeadline: counted(),
    /** With who is answered most often. */
    repliesHeadlineMost: counted('name', 'times'),
    replyKinds: keyed(kinds, line),
    reply: keyed(kinds, phrase('from', 'to')),
    /** Beside whoever replies. */
    replyTo: keyed(kinds, phrase('to')),
    repliedBy: keyed(kinds, phrase('names')),
    placeOnAxis: phrase('own', 'start', 'before', 'between', 'end', 'after'),
    placeBetween: line,
    /** How many stand at each end, at one of them alone, and between. */
    axisSides: phrase('one', 'other'),
    axisSide: counted(),
    axisBetween: counted(),
    axisKinds: keyed(['most-even', 'debated', 'comparison'], line),
    map: z.strictObject({
      headline: phrase('questions', 'speakers'),
      questions: counted(),
      allSpeakers: counted(),
      someSpeakers: counted('placed'),
      caption: line,
    }),
    closing: line,
    closingKinds: keyed(['shared', 'parting', 'open'], line),
  }
}

function cutsAndTables(counted: CountedSchema) {
  return {
    vote: z.strictObject({ onStage: line, before: line, after: line, people: counted() }),
    cut: z.strictObject({
      minutes: counted(),
      talk: counted(),
      discussion: counted(),
      leftOut: line,
      contributions: phrase('names'),
      positions: counted(),
    }),
    matrix: line,
    speaker: line,
    view: phrase('number'),
    emptyCell: line,
    withoutRow: phrase('names'),
    alsoInViews: phrase('numbers'),
    between: line,
    unclear: line,
    offEnds: keyed(['between', 'unclear'], line),
    notAddressed: line,
    notPlaced: line,
    remark: phrase('text'),
    handout: keyed(['name', 'contents', 'speakers', 'passages'], line),
    leftOut: phrase('passage', 'reason'),
  }
}

function notesSchema(counted: CountedSchema) {
  return z.strictObject({
    cover: phrase('title'),
    thesis: phrase('name'),
    cutPlan: phrase('plan'),
    cut: line,
    leftOut: line,
    contributions: counted(),
    answerers: counted(),
    digest: line,
    discuss: line,
    about: line,
    whoIsWho: line,
    agenda: line,
    guide: line,
    guideWithoutPassages: line,
    source: line,
    works: line,
    glossary: line,
    transcript: line,
    replies: line,
    axis: keyed(['most-even', 'debated', 'comparison'], line),
    matrix: line,
    tension: line,
    portraitGoesOn: phrase('name'),
    map: line,
    mapOthers: phrase('names'),
    closing: keyed(['all', 'shared', 'parting', 'open'], line),
    vote: phrase('one', 'other'),
    voteBetween: phrase('names'),
    voteAfter: line,
  })
}

function phoneSchema() {
  const rounds = ['before', 'after'] as const
  return z.strictObject({
    remote: line,
    on: line,
    back: line,
    then: mark,
    left: phrase('minutes'),
    over: phrase('minutes'),
    notes: line,
    noNotes: line,
    password: line,
    open: line,
    wrongPassword: line,
    waiting: line,
    lost: line,
    vote: line,
    noVote: line,
    voteClosed: line,
    voteNow: keyed(rounds, line),
    openVote: keyed(rounds, line),
    closeVote: line,
  })
}
