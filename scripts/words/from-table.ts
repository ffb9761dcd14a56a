/** A table of our words as a person writes it → the words that slides, phones and websites ask for. Pure. */

import type { PhoneWords } from './phone.ts'
import type { SiteWords } from './site.ts'
import type { WordTable } from './table-schema.ts'
import type { DrawingWords, Words } from './words.ts'
import { writingOf } from '../summary/writing.ts'
import { dateIn } from './dates.ts'
import { counter, say } from './phrases.ts'

/** All that we say in one language. */
export interface AllWords {
  slides: Words
  phone: PhoneWords
  site: SiteWords
}

/** @param tag BCP 47 tag of the language */
export function wordsFrom(tag: string, table: WordTable): AllWords {
  const { phone, site, ...words } = table
  return {
    slides: {
      ...words,
      ...numbersAndMarks(tag, table),
      drawing: drawingOf(table),
      ...repliesOf(tag, table),
      ...placesOf(tag, table),
      ...cutsOf(tag, table),
      notes: notesOf(tag, table),
    },
    phone: { ...phone, left: one(phone.left, 'minutes'), over: one(phone.over, 'minutes') },
    site,
  }
}

/** A phrase with one place → what says it. */
function one<T extends string | number = string>(phrase: string, place: string): (value: T) => string {
  return value => say(phrase, { [place]: value })
}

function numbersAndMarks(tag: string, table: WordTable) {
  const count = counter(tag)
  const { sessions } = table
  return {
    tag,
    minutes: (n: number) => count(table.minutes, n),
    date: (iso: string) => dateIn(tag, iso),
    parenthesis: one(table.parenthesis, 'text'),
    quoted: one(table.quoted, 'text'),
    contributions: (n: number) => count(table.contributions, n),
    continued: one(table.continued, 'headline'),
    sessions: {
      'keynote': one<number | ''>(sessions.keynote, 'number'),
      'talk': one<number | ''>(sessions.talk, 'number'),
      'panel': one<number | ''>(sessions.panel, 'number'),
      'round': one<number | ''>(sessions.round, 'number'),
      'discussion': one<number | ''>(sessions.discussion, 'number'),
      'lightning': one<number | ''>(sessions.lightning, 'number'),
      'q-and-a': one<number | ''>(sessions['q-and-a'], 'number'),
      'break': one<number | ''>(sessions.break, 'number'),
    },
    agendaNote: (minutes: number) => count(table.agendaNote, minutes),
    answerers: (n: number) => count(table.answerers, n),
    led: one(table.led, 'names'),
    figureShows: (drawn: readonly string[]) => say(table.figureShows, { drawn: drawn.join(table.partSeparator) }),
    remark: one(table.remark, 'text'),
    leftOut: (passage: string, reason: string) => say(table.leftOut, { passage, reason }),
  }
}

function drawingOf({ drawing, quoted, listSeparator }: WordTable): DrawingWords {
  const { shape, place, level } = drawing
  const placed = (phrase: string) => (thing: string, left: string, right: string) => say(phrase, { thing, left, right })
  const levelled = (phrase: string) => (thing: string, line: string) => say(phrase, { thing, line })
  const boxed = (phrase: string) => (goesIn: string, box: string, out: string) => say(phrase, { in: goesIn, box, out })
  return {
    shape: {
      rises: one(shape.rises, 'line'),
      surges: one(shape.surges, 'line'),
      jumps: one(shape.jumps, 'line'),
      saturates: one(shape.saturates, 'line'),
      races: one(shape.races, 'line'),
      falls: one(shape.falls, 'line'),
      climbs: one(shape.climbs, 'line'),
    },
    place: {
      'left': placed(place.left),
      'near left': placed(place['near left']),
      'middle': placed(place.middle),
      'near right': placed(place['near right']),
      'right': placed(place.right),
    },
    level: {
      below: levelled(level.below),
      at: levelled(level.at),
      above: levelled(level.above),
      unclear: levelled(level.unclear),
    },
    inside: (inner, outer) => say(drawing.inside, { inner, outer }),
    box: boxed(drawing.box),
    darkBox: boxed(drawing.darkBox),
    heavier: (heavy, light) => say(drawing.heavier, { heavy, light }),
    fan: (hub, branches) => {
      const named = branches.map(one(quoted, 'text')).join(listSeparator)
      return say(drawing.fan, { hub, branches: named })
    },
    overlap: (one, other, common) => say(drawing.overlap, { one, other, common }),
  }
}

