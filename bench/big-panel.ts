/** A made-up panel of any size: 200 people, 60 sessions and 2,000 contributions, or a part or several times as many. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { REPLY_KINDS } from '../scripts/summary/vocabulary.ts'
import { VOCABULARY } from '../tests/support/panel-data.ts'

/** How large a panel is. */
export interface PanelSize {
  people: number
  sessions: number
  contributions: number
}

/** What is said to be the largest panel. */
export const LARGEST: PanelSize = { people: 200, sessions: 60, contributions: 2000 }

/** So many positions each contribution has. */
const POSITIONS = 2

/** Words in another order for each number, about as many as a sentence on a slide has. */
function sentence(number: number): { en: string } {
  const words = Array.from({ length: 12 }, (_, n) =>
    VOCABULARY[(number * 7 + n * (1 + (number % 11))) % VOCABULARY.length])
  return { en: `${words.join(' ')} ${number}` }
}

/** Writes `data/<id>/` into a project; its sessions are rounds, of which every tenth has an axis and a digest. */
export async function writeBigPanel(root: string, id: string, size: PanelSize): Promise<void> {
  const folder = join(root, 'data', id)
  await mkdir(join(folder, 'rounds'), { recursive: true })
  const speaker = (n: number) => `p${n % size.people}`
  const first = (round: number) => Math.floor((round * size.contributions) / size.sessions)
  const rounds = Array.from({ length: size.sessions }, (_, round) =>
    Array.from({ length: first(round + 1) - first(round) }, (_, n) => first(round) + n))
  const write = async (file: string, data: unknown) => await writeFile(join(folder, file), stringify(data))
  await write('people.yaml', Object.fromEntries(Array.from({ length: size.people }, (_, n) =>
    [`p${n}`, { name: { en: `${VOCABULARY[n % 36]} ${VOCABULARY[(n * 5 + 3) % 36]} ${n}` } }])))
  await write('panel.yaml', {
    title: { en: 'A large panel' },
    event: { en: 'Many days' },
    date: '2024-05-06',
    languages: ['en'],
    about: [sentence(1)],
    source: { title: { en: 'Minutes' }, url: 'https://example.org/large' },
    sessions: rounds.map((_, round) => `rounds/round-${round}.yaml`),
    tensions: [0, 1, 2].map(tension => ({
      id: `tension-${tension}`,
      question: sentence(tension),
      camps: [0, 1].map(camp => ({
        label: sentence(10 + camp),
        who: rounds.slice(0, 12).flatMap((turns, round) => {
          const turn = tension * 2 + camp
          const contribution = `q${round + 1}.${turn + 1}`
          return turn < turns.length ? [{ contribution, passages: [`${contribution}.1`] }] : []
        }),
      })),
    })),
  })
  for (const [round, turns] of rounds.entries())
    await write(`rounds/round-${round}.yaml`, roundOf(round, turns, speaker))
}

function roundOf(round: number, turns: readonly number[], speaker: (n: number) => string) {
  const at = (n: number) => `q${round + 1}.${n + 1}`
  const rich = round % 10 === 0
  return {
    question: sentence(round),
    notes: sentence(round + 1),
    contributions: turns.map((turn, n) => ({
      speaker: speaker(turn),
      headline: sentence(turn),
      thesis: sentence(turn + 1),
      passages: [`${at(n)}.1`],
      notes: sentence(turn + 2),
      positions: Array.from({ length: POSITIONS }, (_, position) => ({
        id: `position-${position}`,
        kind: 'claim',
        weight: 3 - position,
        claim: sentence(turn * 3 + position),
        passages: [`${at(n)}.1`],
        supports: [0, 1].map(support => ({ kind: 'reason', text: sentence(turn * 5 + support) })),
        notes: sentence(turn * 7 + position),
      })),
      replies: n === 0
        ? []
        : [{
            to: at(n - 1),
            kind: REPLY_KINDS[n % REPLY_KINDS.length],
            text: sentence(turn * 9),
            passages: [`${at(n)}.1`],
          }],
    })),
    ...(rich && {
      axes: [{
        id: 'axis',
        question: sentence(round + 2),
        ends: [{ id: 'one', label: sentence(3) }, { id: 'other', label: sentence(4) }],
        stances: turns.map((_, n) => ({
          who: at(n),
          at: speaker(turns[n] ?? 0).length % 2 === 0 ? 'one' : 'other',
          text: sentence(n),
          passages: [`${at(n)}.1`],
          position: 'position-0',
        })),
      }],
      digest: [{ kind: 'difference', from: [at(0), at(1)], text: sentence(round + 5) }],
    }),
  }
}
