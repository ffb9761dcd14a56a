import type { Block } from '../../scripts/reconcile/blocks.ts'
import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slideBlocks } from '../../scripts/reconcile/blocks.ts'
import { mergeDecks } from '../../scripts/reconcile/merge.ts'
import { reconcile } from '../../scripts/reconcile/reconcile.ts'
import { anyEdits, edited, smallDeck, smallSlides, weekLater } from '../support/decks.ts'
import { runs } from '../support/runs.ts'

function byKey(text: string) {
  return new Map(
    slideBlocks(text).flatMap((block): [string, Block][] =>
      block.key === undefined ? [] : [[block.key, block]],
    ),
  )
}
const weeks = smallSlides.chain(slides =>
  fc.record({ base: fc.constant(smallDeck(slides)), fresh: weekLater(slides).map(smallDeck) }),
)
const cases = fc
  .record({ weeks, edits: anyEdits })
  .map(({ weeks, edits }) => ({ ...weeks, mine: edited(weeks.base, edits) }))

describe('any deck, any edits, any new data', () => {
  test('every word a person wrote is in the result', () => {
    fc.assert(
      fc.property(cases, ({ base, mine, fresh }) => {
        const text = mergeDecks(base, mine, fresh)?.text
        for (const [written] of mine.matchAll(/MINE\w+/g)) expect(text).toContain(written)
      }),
      { numRuns: runs(2000) },
    )
  })

  test('what nobody touched equals what a fresh generation gives', () => {
    fc.assert(
      fc.property(cases, ({ base, mine, fresh }) => {
        const result = byKey(mergeDecks(base, mine, fresh)?.text ?? '')
        const [was, now, today] = [byKey(base), byKey(mine), byKey(fresh)]
        for (const [key, { meaning }] of today) {
          const untouched = was.has(key)
            ? now.get(key)?.meaning === was.get(key)?.meaning
            : !mine.includes(`routeAlias: ${key}\n`)
          if (untouched)
            expect(result.get(key)?.meaning).toBe(meaning)
        }
      }),
      { numRuns: runs(1000) },
    )
  })

  test('without an edit the result is today’s deck, to the byte', () => {
    fc.assert(
      fc.property(weeks, ({ base, fresh }) => {
        expect(mergeDecks(base, base, fresh)).toMatchObject({ text: fresh, base: fresh })
      }),
      { numRuns: runs(1000) },
    )
  })

  test('without news the result is the editor’s deck, to the byte', () => {
    fc.assert(
      fc.property(cases, ({ base, mine }) => {
        expect(mergeDecks(base, mine, base)?.text).toBe(mine)
      }),
      { numRuns: runs(1000) },
    )
  })

  test('generating twice changes nothing, and what disagrees goes on to', () => {
    fc.assert(
      fc.property(cases, ({ base, mine, fresh }) => {
        const once = mergeDecks(base, mine, fresh)
        const twice = mergeDecks(once?.base ?? '', once?.text ?? '', fresh)
        expect(twice).toMatchObject({ text: once?.text, base: once?.base })
        const versions = (merged: typeof once) =>
          merged?.slides.flatMap(({ disputes }) => disputes.map(({ mine, fresh }) => [mine, fresh]))
        expect(versions(twice)).toEqual(versions(once))
      }),
      { numRuns: runs(1500) },
    )
  })

  test('the slides are those of the editor without the ones that went, and the new ones', () => {
    fc.assert(
      fc.property(cases, ({ base, mine, fresh }) => {
        const merged = mergeDecks(base, mine, fresh)
        const gone = merged?.slides.filter(({ status }) => status === 'removed').length ?? 0
        const come
          = merged?.slides.filter(
            ({ texts, status }) => texts.mine === undefined && status === 'updated',
          ).length ?? 0
        expect(parseSync(merged?.text ?? '', 'deck.md').slides).toHaveLength(
          parseSync(mine, 'deck.md').slides.length - gone + come,
        )
        const [was, today] = [byKey(base), byKey(fresh)]
        expect(come).toBe(
          [...today.keys()].filter(key => !was.has(key) && !byKey(mine).has(key)).length,
        )
      }),
      { numRuns: runs(1000) },
    )
  })

  test('edits in the notes and news in the text never disagree', () => {
    const notes = anyEdits.map(edits =>
      edits.map(edit => ({ ...edit, kind: 'note' as const, to: undefined })),
    )
    fc.assert(
      fc.property(smallSlides, notes, fc.stringMatching(/^[a-z]{3,8}$/), (slides, edits, word) => {
        const fresh = smallDeck(slides.map(slide => ({ ...slide, lines: [word, ...slide.lines] })))
        const merged = mergeDecks(smallDeck(slides), edited(smallDeck(slides), edits), fresh)
        expect(merged?.slides.flatMap(({ disputes }) => disputes)).toEqual([])
        expect(merged?.text.replace(/^MINE.*\n/gm, '')).toBe(fresh)
      }),
      { numRuns: runs(1000) },
    )
  })

  test.each(['mine', 'fresh'] as const)('disagreements settled with --take %s are settled', (take) => {
    fc.assert(
      fc.property(cases, ({ base, mine, fresh }) => {
        const once = mergeDecks(base, mine, fresh)
        const settled = mergeDecks(once?.base ?? '', once?.text ?? '', fresh, { take })
        expect(settled?.slides.flatMap(({ disputes }) => disputes)).toEqual([])
        if (take === 'mine')
          expect(settled?.text).toBe(once?.text)
        const later = mergeDecks(settled?.base ?? '', settled?.text ?? '', fresh)
        expect(later?.text).toBe(settled?.text)
        expect(later?.slides.flatMap(({ disputes }) => disputes)).toEqual([])
      }),
      { numRuns: runs(800) },
    )
  })
})

test('line ends, byte order mark, tabs and a missing last line end stay as the editor has them', () => {
  const form = fc.record({
    windows: fc.boolean(),
    mark: fc.boolean(),
    ending: fc.constantFrom('', '\n', '\n\n'),
  })
  fc.assert(
    fc.property(cases, form, ({ base, mine, fresh }, { windows, mark, ending }) => {
      const plain = mine.trimEnd().replace('- ', '-\t') + ending
      const formed = (mark ? '\uFEFF' : '') + (windows ? plain.replaceAll('\n', '\r\n') : plain)
      const result = reconcile(base, formed, fresh).deck ?? formed
      expect(result.startsWith('\uFEFF')).toBe(mark)
      expect(windows ? result.replaceAll('\r\n', '') : result).not.toMatch(windows ? /\n/ : /\r/)
      expect(/(?:\r?\n)*$/.exec(result)?.[0].replaceAll('\r', '')).toBe(ending)
    }),
    { numRuns: runs(1000) },
  )
})

test('cutting a deck and putting it together gives it back to the byte', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '---',
          '---\nlayout: x',
          '# a',
          '',
          '<!--',
          '-->',
          'text',
          '```',
          '\ttab',
          '---\n\n',
        ),
        { maxLength: 20 },
      ),
      (lines) => {
        const text = lines.join('\n')
        expect(
          slideBlocks(text)
            .map(block => block.text)
            .join(''),
        ).toBe(slideBlocks(text).length > 0 ? text : '')
      },
    ),
    { numRuns: runs(2000) },
  )
})
