import type { Slide } from '../../scripts/compose/deck.ts'
import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { bullets, component, heading, paragraph } from '../../scripts/compose/nodes.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { hostile } from '../support/hostile-text.ts'
import { racv } from '../support/racv.ts'
import { shown } from '../support/shown.ts'
import { deckOf, slideOf } from './slides-of-text.ts'

describe('any text', () => {
  const slide = fc.record({
    headline: hostile,
    items: fc.array(hostile, { minLength: 1, maxLength: 3 }),
    notes: hostile,
  })

  test('comes back from Slidev’s parser as the slides, addresses and frontmatter that went in', () => {
    fc.assert(
      fc.property(fc.array(slide, { minLength: 1, maxLength: 4 }), hostile, (slides, title) => {
        const parsed = parseSync(
          serialiseDeck(
            deckOf(
              slides.map(({ headline, items, notes }, n) =>
                slideOf(`s${n}`, headline, items, notes),
              ),
              title,
            ),
          ),
          'deck.md',
        )
        expect(parsed.slides.map(({ frontmatter }) => frontmatter.routeAlias)).toEqual(
          slides.map((_, n) => `s${n}`),
        )
        expect(parsed.slides.map(({ frontmatter }) => frontmatter.speaker)).toEqual(
          slides.map(({ headline }) => headline),
        )
        expect(parsed.slides[0]?.frontmatter.title).toBe(title)
      }),
      { numRuns: 500 },
    )
  })

  test('is shown on the slide and in the notes as it is written, and nothing of it is evaluated', async () => {
    await fc.assert(
      fc.asyncProperty(slide, async ({ headline, items, notes }) => {
        const [parsed] = parseSync(
          serialiseDeck(deckOf([slideOf('s', headline, items, notes)])),
          'deck.md',
        ).slides
        const body = await shown(parsed?.content ?? '')
        const spoken = await shown(parsed?.note ?? '')
        expect(body.evaluated).toEqual([])
        expect(body.text.replace(/\s+/g, ' ').trim()).toBe(
          [headline, ...items].join(' ').replace(/\s+/g, ' '),
        )
        expect(new Set(body.tags.filter(tag => !['wbr', 'span'].includes(tag)))).toEqual(
          new Set(['h1', 'ul', 'li']),
        )
        expect(spoken.text.trim()).toBe(notes)
      }),
      { numRuns: 3000 },
    )
  })

  test('is shown as it is inside a component and in its props', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, text) => {
        const slide = {
          ...slideOf('s', 'x', [], ''),
          body: [
            heading(1, 'x'),
            bullets([paragraph(component('KeyPosition', { speaker: name }, text))]),
          ],
        }
        const [parsed] = parseSync(serialiseDeck(deckOf([slide])), 'deck.md').slides
        const body = await shown(parsed?.content ?? '')
        expect(body.evaluated).toEqual([])
        expect(body.tags).toContain('KeyPosition')
        expect(body.text.trim().replace(/^x\s*/, '')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

test('two paragraphs of notes stay two', () => {
  const [parsed] = parseSync(
    serialiseDeck(deckOf([slideOf('s', 'x', ['y'], 'first\n\n--- second')])),
    'deck.md',
  ).slides
  expect(parsed?.note).toBe('first\n\n\\--- second')
})

test('a paragraph with a link keeps it', async () => {
  const slide = {
    ...slideOf('s', 'x', [], ''),
    body: [
      paragraph('see ', {
        type: 'link',
        url: 'https://example.org/?a=1&b={{2}}',
        children: [{ type: 'text', value: '[here]' }],
      }),
    ],
  }
  const body = await shown(
    parseSync(serialiseDeck(deckOf([slide])), 'deck.md').slides[0]?.content ?? '',
  )
  expect(body).toMatchObject({ text: 'see [here]\n', evaluated: [] })
  expect(body.tags).toContain('a')
})

const panel = await racv()
describe.each(panel.languages)('the decks of the real panel in %s', (language) => {
  test.each(
    composeDecks(panel, language, '../../../').decks.map(deck => [deck.name, deck] as const),
  )('%s reads back with the same slides, titles and notes', async (_, deck) => {
    const { slides } = parseSync(serialiseDeck(deck), 'deck.md')
    expect(slides.map(({ frontmatter }) => frontmatter.routeAlias)).toEqual(
      deck.slides.map(({ alias }) => alias),
    )
    for (const [index, slide] of deck.slides.entries()) {
      const [first] = slide.body
      const headline
        = first?.type === 'heading' && first.children[0]?.type === 'text'
          ? first.children[0].value
          : ''
      expect((await shown(slides[index]?.title ?? '')).text.trim()).toBe(headline)
      expect((await shown(slides[index]?.note ?? '')).text.replace(/\n+/g, '\n').trim()).toBe(
        slide.notes.replace(/\n+/g, '\n').trim(),
      )
    }
  })
})

test('slides that were written before are the same, and whatever changes on a slide is written anew', () => {
  const slide = slideOf('a', 'headline', ['one', 'two'], 'notes')
  const changes: Slide[] = [
    slide,
    { ...slide, alias: 'b' },
    { ...slide, layout: 'answer' },
    { ...slide, frontmatter: { ...slide.frontmatter, reveal: false } },
    { ...slide, body: [heading(1, 'headline'), bullets(['one', 'three'])] },
    { ...slide, notes: 'other notes' },
  ]
  const written = new Map<string, string>()
  for (const deck of [...changes, ...changes].flatMap(slide => [deckOf([slide]), deckOf([slide], 'other title')]))
    expect(serialiseDeck(deck, written)).toBe(serialiseDeck(deck))
  expect(written.size).toBe(2 * changes.length)
})
