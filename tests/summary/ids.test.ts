/** Citations hold, whatever place a session or a contribution has. */

import type { Project } from '../support/project.ts'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

const data = (...path: string[]) => join(project.root, 'data', 'small', ...path)
const transcript = join(FIXTURES, 'transcripts', 'zh.txt')

async function change(file: string, ...changes: readonly (readonly [string | RegExp, string])[]): Promise<void> {
  let text = await readFile(data(file), 'utf8')
  for (const [from, to] of changes) {
    expect(text.replaceAll(from, to), `${file}: ${String(from)}`).not.toBe(text)
    text = text.replaceAll(from, to)
  }
  await writeFile(data(file), text)
}

async function faults(): Promise<string[]> {
  return (await readPanel(project.root, 'small')).faults.map(({ file, message }) => `${file}: ${message}`)
}

/** Who answers whom, who stands where, and what each position cites, with the names of people instead of ids. */
async function whoSaysWhat() {
  const { panel, faults } = await readPanel(project.root, 'small')
  if (!panel)
    throw new Error(faults.map(({ message }) => message).join('\n'))
  const everyone = panel.sessions.flatMap(contributionsOf)
  const who = (id: string) => everyone.find(contribution => contribution.id === id)?.thesis.en
  return everyone.map(({ id, thesis, replies, positions }) => ({
    thesis: thesis.en,
    answers: replies.map(({ to }) => who(to)),
    passages: positions.map(({ claim, passages }) => [claim.en, passages.map(passage => passage.split('.').at(-1))]),
    stances: panel.sessions.flatMap(session => session.type === 'round'
      ? session.axes.flatMap(({ stances }) => stances.filter(({ who }) => who.id === id).map(({ at }) => at))
      : []),
  })).sort((a, b) => (a.thesis ?? '').localeCompare(b.thesis ?? '', 'en'))
}

async function migrated(): Promise<void> {
  expect(await project.run(['import', transcript, '--panel', 'small', '--passages-only'])).toMatchObject({ code: 0 })
  expect(await project.run(['migrate'])).toMatchObject({ code: 0 })
}

describe('a panel with ids says the same', () => {
  let before: Awaited<ReturnType<typeof whoSaysWhat>>
  beforeEach(async () => {
    await migrated()
    before = await whoSaysWhat()
  })

  test('when a keynote is put in front', async () => {
    const alpha = await readFile(data('keynotes/alpha.yaml'), 'utf8')
    await writeFile(data('keynotes/opening.yaml'), alpha.replaceAll('alpha.', 'opening.').replaceAll('In 40 reviews', 'In 30 reviews'))
    await change('panel.yaml', ['[keynotes/', '[keynotes/opening.yaml, keynotes/'])
    const [first] = JSON.parse(await readFile(data('passages.json'), 'utf8'))
    const listed = await readFile(data('passages.json'), 'utf8')
    const opening = [1, 2].map(order => JSON.stringify({ ...first, id: `opening.${order}`, contribution: 'opening', order }))
    await writeFile(data('passages.json'), listed.replace('[\n', `[\n${opening.join(',\n')},\n`))
    const after = await whoSaysWhat()
    expect(after.filter(({ thesis }) => before.some(one => one.thesis === thesis)).slice(-before.length)).toEqual(
      expect.arrayContaining(before.slice(1)),
    )
    const { panel } = await readPanel(project.root, 'small')
    expect(panel?.sessions.map(session => session.id)).toEqual(['opening', 'alpha', 'who-reviews'])
    expect(panel?.sessions[1]).toMatchObject({ label: 'k2', passages: ['k2.1'] })
  })

  test('when answers change places', async () => {
    const text = await readFile(data('rounds/who-reviews.yaml'), 'utf8')
    const [head = '', first = '', second = '', tail = ''] = text.split(/(?<=contributions:\n)|(?= {2}- speaker: alpha)|(?=axes:)/)
    await writeFile(data('rounds/who-reviews.yaml'), [head, second, first, tail].join(''))
    expect(await whoSaysWhat()).toEqual(before)
  })

  test('when a session is renamed, and migrate then writes its new name', async () => {
    await rename(data('rounds/who-reviews.yaml'), data('rounds/reviewers.yaml'))
    await change('panel.yaml', ['who-reviews', 'reviewers'])
    expect(await whoSaysWhat()).toEqual(before)
    expect(await project.run(['migrate'])).toMatchObject({ code: 0 })
    expect(await readFile(data('passages.json'), 'utf8')).toContain('"reviewers/beta"')
    expect(await whoSaysWhat()).toEqual(before)
  })

  test('when an answer or a person is renamed', async () => {
    await change('rounds/who-reviews.yaml', ['  - speaker: beta\n', '  - id: machine\n    speaker: beta\n'])
    expect(await whoSaysWhat()).toEqual(before)
    await change('rounds/who-reviews.yaml', ['speaker: alpha', 'speaker: alpha-one'])
    await change('keynotes/alpha.yaml', ['speaker: alpha', 'speaker: alpha-one'])
    await change('people.yaml', [/^alpha:/gm, 'alpha-one:'])
    expect(await whoSaysWhat()).toEqual(before)
  })

  test('when an answer moves to another round', async () => {
    const text = await readFile(data('rounds/who-reviews.yaml'), 'utf8')
    const [head = '', first = '', second = ''] = text.split(/(?<=contributions:\n)|(?= {2}- speaker: alpha)|(?=axes:)/)
    const rest = text.slice(text.indexOf('axes:'))
    await writeFile(data('rounds/who-reviews.yaml'), [head, second, rest.replace('from: [beta, alpha]', 'from: [alpha]')].join(''))
    await writeFile(data('rounds/machines.yaml'), [head, first].join(''))
    await change('panel.yaml', ['rounds/who-reviews.yaml', 'rounds/who-reviews.yaml, rounds/machines.yaml'])
    expect(await whoSaysWhat()).toEqual(before)
  })
})

