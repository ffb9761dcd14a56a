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
import { makeProject, removeProject, type Project } from '../support/project.ts'

const { panel } = await fixturePanel('figures')
const deckOf = (edition: string) => join(project.root, 'slides', 'figures', edition, '01-drawn.md')
let project: Project

beforeAll(async () => {
  project = await makeProject('figures')
  for (const edition of EDITIONS) await project.run(['generate', '--lang', edition, '--deck', '01-drawn'])
})
afterAll(() => removeProject(project))

describe.each(EDITIONS)('in the edition %s', edition => {
  test.each(['16/9', '4/3'])('all figures fit at %s, with all their texts', async ratio => {
    const generated = await readFile(deckOf(edition), 'utf8')
    await writeFile(deckOf(edition), generated.replace(/^theme: .*$/m, `$&\naspectRatio: ${ratio}`))
    const { code, stderr } = await project.run(['export', '--lang', edition, '--deck', '01-drawn'])
    await writeFile(deckOf(edition), generated)
    expect({ code, stderr: stderr.split('\n').filter(line => line.includes('does not fit')) }).toEqual({ code: 0, stderr: [] })

    const { pages } = await pdfFacts(join(project.root, 'out', 'figures', edition, '01-drawn.pdf'))
    const [, deck] = composeDecks(panel, edition, '').decks
    const language = edition === 'both' ? 'zh' : edition
    for (const { id, figure } of panel.sessions.flatMap(contributionsOf).flatMap(({ positions }) => positions)) {
      const numbers = deck?.slides.flatMap(({ alias }, index) => alias === `drawn-${id}` || alias.startsWith(`drawn-${id}-`) ? [index] : []) ?? []
      const text = dense(numbers.map(index => pages[index] ?? '').join(''))
      for (const part of figure ? figureLines(figure).flat() : []) expect(text).toContain(dense(part[language] ?? 'none'))
    }
  })
})

test('a figure that somebody made too full by hand is named', async () => {
  const generated = await readFile(deckOf('zh'), 'utf8')
  await writeFile(deckOf('zh'), generated.replace(/(routeAlias: drawn-cycle-five\n[^]*?\n1\. )/, `$1${'很多很多的话，'.repeat(20)}`))
  const { stderr } = await project.run(['export', '--lang', 'zh', '--deck', '01-drawn'])
  await writeFile(deckOf('zh'), generated)
  expect(stderr).toMatch(/does not fit: slides\/figures\/zh\/01-drawn\.md:\d+: slide \d+ \(drawn-cycle-five\): \d+ px too much: /)
})
