/** Every table of our own words: complete, in its own script, and telling the same as the others. */

import type { Language } from '../../scripts/summary/languages.ts'
import { describe, expect, test } from 'vitest'
import { OUR_LANGUAGES } from '../../scripts/summary/languages.ts'
import { splitContinued } from '../../scripts/words/continued.ts'
import { allWords, WORDS } from '../../scripts/words/index.ts'
import { saidIn } from './said.ts'

/** All that we say in a language, on slides, phones and websites. */
function everything(language: Language) {
  const { slides, phone, site } = allWords(language)
  return [
    ...saidIn(slides),
    ...saidIn(phone).map(([path, text]) => [`phone.${path}`, text] as const),
    ...saidIn(site).map(([path, text]) => [`site.${path}`, text] as const),
  ]
}

/** The letters of a language beside Latin ones, which names of models have everywhere. */
const LETTERS: Readonly<Partial<Record<Language, RegExp>>> = {
  'zh': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  'ja': /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
  'ko': /\p{Script=Hangul}/u,
  'he': /\p{Script=Hebrew}/u,
}
/** What opens and closes; Hebrew has the same mark at both ends. */
const PAIRS = ['（）', '()', '「」', '«»']
const QUOTES: Readonly<Partial<Record<Language, string>>> = { zh: '“”', en: '“”', ko: '“”', de: '„“' }
const LATIN = /\p{Script=Latin}/u

describe.each(OUR_LANGUAGES)('in %s', (language) => {
  const said = everything(language)
  const words = WORDS[language]

  test('a headline that goes on is known by its last words', () => {
    expect(splitContinued(words.continued('Scale'))).toEqual({ headline: 'Scale', word: words.continued('').trim().slice(1, -1) })
  })

  test('every phrase has words', () => {
    // Chinese and Japanese put nothing between a kind and its number.
    expect(said.filter(([path, text]) => text.trim() === '' && path !== 'kindSeparator')).toEqual([])
  })

  test('no phrase has letters of another script', () => {
    const isForeign = (letter: string) => !LATIN.test(letter) && !LETTERS[language]?.test(letter)
    expect(said.filter(([, text]) => text.match(/\p{L}/gu)?.some(isForeign))).toEqual([])
  })

  test('no phrase was left in English', () => {
    const isMark = (path: string) => /^tag$|colon$|Separator$|^parenthesis$|^quoted$/.test(path)
    const own = LETTERS[language]
    const english = new Map(everything('en'))
    // Short labels may be the same word: “Agenda”, “Notes”.
    const isLeft = ([path, text]: readonly [string, string]) =>
      own ? !own.test(text) : language !== 'en' && text.length > 20 && text === english.get(path)
    expect(said.filter(phrase => !isMark(phrase[0]) && isLeft(phrase))).toEqual([])
  })

  test('every phrase names whom and how many it does in English', () => {
    const places = (text: string) => [...new Set(text.match(/Alpha|Beta|Gamma|[345]1/g))].sort()
    const english = new Map(everything('en'))
    expect(said.map(([path, text]) => [path, places(text)]))
      .toEqual(said.map(([path]) => [path, places(english.get(path) ?? '')]))
  })

  test('who was not placed is not said to have been silent, and who was unclear not to be between', () => {
    expect(new Set([words.notAddressed, words.notPlaced, words.unclear, words.between]).size).toBe(4)
  })

  test('quotation marks and parentheses come in pairs', () => {
    const count = (text: string, mark = '') => text.split(mark).length
    const isOdd = (text: string) => [...PAIRS, QUOTES[language] ?? ''].some(([open, close]) => count(text, open) !== count(text, close))
    expect(said.filter(([, text]) => isOdd(text))).toEqual([])
  })
})

describe('the characters of Chinese', () => {
  test.each([
    // The 5,401 common characters of Big5, and all of GB 2312.
    ['zh-Hant', 'big5', [0xA4, 0xC6], [[0x40, 0x7E], [0xA1, 0xFE]]],
    ['zh', 'gbk', [0xB0, 0xF7], [[0xA1, 0xFE]]],
  ] as const)('in %s are those that are usual there', (language, encoding, rows, columns) => {
    const usual = charactersOf(encoding, rows, columns)
    const unusual = (text: string) => text.match(/\p{Script=Han}/gu)?.filter(character => !usual.has(character)) ?? []
    expect(everything(language).flatMap(([path, text]) => unusual(text).map(character => `${path}: ${character}`))).toEqual([])
  })

  type Range = readonly [first: number, last: number]

  function charactersOf(encoding: string, [first, last]: Range, columns: readonly Range[]): Set<string> {
    const from = ([first, last]: Range) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const pairs = from([first, last]).flatMap(row => columns.flatMap(from).map(column => [row, column]))
    return new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs.flat())))
  }
})
