import { describe, expect, test } from 'vitest'
import { stopwatch } from '../../scripts/in-slidev/stopwatch.ts'

/** A rehearsal of the deck first, a, b, last. */
function rehearsal() {
  const { show, ...rest } = stopwatch()
  return {
    ...rest,
    show: (address: string | undefined, now: number) =>
      show(address === undefined ? undefined : { address, isFirst: address === 'first', isLast: address === 'last' }, now),
    pause: (now: number) => show(undefined, now),
  }
}

test('a slide takes as long as it is shown, in all its turns; pauses and what was only passed do not count', () => {
  const { show, pause, times } = rehearsal()
  show('a', 0)
  show('b', 10_000)
  show('passed', 25_000)
  show('a', 25_300)
  pause(30_300)
  expect(times(500_000)).toEqual({ a: 15, b: 15 })
})

test('the slide that is shown counts so far, and goes on', () => {
  const { show, times } = rehearsal()
  show('a', 0)
  expect(times(2000)).toEqual({ a: 2 })
  expect(times(3500)).toEqual({ a: 3.5 })
})

test('a slide without an address is nobody’s time', () => {
  const { show, times } = stopwatch()
  show({ address: undefined, isFirst: true, isLast: true }, 0)
  expect(times(2000)).toEqual({})
})

describe('a second run', () => {
  /** Shows slides for so many seconds each. */
  function run(show: (address: string, now: number) => void, from: number, ...slides: [string, number][]) {
    let now = from * 1000
    for (const [address, seconds] of slides) {
      show(address, now)
      now += seconds * 1000
    }
    return now
  }

  test('replaces the first one when it has come to the end, not before', () => {
    const { show, times } = rehearsal()
    run(show, 0, ['first', 10], ['a', 20], ['b', 30], ['last', 40])
    run(show, 100, ['first', 1], ['a', 2])
    expect(times(103_000)).toEqual({ first: 10, a: 20, b: 30, last: 40 })
    expect(times(run(show, 103, ['b', 3], ['last', 4]))).toEqual({ first: 1, a: 2, b: 3, last: 4 })
  })

  test('does not count as long as somebody only stands at the first slide after the end', () => {
    const { show, times } = rehearsal()
    const end = run(show, 0, ['first', 10], ['a', 20], ['last', 40], ['first', 600])
    expect(times(end)).toEqual({ first: 10, a: 20, last: 40 })
  })

  test('counts slide by slide while there is none that came to the end', () => {
    const { show, times } = rehearsal()
    run(show, 0, ['first', 10], ['a', 20])
    expect(times(run(show, 30, ['first', 1], ['a', 2]))).toEqual({ first: 1, a: 2 })
  })

  test('begins when the timer is put back, and not when somebody looks back at a slide or goes on after a pause', () => {
    const { show, pause, beginAnew, times } = rehearsal()
    run(show, 0, ['first', 600])
    beginAnew(600_000)
    pause(602_000)
    const end = run(show, 700, ['first', 3], ['a', 20], ['b', 30], ['a', 5], ['last', 4])
    expect(times(end)).toEqual({ first: 5, a: 25, b: 30, last: 4 })
  })
})
