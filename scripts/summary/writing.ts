/** How languages are written, as far as slides are set by it. Pure. */

import type { Language } from './vocabulary.ts'

/** How a language is written. */
interface Writing {
  /** Whether its characters fill a square: such text is set at the sizes of Chinese, not at those of Latin letters. */
  isSquare: boolean
  /** One of its own letters. */
  letter: RegExp
  /** What its speakers' pace is counted in: characters, a Latin word counting as two, or words. */
  paceIn: 'characters' | 'words'
  /** All that is counted of a text. */
  counted: RegExp
  /** What ends a sentence, and what stands between two. */
  stop: string
  between: string
}

const LATIN: Writing = {
  isSquare: false,
  letter: /\p{Script=Latin}/u,
  paceIn: 'words',
  counted: /[\p{Script=Latin}\d]+/gu,
  stop: '.',
  between: ' ',
}

const CHINESE: Writing = {
  isSquare: true,
  letter: /\p{Script=Han}/u,
  paceIn: 'characters',
  counted: /\p{Script=Han}/gu,
  stop: '。',
  between: '',
}

/** Letters with spaces between words. @param letter one of its own */
function lettersOf(letter: string): Writing {
  return { ...LATIN, letter: new RegExp(letter, 'u'), counted: new RegExp(`[${letter}\\p{Script=Latin}\\d]+`, 'gu') }
}

const KANA_OR_HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** How each language is written. */
export const WRITING: Readonly<Record<Language, Writing>> = {
  'zh': CHINESE,
  'zh-Hant': CHINESE,
  'en': LATIN,
  'ja': { ...CHINESE, letter: KANA_OR_HAN, counted: new RegExp(KANA_OR_HAN, 'gu') },
  'ko': { ...lettersOf('\\p{Script=Hangul}'), isSquare: true },
  'de': LATIN,
  'fr': LATIN,
  'es': LATIN,
  'he': lettersOf('\\p{Script=Hebrew}'),
}
