/** Who has which accent. */

import type { Panel } from '../../scripts/summary/panel.ts'
import { expect, test } from 'vitest'
import { isAccent } from '../../components/accents.ts'
import { accentOf, assignAccents, distinctness } from '../../scripts/compose/accents.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { writeCrowd } from '../support/crowd.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { racv } from '../support/racv.ts'

function accents(panel: Panel) {
  const given = assignAccents(panel)
  return panel.people.map(person => accentOf(given, person))
}

async function crowd(people: number): Promise<Panel> {
  const project = await makeProject()
  await writeCrowd(project.root, people, n => `甲${n}乙`)
  const { panel } = await readPanel(project.root, `crowd-${people}`).finally(() =>
    removeProject(project),
  )
  if (!panel)
    throw new Error('the crowd cannot be read')
  return panel
}

test('24 people have 24 accents, and 40 none oftener than twice', async () => {
  const given = accents(await crowd(40))
  expect(given.every(isAccent)).toBe(true)
  expect(new Set(given.slice(0, 24)).size).toBe(24)
  expect(
    Math.max(
      ...Map.groupBy(given, name => name)
        .values()
        .map(people => people.length),
    ),
  ).toBe(2)
})

test('an accent that somebody chose is kept, and nobody else gets it while others are free', async () => {
  const panel = await racv()
  const people = panel.people.map((person, index) => index === 9 ? { ...person, accent: 'magenta' as const } : person)
  const given = assignAccents({ ...panel, people })
  expect(people.filter(person => given.get(person) === 'magenta')).toEqual([people[9]])
})

test('whoever is added at the end changes nobody’s accent, in whichever session they speak', async () => {
  const [nine, forty] = [await crowd(9), await crowd(40)]
  expect(accents(forty).slice(0, 9)).toEqual(accents(nine))
})

test('those who meet in a session of a real panel are told apart by colour or by the form of their seal', async () => {
  const panel = await racv()
  const given = assignAccents(panel)
  for (const session of panel.sessions) {
    const people = [...new Set(contributionsOf(session).map(({ speaker }) => speaker))]
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(index + 1)) {
        expect(
          distinctness(accentOf(given, one), accentOf(given, other)),
          `${one.id} and ${other.id}`,
        ).toBeGreaterThan(30)
      }
    }
  }
})