test('a citation by place means what stands there today', async () => {
  await migrated()
  await change('keynotes/alpha.yaml', ['[alpha.2]', '[k1.2]'])
  expect(await faults()).toEqual([])
  await change('keynotes/alpha.yaml', ['[k1.2]', '[q1.1.1]'])
  expect(await faults()).toContain(
    'data/small/keynotes/alpha.yaml: passage `beta.1` is not part of this contribution; expected one as in `alpha.1`',
  )
})

test('a passage named in a text is shown by its place', async () => {
  await migrated()
  await change('keynotes/alpha.yaml', ['en: Then comes', 'en: As alpha.2 and version 1.2 say'])
  const { panel } = await readPanel(project.root, 'small')
  const [keynote] = panel?.sessions ?? []
  expect(JSON.stringify(keynote)).toContain('As k1.2 and version 1.2 say')
})

test('whoever speaks twice in a round is told apart by number or, unless the panel goes by places, by words', async () => {
  const again = [/(?=axes:)/g, '  - speaker: beta\n    headline: { zh: 又, en: Again }\n    thesis: { zh: 又, en: Again }\n'
    + '    passages: [q1.3.1]\n    notes: { zh: 又, en: Again }\n    positions:\n      - id: again\n        kind: claim\n'
    + '        weight: 3\n        claim: { zh: 又, en: Again }\n        passages: [q1.3.1]\n        notes: { zh: 又, en: Again }\n'] as const
  await change('rounds/who-reviews.yaml', again)
  expect(await faults()).toEqual([])
  expect((await project.run(['migrate'])).code).toBe(0)
  expect(await readFile(data('rounds/who-reviews.yaml'), 'utf8')).toContain('  - id: beta-2\n    speaker: beta\n')
  expect(await faults()).toEqual([])
  await change('rounds/who-reviews.yaml', ['  - id: beta-2\n    speaker', '  - speaker'])
  const digest = 'data/small/rounds/who-reviews.yaml: no contribution `beta`; did you mean '
    + '`who-reviews/beta-the-machine-looks-first-then-5eb0dde5` or `who-reviews/beta-again`?'
  expect(await faults()).toEqual([digest])
  await change('rounds/who-reviews.yaml', ['from: [beta,', 'from: [beta-again,'])
  const { panel } = await readPanel(project.root, 'small')
  const [, round] = panel?.sessions ?? []
  expect(round?.type === 'round' && round.contributions.map(({ id }) => id)).toEqual([
    'who-reviews/beta-the-machine-looks-first-then-5eb0dde5',
    'who-reviews/alpha',
    'who-reviews/beta-again',
  ])
})

test('a reference that leads nowhere names what may be meant', async () => {
  await migrated()
  await change('rounds/who-reviews.yaml', ['to: alpha', 'to: alhpa'])
  expect(await faults()).toContain('data/small/rounds/who-reviews.yaml: no contribution `alhpa`; did you mean `alpha`?')
  await change('rounds/who-reviews.yaml', ['to: alhpa', 'to: beta'])
  expect(await faults()).toContain('data/small/rounds/who-reviews.yaml: no contribution `beta`; did you mean `who-reviews/beta`?')
  await change('rounds/who-reviews.yaml', ['to: beta', 'to: alpha'], ['[alpha-2.1]', '[alpha-2.9]'])
  expect(await faults()).toContain('data/small/rounds/who-reviews.yaml: no passage `alpha-2.9`; passages.json has `alpha-2.1` only')
})

test('a round called as a keynote has an id of its own', async () => {
  await rename(data('rounds/who-reviews.yaml'), data('rounds/alpha.yaml'))
  await change('panel.yaml', ['rounds/who-reviews', 'rounds/alpha'])
  const { panel, faults } = await readPanel(project.root, 'small')
  expect(faults).toEqual([])
  expect(panel?.sessions.map(({ id }) => id)).toEqual(['alpha', 'alpha-round'])
})

test('two sessions of one written id are told', async () => {
  await change('rounds/who-reviews.yaml', [/^question:/g, 'id: alpha\nquestion:'])
  expect(await faults()).toContain('data/small/rounds/who-reviews.yaml: another session is called `alpha` too; expected an id of its own')
})
