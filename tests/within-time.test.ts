import { expect, test } from 'vitest'
import { withinTime } from '../scripts/within-time.ts'

test('work that never ends is given up, and named', async () => {
  await expect(withinTime(new Promise(() => {}), 0.0005, 'the work on a page')).rejects.toThrow(
    'the work on a page has not ended within 0.0005 minutes; see whether something in it never ends',
  )
})

test('work that ends in time gives its result or its error', async () => {
  expect(await withinTime(Promise.resolve(7), 1, 'it')).toBe(7)
  await expect(withinTime(Promise.reject(new Error('own')), 1, 'it')).rejects.toThrow('own')
})
