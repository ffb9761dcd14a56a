/** Figures through the real pipeline: their texts are in the PDF, and one that is too full is named. */

import type { Project } from '../support/project.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { figureLines } from '../../scripts/summary/figures.ts'
import { fixturePanel } from '../support/panels.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'

const { panel } = await fixturePanel('figures')
const deckFile = () => join(project.root, 'slides', 'figures', 'zh', '01-drawn.md')
let project: Project

beforeAll(async () => {
  project = await makeProject('figures')
  await project.run(['generate', '--lang', 'zh', '--deck', '01-drawn'])
})
afterAll(() => removeProject(project))

test('all texts of a figure are in the PDF', async () => {
  expect((await project.run(['export', '--lang', 'zh', '--deck', '01-drawn'])).code).toBe(0)
  const { pages } = await pdfFacts(join(project.root, 'out', 'figures', 'zh', '01-drawn.pdf'))
  const [, deck] = composeDecks(panel, 'zh', '').decks
  for (const { id, figure } of panel.sessions
    .flatMap(contributionsOf)
    .flatMap(({ positions }) => positions)) {
    const numbers
      = deck?.slides.flatMap(({ alias }, index) =>
        alias === `drawn-${id}` || alias.startsWith(`drawn-${id}-`) ? [index] : [],
      ) ?? []
    const text = dense(numbers.map(index => pages[index] ?? '').join(''))
    for (const part of figure ? figureLines(figure).flat() : [])
      expect(text).toContain(dense(part.zh ?? 'none'))
  }
})

test('a figure that somebody made too full by hand is named', async () => {
  const generated = await readFile(deckFile(), 'utf8')
  await writeFile(
    deckFile(),
    generated.replace(
      /(routeAlias: drawn-cycle-five\n[\s\S]*?\n1\. )/,
      `$1${'很多很多的话，'.repeat(20)}`,
    ),
  )
  const { code, stderr } = await project.run(['export', '--lang', 'zh', '--deck', '01-drawn'])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /slides\/figures\/zh\/01-drawn\.md:\d+: slide \d+ \(drawn-cycle-five\): .*“很多很多的话.* \d+ px/,
  )
})
