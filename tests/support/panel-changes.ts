/** Changes of a panel's data of every kind. */

import type { PanelData, SessionData, TurnData } from './panel-data.ts'
import { at, name, otherWord, position, sentence, session, turn } from './panel-data.ts'
import { required } from './required.ts'

/** A change of the data, or of a deck: what, and numbers that say where. */
export interface PanelChange<Kind extends string> {
  kind: Kind
  a: number
  b: number
  c: number
}

type Apply = (data: PanelData, change: PanelChange<string>) => unknown

function swap(list: unknown[], a: number, b: number): void {
  const [one, other] = [a % list.length, b % list.length]
  ;[list[one], list[other]] = [list[other], list[one]]
}

function turnsOf(data: PanelData): TurnData[] {
  return data.sessions.flatMap(({ turns }) => turns)
}

function roundsOf(data: PanelData): SessionData[] {
  return data.sessions.filter(({ kind }) => kind === 'round')
}

/** Nothing refers to a turn that is gone. */
function forget(data: PanelData, gone: readonly TurnData[]): void {
  const isLeft = (turn: TurnData) => !gone.includes(turn)
  for (const turn of turnsOf(data)) turn.replies = turn.replies.filter(({ to }) => isLeft(to))
  for (const session of data.sessions) {
    for (const axis of session.axes) axis.stances = axis.stances.filter(({ who }) => isLeft(who))
    for (const point of session.digest) point.from = point.from.filter(isLeft)
  }
  for (const { camps } of data.tensions) {
    for (const camp of camps) camp.who = camp.who.filter(isLeft)
  }
  for (const point of data.closing) point.from = point.from.filter(isLeft)
}

const OF_SESSIONS = {
  insertSession: (data, { a, b }) => data.sessions.splice(a % (data.sessions.length + 1), 0, session(data, b)),
  swapSessions: (data, { a, b }) => swap(data.sessions, a, b),
  renameSession: (data, { a }) => {
    at(data.sessions, a).name = name(data, 'renamed')
  },
  deleteSession: (data, { a }) => {
    if (data.sessions.length > 1) {
      const [gone] = data.sessions.splice(a % data.sessions.length, 1)
      forget(data, gone?.turns ?? [])
    }
  },
  changeTitle: (data, { a }) => {
    const changed = at(data.sessions, a)
    changed.title = otherWord(changed.title, data)
  },
  addPrompt: (data, { a }) => at(data.sessions, a).prompts.unshift(sentence(data)),
  renamePanel: (data) => {
    data.id = name(data, 'panel')
  },
  changePace: (data, { a }) => {
    data.pace = 80 + a * 3
  },
  changeLanguages: (data, { a }) => {
    const [first, other] = data.languages
    if (first && other)
      data.languages = [other, first]
    else if (a % 2 === 0)
      data.languages.push('zh')
  },
  changePanelTitle: (data) => {
    data.title = sentence(data)
  },
} satisfies Record<string, Apply>

const OF_TURNS = {
  insertTurn: (data, { a, b, c }) => {
    const { kind, turns } = at(data.sessions, a)
    if (kind === 'round')
      turns.splice(b % (turns.length + 1), 0, turn(data, c))
  },
  swapTurns: (data, { a, b, c }) => swap(at(data.sessions, a).turns, b, c),
  moveTurn: (data, { a, b, c }) => {
    const rounds = roundsOf(data).filter(({ turns }) => turns.length > 1)
    if (rounds.length < 2 || a % rounds.length === b % rounds.length)
      return
    const [from, to] = [at(rounds, a), at(rounds, b)]
    const moved = required(from.turns.splice(c % from.turns.length, 1)[0])
    to.turns.push(moved)
    for (const axis of from.axes) axis.stances = axis.stances.filter(({ who }) => who !== moved)
    for (const point of from.digest) point.from = point.from.filter(turn => turn !== moved)
  },
  deleteTurn: (data, { a, b }) => {
    const { turns } = at(data.sessions, a)
    if (turns.length > 1)
      forget(data, turns.splice(b % turns.length, 1))
  },
  renameTurn: (data, { a, b }) => {
    at(at(data.sessions, a).turns, b).id = name(data, 'answer')
  },
  renamePerson: (data, { a, b }) => {
    const { speaker } = at(at(data.sessions, a).turns, b)
    const renamed = name(data, 'person')
    for (const turn of turnsOf(data)) {
      if (turn.speaker === speaker)
        turn.speaker = renamed
    }
  },
  changeName: (data, { a, b }) => {
    data.names[at(at(data.sessions, a).turns, b).speaker] = name(data, 'Person')
  },
  changeSpeaker: (data, { a, b, c }) => {
    at(at(data.sessions, a).turns, b).speaker = `t${c % 5}`
  },
  changeThesis: (data, { a, b }) => {
    const changed = at(at(data.sessions, a).turns, b)
    changed.says = otherWord(changed.says, data)
  },
  addReply: (data, { a, b }) => {
    const [one, other] = [at(turnsOf(data), a), at(turnsOf(data), b)]
    if (one !== other)
      one.replies.push({ to: other, text: sentence(data) })
  },
} satisfies Record<string, Apply>

function positionAt(data: PanelData, { a, b, c }: PanelChange<string>) {
  return at(at(at(data.sessions, a).turns, b).positions, c)
}

const FIGURES = ['none', 'ladder', 'comparison', 'curve', 'quadrant', 'roads'] as const

