/** Where lines of Japanese and Korean may end, and how wide Korean is; for Chinese and English the real panel tells. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phrasesOf, unbrokenPieces } from '../../scripts/typesetting/breaks.ts'
import { keptClauses } from '../../scripts/typesetting/clauses.ts'
import { keptWords } from '../../scripts/typesetting/whole-words.ts'
import { textWidth } from '../../scripts/typesetting/widths.ts'

describe('japanese', () => {
  const SENTENCE = 'データの質こそが結果を左右するので、まず集め方を見直すべきだ'

  test('headlines end their lines between phrases, each a word with its particles', () => {
    expect(phrasesOf(SENTENCE)).toEqual(
      ['データの', '質こそが', '結果を', '左右するので、', 'まず', '集め方を', '見直すべきだ'],
    )
  })

  test('in other text a word stays with its particle', () => {
    const words = keptWords(SENTENCE).map(({ start, end }) => SENTENCE.slice(start, end))
    expect(words).toContain('結果を')
    expect(words).toContain('データの')
  })

  test('a clause ends at 、, which in Chinese stands between the parts of a list', () => {
    expect(keptClauses('計算は広がり、大学は別の道を探す')).toEqual(['計算は広がり、', '大学は別の道を探す'])
    expect(keptClauses('语言、视觉与动作')).toEqual([])
  })

  test('no line begins with a small kana, a long vowel or a closing mark, nor ends with an opening one', () => {
    const text = fc.string({ unit: fc.constantFrom(...'あいっゃー々、。」「（）漢字モデルAI '), minLength: 1 })
    fc.assert(fc.property(text, fc.constantFrom('phrases' as const, 'words' as const, 'endings' as const), (text, breaks) => {
      const pieces = unbrokenPieces(text, breaks)
      expect(pieces.join('')).toBe(text)
      if (breaks === 'phrases')
        return
      for (const piece of pieces.slice(1)) expect(piece).toMatch(/^[^っゃー々、。」）]/)
      for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[^「（]$/)
    }))
  })
})

describe('korean', () => {
  test('lines end at spaces', () => {
    expect(unbrokenPieces('무엇을 배우는지는 아직 알 수 없다', 'words')).toEqual(['무엇을 ', '배우는지는 ', '아직 ', '알 ', '수 ', '없다'])
  })

  test('is as wide as the browser sets it', () => {
    // Measured in Chromium with Noto Sans KR and Noto Serif KR: a syllable 0.920 and 0.966, a space 0.281 and 0.310.
    expect(textWidth('주의 ', 'sans')).toBeCloseTo(2 * 0.92 + 0.281, 2)
    expect(textWidth('데에는 말만으로', 'serif')).toBeCloseTo(7 * 0.966 + 0.31, 2)
  })
})
