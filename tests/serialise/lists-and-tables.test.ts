/** Any text in the lists and tables that figures are drawn from. */

import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legendNode } from '../../scripts/compose/kinds/stance-groups.ts'
import { bullets, component, heading, numbered, paragraph, strong, table } from '../../scripts/compose/nodes.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { hostile } from '../support/hostile-text.ts'
import { shown } from '../support/shown.ts'
import { deckOf, slideOf } from './slides-of-text.ts'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

test('any text is shown as it is in the labels and texts of a list', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 3 }),
      hostile,
      async (items, goal) => {
        const list = numbered(items.map(([label, text]) => paragraph(strong(label), ` ${text}`)))
        const slide = {
          ...slideOf('s', 'x', [], ''),
          body: [heading(1, 'x'), list, paragraph(strong(goal))],
        }
        const body = await shown(
          parseSync(serialiseDeck(deckOf([slide])), 'deck.md').slides[0]?.content ?? '',
        )
        expect(body.evaluated).toEqual([])
        expect(plain(body.text)).toBe(
          plain(['x', ...items.map(item => item.join(' ')), goal].join(' ')),
        )
        expect(new Set(body.tags.filter(tag => !['wbr', 'span'].includes(tag)))).toEqual(
          new Set(['h1', 'ol', 'li', 'strong', 'p']),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('any text is shown as it is in the cells of a table', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(hostile, hostile), { minLength: 2, maxLength: 4 }),
      async (rows) => {
        const slide = {
          ...slideOf('s', 'x', [], ''),
          body: [
            heading(1, 'x'),
            table(rows.map(([one, other]) => [[], [one], [strong(other), ' y']])),
          ],
        }
        const body = await shown(
          parseSync(serialiseDeck(deckOf([slide])), 'deck.md').slides[0]?.content ?? '',
        )
        expect(body.evaluated).toEqual([])
        expect(plain(body.text)).toBe(
          plain(['x', ...rows.flatMap(([one, other]) => [one, `${other} y`])].join(' ')),
        )
        expect(body.tags.filter(tag => ['tr', 'th', 'td'].includes(tag))).toHaveLength(
          rows.length * 4,
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('any name and words come back from a table and from a list below a list', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, text) => {
      const cells = [
        [component('Stance', { speaker: name })],
        [
          component('CampMark', { number: '1', to: 'x' }, text),
          component('CampMark', { number: '2' }, text),
        ],
        [],
      ]
      const body = [
        heading(1, 'x'),
        table([[[name], [text], ['y']], cells]),
        bullets([
          [
            paragraph(component('Stance', { speaker: name })),
            bullets([paragraph(component('Reply', { as: 'agrees', to: 'x' }, text))]),
          ],
        ]),
        {
          type: 'heading' as const,
          depth: 2 as const,
          children: [component('CampMark', { number: '1' }, text)],
        },
        legendNode([
          { mark: { camp: '1' }, words: text },
          { mark: {}, words: text },
        ]),
      ]
      const [parsed, ...others] = parseSync(
        serialiseDeck(deckOf([{ ...slideOf('s', 'x', [], ''), body }])),
        'deck.md',
      ).slides
      const result = await shown(parsed?.content ?? '')
      expect(others).toEqual([])
      expect(result.evaluated).toEqual([])
      expect(result.tags.filter(tag => /^[A-Z]|^t[dh]$|^ul$/.test(tag)).join(' ')).toBe(
        'th th th td Stance td CampMark CampMark td ul Stance ul Reply CampMark MarkKey KeyItem KeyItem',
      )
      expect(result.text.replace(/\s+/g, '')).toBe(
        ['x', name, text, 'y', text, text, text, text, text, text].join('').replace(/\s+/g, ''),
      )
    }),
    { numRuns: 500 },
  )
})