const OF_POSITIONS = {
  insertPosition: (data, { a, b, c }) => {
    const { positions } = at(at(data.sessions, a).turns, b)
    positions.splice(c % (positions.length + 1), 0, position(data, c))
  },
  swapPositions: (data, { a, b, c }) => swap(at(at(data.sessions, a).turns, b).positions, c, c + 1),
  renamePosition: (data, change) => {
    positionAt(data, change).id = name(data, 'q')
  },
  deletePosition: (data, { a, b, c }) => {
    const { positions } = at(at(data.sessions, a).turns, b)
    if (positions.length > 1)
      positions.splice(c % positions.length, 1)
  },
  changeWeight: (data, change) => {
    const changed = positionAt(data, change)
    changed.weight = changed.weight === 3 ? 2 : 3
  },
  changeClaim: (data, change) => {
    const changed = positionAt(data, change)
    changed.claim = otherWord(changed.claim, data)
  },
  changeSupport: (data, change) => {
    const { supports } = positionAt(data, change)
    supports[0] = otherWord(required(supports[0]), data)
  },
  swapSupports: (data, change) => swap(positionAt(data, change).supports, 0, 1),
  addSupport: (data, change) => positionAt(data, change).supports.unshift(sentence(data)),
  changeNotes: (data, change) => {
    const changed = positionAt(data, change)
    changed.notes = otherWord(changed.notes, data)
  },
  changeFigure: (data, { a, b, c }) => {
    const changed = positionAt(data, { kind: '', a, b, c })
    const figure = at(FIGURES, a + c)
    if (figure !== 'none')
      changed.figure = figure
    else delete changed.figure
  },
  addRemark: (data, change) => {
    positionAt(data, change).remark = sentence(data)
  },
  addWork: (data, change) => {
    const work = { id: name(data, 'w'), what: sentence(data) }
    data.works.push(work)
    positionAt(data, change).works.push(work)
  },
  addTerms: (data, { a }) => data.terms.splice(a % (data.terms.length + 1), 0, sentence(data), sentence(data)),
} satisfies Record<string, Apply>

/** The axis of a round that numbers stand for; a new one if it has none. */
function axisAt(data: PanelData, { a, b }: PanelChange<string>, anew = false) {
  const rounds = roundsOf(data)
  if (rounds.length === 0)
    return undefined
  const { axes, turns } = at(rounds, a)
  if (anew || axes.length === 0) {
    axes.push({
      id: name(data, 'axis'),
      question: sentence(data),
      debated: false,
      vote: false,
      ends: [sentence(data), sentence(data)],
      stances: turns.map((who, n) => ({
        who,
        at: at([0, 1, 'between', 'unclear'] as const, n + b),
        text: sentence(data),
      })),
    })
  }
  return at(axes, b)
}

function tensionAt(data: PanelData, { a }: PanelChange<string>, anew = false) {
  const turns = turnsOf(data)
  if (anew || data.tensions.length === 0) {
    const [who, others] = [turns.filter((_, n) => n % 2 === a % 2), turns.filter((_, n) => n % 2 !== a % 2)]
    data.tensions.push({
      id: name(data, 'tension'),
      question: sentence(data),
      camps: [{ label: sentence(data), who }, { label: sentence(data), who: others }],
    })
  }
  return at(data.tensions, a)
}

const OF_VIEWS = {
  addAxis: (data, change) => axisAt(data, change, true),
  changeStance: (data, change) => {
    const axis = axisAt(data, change)
    if (!axis || axis.stances.length === 0)
      return
    const stance = at(axis.stances, change.c)
    stance.at = at([0, 1, 'between', 'unclear'] as const, change.b + change.c)
    stance.text = otherWord(stance.text, data)
  },
  changeDebated: (data, change) => {
    const axis = axisAt(data, change)
    if (axis)
      axis.debated = !axis.debated
  },
  changeVote: (data, change) => {
    const axis = axisAt(data, change)
    if (axis)
      axis.vote = !axis.vote
  },
  addDigest: (data, { a, b, c }) => {
    const rounds = roundsOf(data)
    if (rounds.length === 0)
      return
    const { digest, turns } = at(rounds, a)
    digest.splice(b % (digest.length + 1), 0, {
      kind: at(['agreement', 'difference', 'open'] as const, c),
      from: turns.slice(0, 1 + (b % turns.length)),
      text: sentence(data),
    })
  },
  addTension: (data, change) => tensionAt(data, change, true),
  swapCamps: (data, change) => tensionAt(data, change).camps.reverse(),
  changeReason: (data, change) => {
    at(tensionAt(data, change).camps, change.b).reason = sentence(data)
  },
  moveCampMember: (data, change) => {
    const [one, other] = tensionAt(data, change).camps
    const member = one && one.who.length > 1 ? one.who.shift() : undefined
    if (member && !other?.who.includes(member))
      other?.who.push(member)
  },
  addClosing: (data, { a, b, c }) => data.closing.splice(a % (data.closing.length + 1), 0, {
    kind: at(['shared', 'parting', 'open'] as const, b),
    text: sentence(data),
    from: turnsOf(data).slice(0, 1 + (c % 2)),
  }),
  dropClosing: (data) => {
    data.closing = []
  },
} satisfies Record<string, Apply>

const CHANGES = { ...OF_SESSIONS, ...OF_TURNS, ...OF_POSITIONS, ...OF_VIEWS } satisfies Record<string, Apply>

export type DataChange = PanelChange<keyof typeof CHANGES>

export const DATA_CHANGES = Object.keys(CHANGES).filter((kind): kind is keyof typeof CHANGES => kind in CHANGES)

/** The data after some changes. */
export function changed(data: PanelData, changes: readonly DataChange[]): PanelData {
  const copy = structuredClone(data)
  for (const change of changes) CHANGES[change.kind](copy, change)
  return copy
}
