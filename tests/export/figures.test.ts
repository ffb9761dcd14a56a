/** Every kind of figure at its least and its most, through the real pipeline. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/deck/compose.ts'
import { figureLines } from '../../scripts/summary/figures.ts'
import { contributionsOf } from '../../scripts/deck/context.ts'
import { EDITIONS } from '../../scripts/summary/vocabulary.ts'
import { fixturePanel } from '../support/panels.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import type { SlideFault } from '../../scripts/export/findings.ts'
import { makeProject, removeProject, type Project } from '../support/project.ts'

const { panel } = await fixturePanel('figures')
const RATIOS = { '16/9': '01-drawn', '4/3': 'four-to-three' } as const
const TOO_FULL = 'too-full'

let project: Project
let exported: { deck: string, problems: SlideFault[] }[]

beforeAll(async () => {
  project = await makeProject('figures')
  // Editions that are there are brought up to date: one run makes the one that must be asked for, and one the others.
  await project.run(['generate', '--lang', 'both', '--deck', '01-drawn'])
  await project.run(['generate', '--deck', '01-drawn'])
  for (const edition of EDITIONS) {
    const folder = join(project.root, 'slides', 'figures', edition)
    const generated = await readFile(join(folder, '01-drawn.md'), 'utf8')
    await writeFile(join(folder, `${RATIOS['4/3']}.md`), generated.replace(/^theme: .*$/m, '$&\naspectRatio: 4/3'))
    if (edition === 'zh') await writeFile(join(folder, `${TOO_FULL}.md`), generated.replace(/(routeAlias: drawn-cycle-five\n[^]*?\n1\. )/, `$1${'很多很多的话，'.repeat(20)}`))
  }
  exported = JSON.parse((await project.run(['export', '--json'])).stdout)
})
afterAll(() => removeProject(project))

const problemsOf = (edition: string, deck: string) => exported.find(result => result.deck === `figures/${edition}/${deck}`)?.problems

describe.each(EDITIONS)('in the edition %s', edition => {
  test.each(Object.entries(RATIOS))('all figures fit at %s, with all their texts', async (_, name) => {
    expect(problemsOf(edition, name)).toEqual([])

    const { pages } = await pdfFacts(join(project.root, 'out', 'figures', edition, `${name}.pdf`))
    const [, deck] = composeDecks(panel, edition, '').decks
    const language = edition === 'both' ? 'zh' : edition
    for (const { id, figure } of panel.sessions.flatMap(contributionsOf).flatMap(({ positions }) => positions)) {
      const numbers = deck?.slides.flatMap(({ alias }, index) => alias === `drawn-${id}` || alias.startsWith(`drawn-${id}-`) ? [index] : []) ?? []
      const text = dense(numbers.map(index => pages[index] ?? '').join(''))
      for (const part of figure ? figureLines(figure).flat() : []) expect(text).toContain(dense(part[language] ?? 'none'))
    }
  })
})

test('a figure that somebody made too full by hand is named', () => {
  expect(problemsOf('zh', TOO_FULL)).toContainEqual(expect.objectContaining({
    file: `slides/figures/zh/${TOO_FULL}.md`, line: expect.any(Number), slide: expect.any(Number), alias: 'drawn-cycle-five',
    message: expect.stringMatching(/^“.*” (and “.*” lie \d+ px over each other|is \d+ px over the bottom of the slide|runs \d+ px into the foot); shorten it, or divide the slide$/),
  }))
})
