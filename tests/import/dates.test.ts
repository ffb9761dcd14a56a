import { expect, test } from 'vitest'
import { dateTold } from '../../scripts/import/about-sources.ts'

test.each([
  '2026-03-05',
  '2026/3/5, Hall 2',
  '2026年3月5日',
  '2026년 3월 5일',
  '5 March 2026',
  'Thursday, March 5th, 2026',
  'Mar. 5, 2026',
  'Berlin, 5. März 2026',
  'le 5 mars 2026',
  '5 de marzo de 2026',
  '5 במרץ 2026',
])('the day in “%s” is 5 March 2026', (text) => {
  expect(dateTold(text)).toBe('2026-03-05')
})

test.each(['10 markets 2020', 'Room 5, 2026', '31 February 2026', 'Marina 5 2026', 'version 1.2026.3'])(
  '“%s” has no day',
  (text) => {
    expect(dateTold(text)).toBeUndefined()
  },
)

test('the first day counts, past what only looks like one', () => {
  expect(dateTold('Room 12 was 2024; 1er mars 2026 – 2 mars 2026')).toBe('2026-03-01')
})
