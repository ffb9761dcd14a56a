import { describe, expect, test } from 'vitest'
import { heightOf } from '../../scripts/typesetting/height.ts'
import { textWidth } from '../../scripts/typesetting/widths.ts'

describe('the height of a text', () => {
  const linesOf = (text: string) =>
    heightOf(text, { face: 'sans', breaks: 'endings', size: 20, leading: 1, width: 210, gap: 0 })

  test('counts whole characters on a line, even where half of one more would fit', () => {
    expect(linesOf('字'.repeat(20))).toBe(2)
    expect(linesOf('字'.repeat(21))).toBe(3)
  })

  test('counts what a closing mark takes with it to the next line', () => {
    expect(linesOf(`${'字'.repeat(9)}，${'字'.repeat(10)}`)).toBe(2)
    expect(linesOf(`${'字'.repeat(10)}，${'字'.repeat(9)}`)).toBe(3)
  })

  test('counts what a word that is longer than a line leaves free before its hyphens', () => {
    expect(linesOf('m'.repeat(20))).toBe(2)
    expect(linesOf(`${'m'.repeat(15)}-${'m'.repeat(12)}`)).toBe(4)
  })
})

test('letters of other alphabets are narrower than Han characters, and marks take no room', () => {
  expect(textWidth('يراجع الناس الشيفرة', 'sans')).toBeLessThan(13)
  expect(textWidth('كُتُب', 'sans')).toBe(textWidth('كتب', 'sans'))
  expect(textWidth('Język', 'latin-sans')).toBeLessThan(3)
})

test('han characters are twice as wide as Latin ones, about', () => {
  expect(textWidth('大模型', 'serif')).toBe(3)
  expect(textWidth('model', 'latin-serif')).toBeCloseTo(3.05)
  expect(textWidth('foundation models', 'sans')).toBeLessThan(9)
})
