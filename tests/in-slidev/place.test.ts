import { expect, test } from 'vitest'
import { numberOfPlace, numberTold, toldPlace, windowPlace } from '../../scripts/in-slidev/place.ts'

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

test.each([
  ['has read a slide that was put in', ['cover', 'new', 'thesis', undefined, undefined, 'one', 'two'], [1, 3, 4, 5, 6, 7]],
  ['has not read some yet', ['cover', 'thesis', undefined, 'two'], [1, 2, 3, undefined, undefined, 4]],
  ['has none of them', [undefined, 'x'], [undefined, undefined, undefined, undefined, undefined, undefined]],
])('a slide that one window tells is the same one for who %s', (_, theirs, numbers) => {
  const told = DECK.map((_, index) => ({ page: index + 1, place: toldPlace(DECK, index + 1) }))
  expect(told.map(each => numberTold(theirs, each))).toEqual(numbers)
})

test('slides of a deck without addresses are told by number', () => {
  expect(numberTold([undefined, undefined], { page: 2, place: toldPlace([undefined, undefined], 2) })).toBe(2)
  expect(numberTold([undefined], { page: 2, place: toldPlace([undefined, undefined], 2) })).toBeUndefined()
})

test('a place counts for the number that it was told with: an assistant tells a number alone', () => {
  expect(numberTold(DECK, { page: 3, place: { page: 2, address: 'thesis', offset: 0 } })).toBe(3)
  expect(numberTold(DECK, { page: 3 })).toBe(3)
})
