import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { figureSchema } from '../../scripts/summary/figure-schema.ts'
import { figureTexts, resolveFigure } from '../../scripts/summary/figures.ts'
import { FIGURE_KINDS } from '../../scripts/summary/vocabulary.ts'
import { fixturePanel } from '../support/panels.ts'
import { HOME } from '../support/project.ts'

const schema = z.object({ figure: figureSchema(z.string()) })
const examples = readFileSync(join(HOME, 'docs', 'summaries.md'), 'utf8').match(/^figure: .*$/gm) ?? []

test('docs/summaries.md shows a right example of every kind', () => {
  expect(examples.map(line => schema.parse(parse(line)).figure.kind).sort()).toEqual(
    [...FIGURE_KINDS].sort(),
  )
})

test.each(examples)('no text of a figure is lost between file and slide: %s', (line) => {
  const { figure } = schema.parse(parse(line))
  const resolved = JSON.stringify(
    resolveFigure(figure, text => ({ en: typeof text === 'string' ? text : '' })),
  )
  const texts = figureTexts(figure).map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.filter(text => !resolved.includes(JSON.stringify({ en: text })))).toEqual([])
})

test('a text of a figure stands where its path says', async () => {
  const { sources } = await fixturePanel('figures')
  const [session] = sources.sessions
  const positions = session?.shape === 'keynote' ? session.source.value.positions : []
  for (const { figure } of positions) {
    for (const { text, path } of figure ? figureTexts(figure) : []) {
      expect(
        path.reduce<unknown>(
          (value, key) =>
            typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
          figure,
        ),
      ).toBe(text)
    }
  }
})
