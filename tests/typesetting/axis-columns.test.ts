import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisShares } from '../../scripts/typesetting/axis-columns.ts'

test('what stands between two ends has the middle of the line, however many stand at either end', () => {
  const people = fc.nat(40)
  fc.assert(fc.property(people, people, people, (start, between, end) => {
    const [left = 0, , right = 0] = axisShares([start, between, end])
    expect(left).toBe(right)
  }))
})

test('of two ends, the one where more stand has more room', () => {
  const [few = 0, many = 0] = axisShares([1, 3])
  expect(many).toBeGreaterThan(few)
})
