import { expect, test } from 'vitest'
import { stopwatch } from '../../scripts/in-slidev/stopwatch.ts'

test('a slide takes as long as it is shown, in all its turns; pauses and what was only passed do not count', () => {
  const { show, times } = stopwatch()
  show('a', 0)
  show('b', 10_000)
  show('passed', 25_000)
  show('a', 25_300)
  show(undefined, 30_300)
  expect(times(500_000)).toEqual({ a: 15, b: 15 })
})

test('the slide that is shown counts so far, and goes on', () => {
  const { show, times } = stopwatch()
  show('a', 0)
  expect(times(2000)).toEqual({ a: 2 })
  expect(times(3500)).toEqual({ a: 3.5 })
})
