import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide } from '../../scripts/typesetting/divide.ts'
import { heightOf } from '../../scripts/typesetting/height.ts'
import { typeSettings } from '../../scripts/typesetting/scale.ts'

/** Prose as panels have it: clauses of Han and Latin, with and without punctuation. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '大模型',
        '视觉任务',
        '，',
        '。',
        '；',
        '？',
        ' ',
        'foundation model',
        '. ',
        ', ',
        'GPT-4',
        '很',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 80 },
  )
  .map(parts => parts.join(''))

describe('divide', () => {
  test('loses and adds nothing but white space at the seams', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 400 }), (text, room) => {
        expect(divide(text, typeSettings('zh').bullet, room).join('').replaceAll(/\s/g, '')).toBe(
          text.replaceAll(/\s/g, ''),
        )
      }),
    )
  })

  test('every piece fits', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 400 }), (text, room) => {
        for (const piece of divide(text, typeSettings('zh').bullet, room))
          expect(heightOf(piece, typeSettings('zh').bullet)).toBeLessThanOrEqual(room)
      }),
    )
  })

  test('a text that fits stays whole', () => {
    expect(divide('一句话。两句话。', typeSettings('zh').bullet, 400)).toEqual(['一句话。两句话。'])
  })

  test('a long one is divided after a sentence rather than inside one', () => {
    const sentence = '这是一句不短也不算太长的话，里面还有一个逗号。'
    const pieces = divide(sentence.repeat(8), typeSettings('zh').bullet, 130)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece).toMatch(/。$/)
  })
})
