/** Panels as the later stages see them, made of a few sentences: for properties of whole histories. */

import type {
  Answer,
  Axis,
  Closing,
  Contribution,
  Keynote,
  Panel,
  Person,
  Position,
  Session,
  Tension,
  Term,
  Text,
  Work,
} from '../../scripts/summary/panel.ts'
import type { Figure } from '../../scripts/summary/position.ts'
import type { PanelData, PositionData, SessionData, TurnData } from './panel-data.ts'
import { usualPace } from '../../scripts/summary/languages.ts'
import { turnIds } from '../../scripts/summary/session-ids.ts'
import { VOCABULARY } from './panel-data.ts'
import { required } from './required.ts'

export type { PanelChange } from './panel-change.ts'
export type { DataChange } from './panel-changes.ts'
export { changed, DATA_CHANGES } from './panel-changes.ts'
export type { PanelData } from './panel-data.ts'
export { firstPanel } from './panel-data.ts'

/** What a panel is put together from: what the data says, and what it is in the panel. */
interface Made {
  text: (sentence: string) => Text
  works: Map<string, Work>
  positions: Map<PositionData, Position>
  turns: Map<TurnData, Contribution>
  answers: Map<TurnData, Answer>
}

/**
 * The panel as the later stages see it, with ids and names of decks as by the real reader.
 *
 * @param byPlaces whether addresses of slides have places in them, as formerly
 */
export function panelOf(data: PanelData, byPlaces = false): Panel {
  const text = (sentence: string): Text =>
    ({ en: sentence, ...(data.languages.includes('zh') && { zh: inChinese(sentence) }) })
  const works = new Map(data.works.map(({ id, what }) =>
    [id, { id, kind: 'model', name: id, what: text(what), passages: [] }] as const))
  const made: Made = { text, works, positions: new Map(), turns: new Map(), answers: new Map() }
  const people = new Map<string, Person>()
  const speaker = (id: string) => {
    const name = data.names[id] ?? `Person ${id}`
    const known: Person = people.get(id) ?? { id, name: { en: name, zh: name }, seal: id.slice(-1), roles: [] }
    people.set(id, known)
    return known
  }
  const counts = { keynote: 0, round: 0 }
  const sessions = data.sessions.map((session, index): Session => {
    const label = `${session.kind === 'keynote' ? 'k' : 'q'}${++counts[session.kind]}`
    const id = byPlaces && session.kind === 'round' ? label : session.name
    const deck = `${String(index + 1).padStart(2, '0')}-${session.name}`
    const place = { id, label, name: session.name, deck, kind: session.kind, moderators: [] }
    return sessionOf(session, place, speaker, made)
  })
  for (const [turn, contribution] of made.turns)
    contribution.replies = turn.replies.map(({ to, text }) => ({ to: known(made.turns, to).id, kind: 'agrees', text: made.text(text) }))
  const terms = data.terms.map((sentence): Term => ({
    term: text(sentence.split(' ').slice(-1).join()),
    explanation: text(sentence),
    passages: [],
  }))
  return {
    ...FRAME,
    id: data.id,
    title: text(data.title),
    languages: data.languages,
    pace: { ...usualPace, en: data.pace },
    people: [...people.values()],
    sessions,
    terms,
    works: [...works.values()],
    tensions: data.tensions.filter(({ camps }) => camps.every(({ who }) => who.length > 0))
      .map(tension => tensionOf(tension, made)),
    ...(data.closing.length > 0 && { closing: closingOf(data, made) }),
  }
}

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  return required(map.get(key))
}

/** A sentence of Han characters, word by word the same for the same one, with the number that tells it from others. */
function inChinese(sentence: string): string {
  return sentence.split(' ').map((word) => {
    const place = VOCABULARY.indexOf(word)
    return place < 0 ? ` ${word}` : String.fromCodePoint(0x4E00 + place * 7, 0x5200 + place * 11)
  }).join('').trim()
}

function sessionOf(
  session: SessionData,
  place: Pick<Session, 'id' | 'label' | 'name' | 'deck' | 'kind' | 'moderators'>,
  speaker: (id: string) => Person,
  made: Made,
): Session {
  const { text } = made
  const prompts = session.prompts.map(text)
  const contribution = (turn: TurnData, names: Pick<Contribution, 'id' | 'label' | 'alias'>): Contribution =>
    ({ ...names, ...contributionOf(turn, speaker(turn.speaker), made) })
  if (session.kind === 'keynote') {
    const [turn] = session.turns
    const { id, label } = place
    const keynote: Keynote = {
      type: 'keynote',
      ...contribution(required(turn), { id, label, alias: id }),
      ...place,
      title: text(session.title),
      titledByEditor: false,
      interruptions: [],
      prompts,
    }
    made.turns.set(required(turn), keynote)
    return keynote
  }
  const ids = turnIds(session.turns)
  const contributions = session.turns.map((turn, n): Answer => {
    const answer = contribution(turn, {
      id: `${place.id}/${ids[n]}`,
      label: `${place.label}.${n + 1}`,
      alias: `${place.id}-${ids[n]}`,
    })
    made.turns.set(turn, answer)
    made.answers.set(turn, answer)
    return answer
  })
  const title = text(session.title)
  return {
    type: 'round',
    ...place,
    question: title,
    notes: title,
    contributions,
    axes: session.axes.map(axis => axisOf(axis, made)),
    digest: session.digest.filter(({ from }) => from.length > 0)
      .map(point => ({ ...point, from: point.from.map(turn => known(made.answers, turn)), text: text(point.text) })),
    prompts,
  }
}

