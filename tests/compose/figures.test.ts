import type { Position } from '../../scripts/summary/panel.ts'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { figureWarnings } from '../../scripts/compose/figure-warnings.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { figureLines } from '../../scripts/summary/figures.ts'
import { FIGURE_KINDS } from '../../scripts/summary/vocabulary.ts'
import { fixturePanel } from '../support/panels.ts'
import { HOME } from '../support/project.ts'

/** Those of a panel in Chinese and English. */
const EDITIONS = ['zh', 'en', 'both'] as const

const { panel, sources } = await fixturePanel('figures')
const positions = panel.sessions.flatMap(contributionsOf).flatMap(({ positions }) => positions)

function named(id: string): Position {
  const found = positions.find(position => position.id === id)
  if (!found)
    throw new Error(`no position ${id}`)
  return found
}

test('the gallery has every kind of figure', () => {
  expect(new Set(positions.map(({ figure }) => figure?.kind))).toEqual(new Set(FIGURE_KINDS))
})

test.each(FIGURE_KINDS)('%s has styles', async (kind) => {
  await access(join(HOME, 'styles', 'figures', `${kind}.css`))
})

describe.each(EDITIONS)('in the edition %s', (edition) => {
  const { decks } = composeDecks(panel, edition, '')
  const slides = decks.flatMap(({ slides }) => slides)
  const language = edition === 'both' ? 'zh' : edition
  const slidesOf = (id: string) =>
    slides.filter(
      ({ alias }) => alias === `drawn-${id}` || new RegExp(`^drawn-${id}-\\d+$`).test(alias),
    )

  test.each(positions.map(position => [position.id, position] as const))(
    '%s shows every text of its figure',
    (id, { figure }) => {
      const shown = JSON.stringify(slidesOf(id).map(({ body }) => body)).replaceAll(
        /"\},\{"type":"text","value":"/g,
        '',
      )
      const texts = (figure ? figureLines(figure) : []).flat().map(text => text[language] ?? '')
      expect(texts.length).toBeGreaterThan(1)
      expect(texts.filter(text => !shown.includes(text))).toEqual([])
    },
  )

  test('a figure that fits is drawn, with its kind in the frontmatter', () => {
    expect(
      slidesOf('chain-least').map(({ layout, frontmatter }) => ({
        layout,
        figure: frontmatter.figure,
      })),
    ).toEqual([{ layout: 'figure', figure: 'chain' }])
  })

  test('one that does not fit is listed, as a position', () => {
    const pages = slidesOf('too-much')
    expect(pages.length).toBeGreaterThan(1)
    expect(new Set(pages.map(({ layout }) => layout))).toEqual(new Set(['position']))
  })

  test('a support the figure says is its text alternative, not spoken; the others are on the slides', () => {
    const pages = slidesOf('followed')
    const body = JSON.stringify(pages.map(({ body }) => body))
    const { notes, supports } = named('followed')
    expect(pages[0]?.notes).toContain(notes[language])
    expect(supports.filter(({ drawn }) => drawn)).toHaveLength(1)
    for (const { text, drawn } of supports) {
      expect(body.includes(text[language] ?? '')).toBe(!drawn)
      expect(String(pages[0]?.frontmatter.alt).includes(text[language] ?? '')).toBe(drawn)
      expect(drawn && pages.some(({ notes }) => notes.includes(text[language] ?? ''))).toBe(false)
    }
  })

  test('what does not fit below the figure follows on a slide of its own', () => {
    expect(slidesOf('followed').map(({ layout }) => layout)).toEqual(['figure', 'position'])
  })
})

test('whoever wrote a figure that does not fit is told where it stands', () => {
  const warnings = figureWarnings(panel, sources).filter(({ message }) =>
    message.includes('(zh, en, both)'),
  )
  expect(warnings).toEqual([
    {
      file: 'data/figures/keynotes/drawn.yaml',
      line: expect.any(Number),
      column: 5,
      message:
        'the figure does not fit on its slide (zh, en, both) and is listed instead; '
        + 'expected shorter texts, fewer items, or a shorter claim',
    },
  ])
})
