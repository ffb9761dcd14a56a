/**
 * Where lines may end. `height.ts` counts lines with it, and `in-slidev/line-breaks.ts` makes the browser break at the
 * same places.
 */

import type { Word } from './whole-words.ts'
import { loadDefaultJapaneseParser, loadDefaultSimplifiedChineseParser } from 'budoux'
import { IDEOGRAPH, IDEOGRAPHS, KANA } from '../summary/writing.ts'
import { HEAD_NOUN, keptEnding, keptWords, LEANS_ON_LAST, LEANS_ON_NEXT, SEGMENTER } from './whole-words.ts'
import { textWidth } from './widths.ts'

/**
 * How a text breaks: headlines between phrases, most text between words. Names may break inside a Chinese word, except
 * in their last words (`endings`).
 */
export type Breaks = 'phrases' | 'words' | 'endings'

/** The pieces of a text that no line break divides, each with the white space behind it; joined they are the text. */
export function unbrokenPieces(text: string, breaks: Breaks): readonly string[] {
  if (breaks === 'phrases')
    return phrasesOf(text).flatMap(phrase => phrase.split(/(?<=[\s--[\u00A0\u202F]])/v))
  return joined(text.split(ANYWHERE), breaks === 'words' ? keptWords(text) : keptEnding(text))
}

/** What no line starts with: closing marks, and what Japanese rules keep with the character before it. */
const NO_START = '[，。、；：？！）》」』”’…—ー々ゝゞヽヾ・〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]'

/**
 * Where a line may end when no word is kept whole: after a space (but for U+00A0 and U+202F) or a Chinese mark, and on
 * either side of a Han character or kana; but never before a closing mark or a small kana, or after an opening one.
 * The browser also breaks after hyphens. That is not counted, so that a text may be counted one line too tall, never
 * too low.
 */
const ANYWHERE = new RegExp(
  [
    `(?<=[[\\s--[\u00A0\u202F]]、，；：。？！ー${IDEOGRAPHS}])(?!${NO_START})`,
    `(?<![（《「『“‘])(?!${NO_START})(?=${IDEOGRAPHS})`,
  ].join('|'),
  'v',
)

/** Joins neighbouring parts that lie in the same word. @param words in their order, none in another */
function joined(parts: readonly string[], words: readonly Word[]): string[] {
  const pieces: string[] = []
  let [at, next] = [0, 0]
  for (const part of parts) {
    const last = pieces.at(-1)
    while ((words[next]?.end ?? Infinity) <= at)
      next++
    if (last !== undefined && (words[next]?.start ?? Infinity) < at)
      pieces[pieces.length - 1] = last + part
    else pieces.push(part)
    at += part.length
  }
  return pieces
}

/** Words with hyphens, such as image-level, which large type keeps whole. */
export function compoundsOf(text: string): Word[] {
  return Array.from(text.matchAll(COMPOUND), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  })).filter(({ start, end }) => textWidth(text.slice(start, end), 'latin-serif') <= COMPOUND_WIDTH)
}

const COMPOUND = /[\p{L}\d]+(?:-[\p{L}\d]+)+/gu

/** Widest compound that is kept whole, in ems. */
const COMPOUND_WIDTH = 12

/** Widest phrase that is kept whole, in ems; a wider one may break between any two words. */
const PHRASE = 9

/**
 * A text's phrases, each with the marks that follow it. A text without Han characters and kana is one phrase, since it
 * breaks at its spaces.
 *
 * A Chinese phrase ends where BudouX and `Intl.Segmenter` both see an end. BudouX alone cuts words in two (数|据集,
 * S|AM, 视|觉), because its Chinese model is small; the segmenter's dictionary alone cuts between any two words
 * (喜|忧|参|半). Both would still cut 计算|机, 大|模型 and 虚拟|世界 and put 的 at the start of a line: `LEANS_ON_LAST`,
 * `LEANS_ON_NEXT` and `HEAD_NOUN` prevent that.
 */
export function phrasesOf(text: string): string[] {
  if (!IDEOGRAPH.test(text))
    return [text]
  if (KANA.test(text))
    return japanesePhrases(text)
  const agreed = endsOf(budoux.parse(text))
  const phrases: string[] = []
  let end = 0
  let open = false
  for (const { segment: word } of SEGMENTER.segment(text)) {
    const last = phrases.at(-1)
    const may = agreed.has(end) || textWidth((last ?? '') + word, 'serif') > PHRASE
    if (last === undefined || (may && open))
      phrases.push(word)
    else phrases[phrases.length - 1] = last + word
    end += word.length
    const rest = text.slice(end)
    open = !LEANS_ON_NEXT.test(word) && !LEANS_ON_LAST.test(rest) && !(ENDS_IN_WORD.test(word) && HEAD_NOUN.test(rest))
  }
  return phrases
}

/** A Japanese text's phrases as BudouX sees them, which are words with their particles; wider ones in their words. */
function japanesePhrases(text: string): string[] {
  return japanese.parse(text).flatMap(phrase =>
    textWidth(phrase, 'serif') > PHRASE ? joined(phrase.split(ANYWHERE), keptWords(phrase)) : [phrase])
}

/** Behind a mark, or 的, a noun begins a phrase of its own. */
const ENDS_IN_WORD = /(?![的了])\p{Script=Han}$/u

const budoux = loadDefaultSimplifiedChineseParser()
const japanese = loadDefaultJapaneseParser()

/** Where each part of a text ends, in characters from the start of the text. */
function endsOf(parts: readonly string[]): Set<number> {
  let end = 0
  return new Set(parts.map(part => (end += part.length)))
}
