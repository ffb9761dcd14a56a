/** Whatever is inserted, moved, swapped or renamed: what was cited is cited still. `RUNS=100` tries more. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityOf } from '../../scripts/summary/identity.ts'
import { required } from '../support/required.ts'
import { runs } from '../support/runs.ts'

interface TurnModel {
  name: string
  /** The passages it cites: its own, by their ids. */
  cited: string[]
}

interface SessionModel {
  name: string
  kind: 'keynote' | 'round'
  turns: TurnModel[]
}

let made = 0
function turn(count: number): TurnModel {
  const name = `p${++made}`
  return { name, cited: Array.from({ length: 1 + (count % 3) }, (_, order) => `${name}.${order + 1}`) }
}
function session(n: number): SessionModel {
  const kind = n % 2 === 0 ? 'round' : 'keynote'
  return { name: `s${++made}`, kind, turns: Array.from({ length: kind === 'round' ? 2 + (n % 2) : 1 }, (_, of) => turn(n + of)) }
}

const at = <T>(list: readonly T[], n: number): T => required(list[n % list.length])

const CHANGES: Readonly<Record<string, (sessions: SessionModel[], a: number, b: number, c: number) => void>> = {
  insertSession: (sessions, a, b) => sessions.splice(a % (sessions.length + 1), 0, session(b)),
  moveSession: (sessions, a, b) => sessions.splice(b % sessions.length, 0, ...sessions.splice(a % sessions.length, 1)),
  renameSession: (sessions, a) => {
    at(sessions, a).name = `s${++made}`
  },
  insertTurn: (sessions, a, b, c) => {
    const { kind, turns } = at(sessions, a)
    if (kind === 'round')
      turns.splice(b % (turns.length + 1), 0, turn(c))
  },
  swapTurns: (sessions, a) => void at(sessions, a).turns.reverse(),
  renameTurn: (sessions, a, b) => {
    at(at(sessions, a).turns, b).name = `p${++made}`
  },
  moveTurn: (sessions, a, b, c) => {
    const rounds = sessions.filter(({ kind, turns }) => kind === 'round' && turns.length > 1)
    if (rounds.length > 1)
      at(rounds, b).turns.push(...at(rounds, a).turns.splice(c % at(rounds, a).turns.length, 1))
  },
}

/** The contributions with the ids they have now, each with the turn it is. */
function contributionsIn(sessions: readonly SessionModel[]) {
  const count = { keynote: 0, round: 0 }
  return sessions.flatMap(({ name, kind, turns }) => {
    const label = `${kind === 'keynote' ? 'k' : 'q'}${++count[kind]}`
    return turns.map((turn, index) => ({
      turn,
      id: kind === 'keynote' ? name : `${name}/${turn.name}`,
      session: name,
      label: kind === 'keynote' ? label : `${label}.${index + 1}`,
      cited: turn.cited,
    }))
  })
}

const changes = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(60), fc.nat(60), fc.nat(60)),
  { minLength: 1, maxLength: 8 },
)

test('a contribution and a passage are found by the ids they had when they were cited', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), changes, (count, steps) => {
      const sessions = Array.from({ length: count }, (_, n) => session(n))
      const cited = contributionsIn(sessions)
      const passages = cited.flatMap(({ id, cited }) =>
        cited.map((passage, order) => ({ id: passage, contribution: id, order: order + 1 })))
      for (const [kind, a, b, c] of steps) required(CHANGES[kind])(sessions, a, b, c)

      const today = contributionsIn(sessions)
      const identity = identityOf(today, passages)
      for (const { id, turn } of cited) {
        const now = today.find(contribution => contribution.turn === turn)
        expect(identity.contribution(id)?.id, id).toBe(now?.id)
        for (const [index, passage] of turn.cited.entries()) {
          expect(identity.passage(passage)).toEqual({ id: passage, byId: true })
          expect(identity.ownerOf(passage)).toBe(now?.id)
          expect(identity.labelOf(passage)).toBe(`${now?.label}.${index + 1}`)
        }
      }
      for (const { id, label } of today) expect(identity.contribution(label)?.id).toBe(id)
    }),
    { numRuns: runs(100) },
  )
})
