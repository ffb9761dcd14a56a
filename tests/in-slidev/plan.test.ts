import { describe, expect, test } from 'vitest'
import { clock, planTimes, standingIn } from '../../scripts/in-slidev/plan.ts'

const slide = (section: string, rehearsed: number, timesplit?: string) => ({ notes: '', section, rehearsed, timesplit })
const TALK = [slide('A', 60), slide('A', 60), slide('B', 120)]

describe('a plan', () => {
  test('takes what a slide took in the rehearsal, else the time of its notes', () => {
    const notes = '讲'.repeat(240)
    expect(planTimes([{ notes, section: '' }, slide('', 30)], undefined, 'zh').slides).toEqual([62, 30])
  })

  test('has no time for what is looked up, however long its notes are', () => {
    const slides = [slide('A', 60), { notes: '讲'.repeat(240), section: 'A', lookedUp: true }, slide('B', 60)]
    expect(planTimes(slides, 240, 'zh').slides).toEqual([120, 0, 120])
  })

  test('has a section for slides that follow each other and belong together; a slide of none goes with those before', () => {
    expect(planTimes([...TALK, slide('', 10)], undefined, 'en').sections).toEqual([
      { name: 'A', first: 1, last: 2, seconds: 120 },
      { name: 'B', first: 3, last: 4, seconds: 130 },
    ])
  })

  test('fits the duration of the deck, and the moments that `timesplit` names', () => {
    expect(planTimes(TALK, 480, 'en').slides).toEqual([120, 120, 240])
    expect(planTimes([slide('A', 60), slide('A', 60), slide('B', 120, '1:00')], 480, 'en').slides).toEqual([30, 30, 420])
    expect(planTimes([slide('A', 60), slide('A', 60, '+90s'), slide('B', 120, '+30s')], 480, 'en').slides)
      .toEqual([90, 30, 360])
  })
})

describe('where one stands', () => {
  const plan = planTimes(TALK, undefined, 'en')

  test.each([
    // Slide, seconds used, ahead.
    [1, 0, 0],
    [2, 59, 1],
    [2, 61, 0],
    [2, 120, 0],
    [2, 150, -30],
    [3, 90, 30],
    [3, 300, -60],
  ])('on slide %i after %i s: ahead by %i s', (no, used, ahead) => {
    expect(standingIn(plan, no, used).ahead).toBe(ahead)
  })

  test('says what is left of the section and of the talk', () => {
    expect(standingIn(plan, 2, 100)).toMatchObject({ section: { name: 'A' }, left: 140, sectionLeft: 20 })
    expect(standingIn(plan, 3, 250)).toMatchObject({ section: { name: 'B' }, left: -10, sectionLeft: -10 })
  })
})

test('times are told in minutes and seconds', () => {
  expect([0, 5, 65, 3600, -5, -0.2].map(clock)).toEqual(['0:00', '0:05', '1:05', '60:00', '−0:05', '0:00'])
})
