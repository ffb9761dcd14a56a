/** Panels of a few made-up sentences, and changes of their data of every kind: for properties of whole histories. */

import type { Answer, Contribution, Panel, Person, Position, Session, Term } from '../../scripts/summary/panel.ts'
import { turnIds } from '../../scripts/summary/session-ids.ts'
import { required } from './required.ts'

interface PositionData {
  id: string
  weight: 1 | 2 | 3
  claim: string
  supports: string[]
  notes: string
}

interface TurnData {
  /** Written where the speaker's own would not do. */
  id?: string
  speaker: string
  says: string
  positions: PositionData[]
}

interface SessionData {
  name: string
  title: string
  /** A keynote has one turn. */
  kind: 'keynote' | 'round'
  turns: TurnData[]
}

export interface PanelData {
  sessions: SessionData[]
  terms: string[]
  /** How many sentences and names were made so far. */
  made: number
}

/** A change of the data, or of a deck: what, and numbers that say where. */
export interface Change<Kind extends string> {
  kind: Kind
  a: number
  b: number
  c: number
}

const WORDS = (
  'review paper machine people time trust data model vision language question answer reason tool result proof method '
  + 'reader writer field lab student teacher image number cost road goal doubt rule case sense world light signal noise '
  + 'memory sample error search ground truth bridge river stone garden market letter window season harbour engine'
).split(' ')

/** A sentence found nowhere else, the same for the same number. */
function sentence(data: PanelData): string {
  let state = (++data.made * 2654435761) >>> 0
  const next = () => (state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9E3779B9) >>> 0)
  const words = Array.from({ length: 6 + (next() % 6) }, () => WORDS[next() % WORDS.length])
  return `${words.join(' ')} n${data.made}`
}

function name(data: PanelData, what: string): string {
  return `${what}-${WORDS[(data.made * 7) % WORDS.length]}-${++data.made}`
}

function position(data: PanelData, weight: number): PositionData {
  return {
    id: name(data, 'p'),
    weight: ([3, 3, 2, 1] as const)[weight % 4] ?? 3,
    claim: sentence(data),
    supports: [sentence(data), sentence(data)],
    notes: sentence(data),
  }
}

function turn(data: PanelData, speaker: number): TurnData {
  return {
    speaker: `s${speaker % 5}`,
    says: sentence(data),
    positions: [0, 1].map(weight => position(data, weight + speaker)),
  }
}

function session(data: PanelData, n: number): SessionData {
  const kind = n % 2 === 0 ? 'keynote' : 'round'
  const turns = kind === 'keynote' ? 1 : 2 + (n % 2)
  return {
    name: name(data, kind),
    title: sentence(data),
    kind,
    turns: Array.from({ length: turns }, (_, index) => turn(data, n + index)),
  }
}

export function firstPanel(sessions: number): PanelData {
  const data: PanelData = { sessions: [], terms: [], made: 0 }
  for (let n = 0; n < sessions; n++) data.sessions.push(session(data, n))
  for (let n = 0; n < 9; n++) data.terms.push(sentence(data))
  return data
}

/** The member of a list that a number stands for. */
function at<T>(list: readonly T[], n: number): T {
  return required(list[n % list.length])
}

function swap(list: unknown[], a: number, b: number): void {
  const [one, other] = [a % list.length, b % list.length]
  ;[list[one], list[other]] = [list[other], list[one]]
}

/** The sentence with another word in it. */
function otherWord(text: string, data: PanelData): string {
  const words = text.split(' ')
  return words.with(1 + (data.made % (words.length - 2)), at(WORDS, ++data.made)).join(' ')
}

