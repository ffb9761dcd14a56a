/** Sentences of a text that stand so in a transcript. Pure. */

import { hanOnly } from '../import/normalise.ts'

/** Han characters in a row that count as copied, and words in a row in other scripts. */
const CHARACTERS = 16
const WORDS_ALIKE = 10

/** The first run of words that the source has in the same order; `undefined` if the text is in words of its own. */
export function copiedFrom(text: string, source: string): string | undefined {
  return copiedHan(hanOnly(text), hanOnly(source)) ?? copiedWords(wordsOf(text), wordsOf(source))
}

function copiedHan(text: string, source: string): string | undefined {
  for (let at = 0; at + CHARACTERS <= text.length; at++) {
    const run = text.slice(at, at + CHARACTERS)
    if (source.includes(run))
      return run
  }
  return undefined
}

function copiedWords(text: readonly string[], source: readonly string[]): string | undefined {
  const whole = ` ${source.join(' ')} `
  for (let at = 0; at + WORDS_ALIKE <= text.length; at++) {
    const run = text.slice(at, at + WORDS_ALIKE).join(' ')
    if (whole.includes(` ${run} `))
      return run
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
