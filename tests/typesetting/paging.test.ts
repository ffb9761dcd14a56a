import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate, spread, spreadGroups } from '../../scripts/typesetting/paging.ts'

describe('paginate', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 30 })

  test('keeps every item in its order', () => {
    fc.assert(
      fc.property(heights, (items) => {
        expect(paginate(items, height => height, { first: 80, next: 120 }).flat()).toEqual(items)
      }),
    )
  })

  test('no page is fuller than its room, none after the first is empty', () => {
    fc.assert(
      fc.property(heights, (items) => {
        paginate(items, height => height, { first: 80, next: 120 }).forEach((page, index) => {
          expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(
            index === 0 ? 80 : 120,
          )
          if (index > 0)
            expect(page).not.toEqual([])
        })
      }),
    )
  })
})

describe('spreadGroups', () => {
  const anyItem = fc.record({ height: fc.integer({ min: 1, max: 100 }), group: fc.integer({ max: 3, min: 0 }) })
  const anyItems = fc.array(anyItem, { maxLength: 20 }).map(items => items.toSorted((a, b) => a.group - b.group))
  const heightOf = (page: readonly { height: number }[]) => page.reduce((sum, { height }) => sum + height, 0)
  const spreadAll = (items: readonly { height: number, group: number }[]) =>
    spreadGroups(items, ({ group }) => group, heightOf, 150)

  test('keeps every item in its order, on no more slides than are needed, none of them too full', () => {
    fc.assert(fc.property(anyItems, (items) => {
      const pages = spreadAll(items)
      expect(pages.flat()).toEqual(items)
      const heights = items.map(({ height }) => height)
      const needed = paginate(heights, height => height, { first: 150, next: 150 })
      expect(pages.length).toBe(items.length === 0 ? 0 : needed.length)
      for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(150)
    }))
  })

  test('keeps groups whole where that takes no more slides', () => {
    const [a, b] = [{ group: 0, height: 60 }, { group: 1, height: 60 }]
    expect(spreadAll([a, b, b])).toEqual([[a], [b, b]])
    expect(spreadAll([a, a, b])).toEqual([[a, a], [b]])
    expect(spreadAll([a, a, a, b])).toEqual([[a, a], [a, b]])
  })
})

test('items spread over slides keep their order, on as few as they need, and nobody is left alone on the last', () => {
  const pages = spread([1, 2, 3, 4, 5, 6, 7], page => page.length <= 6)
  expect(pages).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7],
  ])
  expect(spread([9, 1, 1], page => page.reduce((sum, n) => sum + n, 0) <= 5)).toEqual([[9], [1, 1]])
  expect(spread([], () => true)).toEqual([])
})
