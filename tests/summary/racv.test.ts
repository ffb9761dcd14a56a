import { expect, test } from 'vitest'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { listPanels } from '../../scripts/summary/list-panels.ts'
import { HOME } from '../support/project.ts'
import { CONTRIBUTIONS, racv } from '../support/racv.ts'

const panel = await racv()
const contributions = panel.sessions.flatMap(session => contributionsOf(session))

test('it is the one panel of data/, beside the schemas for editors', async () => {
  expect(await listPanels(HOME)).toEqual(['racv-2023'])
})

test('all 31 contributions are there, in the order spoken', () => {
  expect(contributions.map(({ label, speaker }) => [label, speaker.name.zh])).toEqual(CONTRIBUTIONS)
})

test('24 people speak, each with an affiliation and a seal of their own', () => {
  const speakers = [...new Set(contributions.map(({ speaker }) => speaker))]
  expect(speakers).toHaveLength(24)
  expect(speakers.filter(({ affiliation }) => !affiliation)).toEqual([])
  expect(new Set(speakers.map(({ seal }) => seal)).size).toBe(24)
})

test('an answer has two to five positions', () => {
  const answers = panel.sessions.flatMap(session =>
    session.type === 'round' ? session.contributions : [],
  )
  expect(
    answers
      .filter(({ positions }) => positions.length < 2 || positions.length > 5)
      .map(({ id }) => id),
  ).toEqual([])
})

test('the first keynote puts ten numbered questions', () => {
  const numbers = contributions[0]?.positions.flatMap(({ number }) => number ?? []) ?? []
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('organisers, editors and date are as printed', () => {
  const names = (people: typeof panel.organisers) => people.map(({ name }) => name.zh)
  expect(names(panel.organisers)).toEqual(['王井东', '王兴刚', '李弘扬'])
  expect(names(panel.editors)).toEqual(['李弘扬', '汪邦骏'])
  expect(names(panel.publishers)).toEqual(['杨巨峰'])
  expect(panel.date).toBe('2023-07-24')
})
