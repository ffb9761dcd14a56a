/** Changes of sessions and of who speaks in them. */

import type { Apply } from './panel-change.ts'
import type { PanelData, TurnData } from './panel-data.ts'
import { roundsOf, swap, turnsOf } from './panel-change.ts'
import { at, name, otherWord, sentence, session, turn } from './panel-data.ts'
import { required } from './required.ts'

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

export const OF_SESSIONS = {
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

export const OF_TURNS = {
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
