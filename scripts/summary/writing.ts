/** How languages are written, as far as slides are set by it. Pure. */

import type { Language } from './languages.ts'
import { subtagsOf } from './languages.ts'

/**
 * Han characters and kana, for a class of a regular expression with the flag `v`. Lines may end on either side of one,
 * and Latin letters stand a little apart from them.
 */
export const IDEOGRAPHS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'

/** One of them anywhere in a text. */
export const IDEOGRAPH = new RegExp(IDEOGRAPHS, 'v')

/** Tells Japanese from Chinese: hardly a sentence is without. */
export const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** How a language is written. */
interface Writing {
  /** Whether its characters fill a square: such text is set at the sizes of Chinese, not at those of Latin letters. */
  isSquare: boolean
  /** One of its own letters. */
  letter: RegExp
  /**
   * Whether it has Han characters and no spaces between words: whoever reads it can read those of Chinese, and its pace
   * is counted in characters, a Latin word counting as two, not in words.
   */
  isInHan: boolean
  /** All that is counted of a text to be spoken. */
  counted: RegExp
  /** What ends a sentence, and what stands between two. */
  stop: string
  between: string
}

const LATIN: Writing = {
  isSquare: false,
  letter: /\p{Script=Latin}/u,
  isInHan: false,
  counted: /[\p{Script=Latin}\d]+/gu,
  stop: '.',
  between: ' ',
}

const CHINESE: Writing = {
  isSquare: true,
  letter: /\p{Script=Han}/u,
  isInHan: true,
  counted: /\p{Script=Han}/gu,
  stop: '。',
  between: '',
}

/** Letters with spaces between words. @param letter one of its own */
function lettersOf(letter: string): Writing {
  return { ...LATIN, letter: new RegExp(letter, 'u'), counted: new RegExp(`[${letter}\\p{Script=Latin}\\d]+`, 'gu') }
}

/** How languages of ours are written where their script alone does not tell. */
const BY_SCRIPT: Readonly<Record<string, Writing>> = {
  Hans: CHINESE,
  Hant: CHINESE,
  Jpan: { ...CHINESE, letter: IDEOGRAPH, counted: new RegExp(IDEOGRAPHS, 'gv') },
  Kore: { ...lettersOf('\\p{Script=Hangul}'), isSquare: true },
  Latn: LATIN,
}

/** What ends a sentence, where it is no full stop. */
const STOPS: Readonly<Record<string, string>> = {
  Deva: '।',
  Beng: '।',
  Armn: '։',
  Ethi: '።',
  Khmr: '។',
  Thai: '',
  Laoo: '',
}

const known = new Map<Language, Writing>()

/** How a language is written, by the script that is usual for it or that its tag names. */
export function writingOf(language: Language): Writing {
  const writing = known.get(language) ?? writingIn(subtagsOf(language))
  known.set(language, writing)
  return writing
}

function writingIn({ language, script = 'Latn' }: Partial<Intl.Locale>): Writing {
  const stop = language === 'ur' ? '۔' : STOPS[script] ?? '.'
  return BY_SCRIPT[script] ?? { ...lettersOf(`\\p{Script=${script}}`), stop }
}