function repliesOf(tag: string, table: WordTable): Pick<Words, 'repliesHeadline' | 'reply' | 'repliedBy'> {
  const count = counter(tag)
  const { repliedBy } = table
  return {
    repliesHeadline: (n, name, times = 0) => name === undefined
      ? count(table.repliesHeadline, n)
      : count(table.repliesHeadlineMost, n, { name, times }),
    reply: (kind, to, from = '') => from === ''
      ? say(table.replyTo[kind], { to })
      : say(table.reply[kind], { from, to }),
    repliedBy: {
      agrees: one(repliedBy.agrees, 'names'),
      disagrees: one(repliedBy.disagrees, 'names'),
      extends: one(repliedBy.extends, 'names'),
      answers: one(repliedBy.answers, 'names'),
      refers: one(repliedBy.refers, 'names'),
    },
  }
}

function placesOf(tag: string, table: WordTable): Pick<Words, 'placeOnAxis' | 'axisHeadline' | 'map'> {
  const count = counter(tag)
  const { map } = table
  return {
    placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
      const own = { start, between: table.placeBetween, end }[at]
      return say(table.placeOnAxis, { own, start, before, between, end, after })
    },
    axisHeadline: (question, [one = 0, other = 0], between) => {
      const sides = one > 0 && other > 0
        ? [say(table.axisSides, { one, other })]
        : [one, other].filter(n => n > 0).map(n => count(table.axisSide, n))
      const counts = [...sides, ...(between > 0 ? [count(table.axisBetween, between)] : [])]
      return [question, counts.join(table.listSeparator)].join(' ').trim()
    },
    map: {
      headline: (questions, speakers, placed) => say(map.headline, {
        questions: count(map.questions, questions),
        speakers: placed === speakers
          ? count(map.allSpeakers, speakers)
          : count(map.someSpeakers, speakers, { placed }),
      }),
      caption: map.caption,
    },
  }
}

function cutsOf(tag: string, table: WordTable) {
  const count = counter(tag)
  const { vote, cut } = table
  return {
    vote: { ...vote, people: (n: number) => count(vote.people, n) },
    cut: {
      minutes: (n: number) => count(cut.minutes, n),
      plan: (talk: number, discussion: number) => [
        count(cut.talk, talk),
        ...(discussion > 0 ? [count(cut.discussion, discussion)] : []),
      ].join(table.listSeparator),
      leftOut: cut.leftOut,
      leftOutOf: (names: string, positions: number) => [
        ...(names === '' ? [] : [say(cut.contributions, { names })]),
        ...(positions === 0 ? [] : [count(cut.positions, positions)]),
      ].join(table.partSeparator),
    },
    view: one<number>(table.view, 'number'),
    withoutRow: one(table.withoutRow, 'names'),
    alsoInViews: (numbers: readonly number[]) => say(table.alsoInViews, { numbers: numbers.join(table.and) }),
  }
}

function notesOf(tag: string, { notes }: WordTable): Words['notes'] {
  const count = counter(tag)
  const { between } = writingOf(tag)
  return {
    ...notes,
    cover: one(notes.cover, 'title'),
    thesis: one(notes.thesis, 'name'),
    cut: plan => [
      ...(plan.length > 0 ? [say(notes.cutPlan, { plan: plan.join('') })] : []),
      notes.cut,
    ].join(between),
    contributions: n => count(notes.contributions, n),
    answerers: n => count(notes.answerers, n),
    portraitGoesOn: one(notes.portraitGoesOn, 'name'),
    map: names => [notes.map, ...(names === '' ? [] : [say(notes.mapOthers, { names })])].join(between),
    vote: ([one, other], names) => [
      say(notes.vote, { one, other }),
      ...(names === '' ? [] : [say(notes.voteBetween, { names })]),
      notes.voteAfter,
    ].join(between),
  }
}
