import { expect, test } from 'vitest'
import { numberOfPlace, windowPlace } from '../../scripts/in-slidev/place.ts'

const DECK = ['cover', 'thesis', undefined, undefined, 'one', 'two']

test.each([
  ['nothing changed', DECK, [1, 2, 3, 4, 5, 6]],
  ['slides were put in before', ['cover', 'new', undefined, 'thesis', undefined, undefined, 'one', 'two'], [1, 4, 5, 6, 7, 8]],
  ['a slide was moved to the end', ['cover', 'thesis', undefined, undefined, 'two', 'one'], [1, 2, 3, 4, 6, 5]],
  ['a slide was deleted: the next is shown', ['cover', undefined, undefined, 'one', 'two'], [1, 4, 4, 4, 4, 5]],
  ['the last was deleted: the one before is shown', ['cover', 'thesis', undefined, undefined, 'one'], [1, 2, 3, 4, 5, 5]],
  ['a slide without address was deleted', ['cover', 'thesis', undefined, 'one', 'two'], [1, 2, 3, 3, 4, 5]],
  ['everything is new', ['x'], [1, 1, 1, 1, 1, 1]],
  ['all slides are gone', [], [1, 1, 1, 1, 1, 1]],
])('each slide is found again: %s', (_, now, numbers) => {
  expect(DECK.map((_, index) => numberOfPlace(now, windowPlace(DECK, index + 1)))).toEqual(numbers)
})

test('slides before the first address are counted from the beginning', () => {
  expect(numberOfPlace([undefined, undefined, 'a', 'b'], windowPlace([undefined, undefined, 'b'], 2))).toBe(2)
})