const CHANGES = {
  insertSession: (data, { a, b }) => data.sessions.splice(a % (data.sessions.length + 1), 0, session(data, b)),
  swapSessions: (data, { a, b }) => swap(data.sessions, a, b),
  renameSession: (data, { a }) => {
    at(data.sessions, a).name = name(data, 'renamed')
  },
  insertTurn: (data, { a, b, c }) => {
    const { kind, turns } = at(data.sessions, a)
    if (kind === 'round')
      turns.splice(b % (turns.length + 1), 0, turn(data, c))
  },
  swapTurns: (data, { a, b, c }) => swap(at(data.sessions, a).turns, b, c),
  moveTurn: (data, { a, b, c }) => {
    const rounds = data.sessions.filter(({ kind, turns }) => kind === 'round' && turns.length > 1)
    if (rounds.length < 2 || a % rounds.length === b % rounds.length)
      return
    const from = at(rounds, a).turns
    const [moved] = from.splice(c % from.length, 1)
    at(rounds, b).turns.push(required(moved))
  },
  renameTurn: (data, { a, b }) => {
    at(at(data.sessions, a).turns, b).id = name(data, 'answer')
  },
  renamePerson: (data, { a, b }) => {
    const { speaker } = at(at(data.sessions, a).turns, b)
    const renamed = name(data, 'person')
    for (const turn of data.sessions.flatMap(({ turns }) => turns)) {
      if (turn.speaker === speaker)
        turn.speaker = renamed
    }
  },
  changeSpeaker: (data, { a, b, c }) => {
    at(at(data.sessions, a).turns, b).speaker = `t${c % 5}`
  },
  insertPosition: (data, { a, b, c }) => {
    const { positions } = at(at(data.sessions, a).turns, b)
    positions.splice(c % (positions.length + 1), 0, position(data, c))
  },
  swapPositions: (data, { a, b, c }) => swap(at(at(data.sessions, a).turns, b).positions, c, c + 1),
  renamePosition: (data, { a, b, c }) => {
    at(at(at(data.sessions, a).turns, b).positions, c).id = name(data, 'q')
  },
  deletePosition: (data, { a, b, c }) => {
    const { positions } = at(at(data.sessions, a).turns, b)
    if (positions.length > 1)
      positions.splice(c % positions.length, 1)
  },
  changeWeight: (data, { a, b, c }) => {
    const changed = at(at(at(data.sessions, a).turns, b).positions, c)
    changed.weight = changed.weight === 3 ? 2 : 3
  },
  changeClaim: (data, { a, b, c }) => {
    const changed = at(at(at(data.sessions, a).turns, b).positions, c)
    changed.claim = otherWord(changed.claim, data)
  },
  changeSupport: (data, { a, b, c }) => {
    const { supports } = at(at(at(data.sessions, a).turns, b).positions, c)
    supports[0] = otherWord(required(supports[0]), data)
  },
  addSupport: (data, { a, b, c }) => {
    at(at(at(data.sessions, a).turns, b).positions, c).supports.unshift(sentence(data))
  },
  changeNotes: (data, { a, b, c }) => {
    const changed = at(at(at(data.sessions, a).turns, b).positions, c)
    changed.notes = otherWord(changed.notes, data)
  },
  addTerms: (data, { a }) => {
    data.terms.splice(a % (data.terms.length + 1), 0, sentence(data), sentence(data))
  },
} satisfies Record<string, (data: PanelData, change: Change<string>) => unknown>

export type DataChange = Change<keyof typeof CHANGES>

export const DATA_CHANGES = Object.keys(CHANGES).filter((kind): kind is keyof typeof CHANGES => kind in CHANGES)

/** The data after some changes. */
export function changed(data: PanelData, changes: readonly DataChange[]): PanelData {
  const copy = structuredClone(data)
  for (const change of changes) CHANGES[change.kind](copy, change)
  return copy
}

/**
 * The panel as the later stages see it, with ids and names of decks as by the real reader.
 *
 * @param byPlaces whether addresses of slides have places in them, as formerly
 */
export function panelOf(data: PanelData, byPlaces = false): Panel {
  const counts = { keynote: 0, round: 0 }
  const people = new Map<string, Person>()
  const speaker = (id: string) => {
    const known = people.get(id) ?? { id, name: { en: `Person ${id}` }, seal: id.slice(-1) }
    people.set(id, known)
    return known
  }
  const sessions = data.sessions.map((session, index): Session => {
    const label = `${session.kind === 'keynote' ? 'k' : 'q'}${++counts[session.kind]}`
    const id = byPlaces && session.kind === 'round' ? label : session.name
    const place = { id, label, name: session.name, deck: `${String(index + 1).padStart(2, '0')}-${session.name}` }
    const ids = turnIds(session.turns)
    const contributions = session.turns.map((turn, n): Answer => {
      const isKeynote = session.kind === 'keynote'
      return {
        ...contributionOf(turn, speaker(turn.speaker)),
        id: isKeynote ? id : `${id}/${ids[n]}`,
        label: isKeynote ? label : `${label}.${n + 1}`,
        alias: isKeynote ? id : `${id}-${ids[n]}`,
        headline: { en: turn.says },
      }
    })
    const [only] = contributions
    const text = { en: session.title }
    return session.kind === 'keynote'
      ? { type: 'keynote', ...required(only), ...place, title: text, titledByEditor: false, prompts: [] }
      : { type: 'round', ...place, question: text, notes: text, contributions, axes: [], digest: [], prompts: [] }
  })
  const terms = data.terms.map((text): Term => ({
    term: { en: text.split(' ').slice(-1).join() },
    explanation: { en: text },
    passages: [],
  }))
  return { ...FRAME, people: [...people.values()], sessions, terms }
}

function contributionOf({ says, positions }: TurnData, speaker: Person): Omit<Contribution, 'id' | 'label' | 'alias'> {
  return {
    speaker,
    thesis: { en: says },
    passages: [],
    notes: { en: says },
    positions: positions.map(({ id, weight, claim, supports, notes }): Position => ({
      id,
      kind: 'claim',
      weight,
      claim: { en: claim },
      supports: supports.map(text => ({ text: { en: text }, passages: [], drawn: false })),
      passages: [],
      notes: { en: notes },
      works: [],
      doubtful: false,
    })),
    replies: [],
  }
}

const FRAME: Omit<Panel, 'people' | 'sessions' | 'terms'> = {
  id: 'panel',
  title: { en: 'A panel' },
  event: { en: 'An event' },
  date: '2024-05-06',
  languages: ['en'],
  aspectRatio: '16/9',
  pace: { zh: 240, en: 140 },
  about: [{ en: 'About it' }],
  organisers: [],
  editors: [],
  publishers: [],
  source: { title: { en: 'Minutes' }, url: 'https://example.org/' },
  tensions: [],
  works: [],
  errata: [],
  smallTalk: [],
}
