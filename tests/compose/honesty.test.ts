/** Nothing is claimed that nobody said: what the tool only infers is “not placed”, and doubts are called doubts. */

import type { Axis, Erratum, Panel, Round, Tension } from '../../scripts/summary/panel.ts'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { ownSlides } from '../../scripts/compose/deck.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { racv } from '../support/racv.ts'
import { required } from '../support/required.ts'

const panel = await racv()
const round = required(panel.sessions.find(session => session.type === 'round'))
const [first, second, third, fourth] = round.contributions.map(answer => required(answer))

const axis: Axis = {
  id: 'made-up',
  question: { en: 'Left or right?' },
  debated: false,
  vote: false,
  ends: [{ id: 'left', label: { en: 'Left' } }, { id: 'right', label: { en: 'Right' } }],
  stances: [
    { who: required(first), at: 'left', text: { en: 'says left' } },
    { who: required(second), at: 'between', text: { en: 'says both' } },
  ],
  notAddressed: [required(third)],
}

const tension: Tension = {
  id: 'made-up',
  question: { en: 'Left or right, everywhere?' },
  axes: [axis],
  camps: [
    {
      label: { en: 'Left' },
      reason: { en: 'Because the heart is there' },
      who: [{ contribution: required(first), short: { en: 'perhaps left' } }],
    },
    { label: { en: 'Right' }, short: { en: 'right' }, who: [{ contribution: required(fourth) }] },
  ],
}

test('who is not in the data is not placed; only who is written so did not address it', () => {
  const [source = ''] = slidesOf(withRound({ axes: [axis] }), `${round.id}-axis-made-up`)
  const groups = new Map(source.split('\n## ').slice(1).map(group => [group.split('\n')[0], group]))
  expect(groups.get('Did not address it')).toContain(nameOf(third))
  expect(groups.get('Not placed here')).toContain(nameOf(fourth))
  expect(groups.get('In between')).toContain(nameOf(second))
})

test('an axis that nobody debated is called a comparison on its slide and in its notes', () => {
  const [source = ''] = slidesOf(withRound({ axes: [axis] }), `${round.id}-axis-made-up`)
  expect(source).toContain('kind: "A comparison: the speakers did not debate this"')
  expect(source).toContain('the speakers did not debate the question')
  const [debated = ''] = slidesOf(withRound({ axes: [{ ...axis, debated: true }] }), `${round.id}-axis-made-up`)
  expect(debated).toContain('kind: Debated in this round')
})

test('the table shows who stands between the ends of the same question, and never says that an empty cell is silence', () => {
  const [source = ''] = slidesOf({ ...panel, tensions: [tension] }, 'overview-matrix')
  const rowOf = (name: string) => source.split('\n').find(line => line.includes(`speaker="${name}"`))
  expect(rowOf(nameOf(second))).toContain('>in between<')
  expect(rowOf(nameOf(third))).toBeUndefined()
  expect(source).toMatch(new RegExp(`Not placed on any of these: .*${nameOf(third)}`))
  expect(source).toContain('Empty: not placed here')
  expect(source).not.toMatch(/did not address/i)
})

test('a hedge of one person stands in that person’s cell', () => {
  const [source = ''] = slidesOf({ ...panel, tensions: [tension] }, 'overview-matrix')
  expect(source).toContain('>perhaps left<')
  expect(source).toContain('>right<')
})

test('a camp gives its reason, and who is between the camps stands below them', () => {
  const [source = ''] = slidesOf({ ...panel, tensions: [tension] }, 'overview-tension-made-up')
  expect(source).toContain('Because the heart is there')
  expect(source.slice(source.indexOf('## In between'))).toContain(nameOf(second))
})

test('a person in two camps is said to be in both', () => {
  const again = panel.sessions.flatMap(session => session.type === 'keynote' ? [session] : [])
  const [, , keynote] = again
  const other = required(panel.sessions.flatMap(session => session.type === 'round' ? session.contributions : [])
    .find(({ speaker }) => speaker === keynote?.speaker))
  const both: Tension = {
    ...tension,
    axes: [],
    camps: [
      { label: { en: 'Left' }, who: [{ contribution: required(keynote) }] },
      { label: { en: 'Right' }, who: [{ contribution: other }] },
    ],
  }
  const [source = ''] = slidesOf({ ...panel, tensions: [both] }, 'overview-tension-made-up')
  expect(source).toContain('where="Keynote 3 · also in view 2"')
  expect(source).toMatch(/where="Round \d · also in view 1"/)
})

test('many questions stand in several tables, each with who has no place in it', () => {
  const many = Array.from({ length: 7 }, (_, n): Tension => ({ ...tension, id: `made-up-${n}` }))
  const tables = slidesOf({ ...panel, tensions: many }, 'overview-matrix')
  expect(tables.map(source => source.match(/^\| Speaker.*$/m)?.[0].split('|').length)).toEqual([7, 6])
  for (const source of tables)
    expect(source).toContain('Not placed on any of these')
})

test.each<[Partial<Erratum>, string]>([
  [{ kind: 'term', probable: { en: 'bigger' } }, '“大大” (big big) → bigger (fairly confident)'],
  [{ kind: 'term' }, '“大大” (big big) → cannot be recovered'],
  [{ kind: 'not-printed' }, '“大大” (big big) → what it refers to is not printed'],
  [{ kind: 'slip', probable: { en: '2012' } }, '“大大” (big big) → 2012 (apparently a slip of the speaker, fairly confident)'],
  [{ kind: 'doubt' }, '“大大” (big big) → our doubt'],
])('an erratum %j is told as it is', (erratum, line) => {
  const errata: Erratum[] = [{
    id: 'made-up',
    passages: ['k1.1'],
    asPrinted: '大大',
    translation: { en: 'big big' },
    confidence: 'medium',
    kind: 'term',
    why: { en: 'It sounds alike' },
    ...erratum,
  }]
  const [source = ''] = slidesOf({ ...panel, errata }, 'chen-xilin-transcript')
  expect(source.replaceAll('*', '')).toContain(line)
  expect(source).toContain('It sounds alike')
})

function nameOf(answer: typeof first): string {
  return answer?.speaker.name.en ?? ''
}

/** The panel with its first round changed. */
function withRound(changes: Partial<Round>): Panel {
  return { ...panel, sessions: panel.sessions.map(session => session === round ? { ...round, ...changes } : session) }
}

/** The Markdown of the slides at this address and at those that continue it, in English. */
function slidesOf(panel: Panel, alias: string): string[] {
  const { decks, whole } = composeDecks(panel, 'en', '../../../')
  return [...decks.flatMap(({ slides }) => slides), ...ownSlides(whole)]
    .filter(slide => slide.alias === alias || new RegExp(`^${alias}-\\d+$`).test(slide.alias))
    .map(slide => serialiseDeck({ name: 'deck', language: 'en', headmatter: {}, slides: [slide] }))
}
