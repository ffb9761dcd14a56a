/** Changes of who stands where: axes, digests, tensions, the closing. */

import type { Apply, PanelChange } from './panel-change.ts'
import type { PanelData } from './panel-data.ts'
import { roundsOf, turnsOf } from './panel-change.ts'
import { at, name, otherWord, sentence } from './panel-data.ts'

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

export const OF_VIEWS = {
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