function contributionOf(
  { says, positions }: TurnData,
  speaker: Person,
  made: Made,
): Omit<Contribution, 'id' | 'label' | 'alias'> {
  const { text } = made
  return {
    speaker,
    alongside: [],
    thesis: text(says),
    headline: text(says),
    isLean: false,
    passages: [],
    notes: text(says),
    positions: positions.map((data): Position => {
      const { id, weight, claim, supports, notes, figure, works, remark } = data
      const position: Position = {
        id,
        kind: 'claim',
        weight,
        claim: text(claim),
        supports: supports.map(support => ({ text: text(support), passages: [], drawn: false })),
        passages: [],
        notes: text(notes),
        works: works.map(({ id }) => known(made.works, id)),
        doubtful: false,
        ...(figure && { figure: figureOf(figure, data, text) }),
        ...(remark !== undefined && { remark: text(remark) }),
      }
      made.positions.set(data, position)
      return position
    }),
    replies: [],
  }
}

/** A figure of a position, made of the words of its supports. */
function figureOf(kind: NonNullable<PositionData['figure']>, { claim, supports }: PositionData, text: Made['text']): Figure {
  const label = (sentence: string) => text(sentence.split(' ').slice(0, 2).join(' '))
  const items = [claim, ...supports].slice(0, 3).map(sentence => ({ label: label(sentence), text: text(sentence) }))
  const ends = [label(claim), label(supports[0] ?? claim)] as const
  if (kind === 'ladder')
    return { kind, items }
  if (kind === 'roads')
    return { kind, items, goal: label(claim) }
  if (kind === 'curve')
    return { kind, items: items.map(({ label }) => ({ label, shape: 'rises' })) }
  if (kind === 'quadrant')
    return { kind, across: ends, up: ends, items: items.map(item => ({ ...item, at: 'upper left' })) }
  return {
    kind,
    sides: ends,
    rows: items.map(({ label, text }) => ({ about: label, says: [text, label] })),
  }
}

function axisOf({ id, question, debated, vote, ends, stances }: SessionData['axes'][number], made: Made): Axis {
  const { text } = made
  return {
    id,
    question: text(question),
    debated,
    vote,
    ends: ends.map((label, n) => ({ id: `end-${n}`, label: text(label) })),
    stances: stances.map(({ who, at, text: words }) => {
      const [position] = who.positions
      return {
        who: known(made.answers, who),
        at: typeof at === 'number' ? `end-${at}` : at,
        text: text(words),
        ...(position && { position: known(made.positions, position) }),
      }
    }),
    notAddressed: [],
  }
}

function tensionOf({ id, question, camps }: PanelData['tensions'][number], made: Made): Tension {
  const { text } = made
  return {
    id,
    question: text(question),
    axes: [],
    camps: camps.map(({ label, reason, who }) => ({
      label: text(label),
      ...(reason !== undefined && { reason: text(reason) }),
      who: who.map(turn => ({ contribution: known(made.turns, turn) })),
    })),
  }
}

function closingOf({ closing }: PanelData, { text, turns }: Made): Closing {
  const of = (wanted: PanelData['closing'][number]['kind']) => closing.filter(({ kind }) => kind === wanted)
    .map(point => ({ text: text(point.text), from: point.from.map(turn => ({ contribution: known(turns, turn) })) }))
  return { shared: of('shared'), parting: of('parting'), open: of('open') }
}

const FRAME: Omit<Panel, 'id' | 'title' | 'languages' | 'pace' | 'people' | 'sessions' | 'terms' | 'works' | 'tensions'> = {
  event: { en: 'An event', zh: '会议' },
  date: '2024-05-06',
  aspectRatio: '16/9',
  about: [{ en: 'About it', zh: '关于' }],
  organisers: [],
  editors: [],
  publishers: [],
  rehearsed: {},
  words: {},
  source: { title: { en: 'Minutes', zh: '记录' }, url: 'https://example.org/' },
  cuts: [],
  errata: [],
  smallTalk: [],
}
