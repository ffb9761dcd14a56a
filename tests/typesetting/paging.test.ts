import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate } from '../../scripts/typesetting/paging.ts'

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
