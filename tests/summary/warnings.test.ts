/** What is worth a second look in a panel without faults. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatFault } from '../../scripts/faults.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Awaited<ReturnType<typeof makeProject>>
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

const file = (name: string) => join(project.root, 'data', 'small', name)

async function warnings(): Promise<string[]> {
  const { faults, warnings } = await readPanel(project.root, 'small')
  expect(faults).toEqual([])
  return warnings.map(formatFault)
}

test.each([
  ['issue #108 的内容', true],
  ['C #3 and #4', true],
  ['a text # with a comment', false],
  ['a C#-like language', false],
  ['"issue #108"', false],
])('a text of which YAML takes the end for a comment is told: %s', async (text, isTold) => {
  const before = await readFile(file('panel.yaml'), 'utf8')
  const written = before.replace('event: { zh: 样例研讨, en: Sample panel }', `event:\n  en: x\n  zh: ${text}`)
  await writeFile(file('panel.yaml'), written)
  expect(await warnings()).toEqual(isTold
    ? [expect.stringMatching(/^data\/small\/panel\.yaml:4:\d+: what follows “ #” is left out as a comment/)]
    : [])
})

test('a place where a character was lost is told', async () => {
  const before = await readFile(file('panel.yaml'), 'utf8')
  await writeFile(file('panel.yaml'), before.replace('Sample panel', 'Sample \uFFFDanel'))
  expect(await warnings()).toEqual([expect.stringMatching(/^data\/small\/panel\.yaml:2:\d+: “\uFFFD” \(U\+FFFD\) stands/)])
})

test('a person in two camps by different contributions is told', async () => {
  const who = (contribution: string, passage: string) => `{ contribution: ${contribution}, passages: [${passage}] }`
  const before = await readFile(file('panel.yaml'), 'utf8')
  await writeFile(file('panel.yaml'), `${before}tensions:
  - id: who
    question: { zh: 谁来看, en: Who looks }
    camps:
      - { label: { zh: 人, en: people }, who: [${who('k1', 'k1.1')}] }
      - { label: { zh: 机器, en: machines }, who: [${who('q1.1', 'q1.1.1')}, ${who('q1.2', 'q1.2.1')}] }
`)
  expect(await warnings()).toEqual([expect.stringMatching(/^data\/small\/panel\.yaml:18:\d+: `alpha` is in another camp/)])
})

test('each passage that nothing cites is told, in a line of its own, and is no fault', async () => {
  const passage = (id: string, contribution: string, order: number, cue: string) =>
    ({ id, contribution, order, length: 10, fingerprint: id, cue })
  await writeFile(file('passages.json'), JSON.stringify([
    passage('k1.1', 'alpha', 1, 'one'),
    passage('k1.2', 'alpha', 2, 'two'),
    passage('k1.3', 'alpha', 3, 'three'),
    passage('k1.4', 'alpha', 4, 'four'),
    passage('q1.1.1', 'who-reviews/beta', 1, 'five'),
    passage('q1.2.1', 'who-reviews/alpha', 1, 'six'),
  ], null, 2))
  expect(await warnings()).toEqual([
    expect.stringContaining('33 % of the talk is cited by no position; expected at most 5 %'),
    expect.stringMatching(/^data\/small\/passages\.json:\d+:\d+: passage k1\.3 “three” is cited by no position$/),
    expect.stringMatching(/^data\/small\/passages\.json:\d+:\d+: passage k1\.4 “four” is cited by no position$/),
  ])
})
