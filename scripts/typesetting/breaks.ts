/**
 * Where lines may end. `height.ts` counts lines with it, and `in-slidev/line-breaks.ts` makes the browser break at the
 * same places.
 */

import { loadDefaultSimplifiedChineseParser } from 'budoux'
import { widthOf } from './widths.ts'

/**
 * How a text breaks: headlines between phrases, labels and points between words. Small text may break inside a Chinese
 * word, except in its last words (`endings`): to keep a word whole takes an HTML element, and one for each word of
 * small text would make an export a quarter slower.
 */
export type Breaks = 'phrases' | 'words' | 'endings'

/** The pieces of a text that no line break divides, each with the white space behind it; joined they are the text. */
export function piecesOf(text: string, breaks: Breaks): readonly string[] {
  if (breaks === 'phrases')
    return phrasesOf(text).flatMap(phrase => phrase.split(/(?<=\s)/u))
  return joined(text.split(ANYWHERE), breaks === 'words' ? keptWords(text) : keptEnding(text))
}

/**
 * Where a line may end when no word is kept whole: after a space or a Chinese mark, and on either side of a Han
 * character; but never before a closing mark or after an opening one. The browser also breaks after hyphens. That is
 * not counted, so that a text may be counted one line too tall, never too low.
 */
const ANYWHERE
  = /(?<=[\s、，；：。？！\p{Script=Han}])(?![，。、；：？！）》」』”’…—])|(?<![（《「『“‘])(?=\p{Script=Han})/u

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

/** A stretch of a text: `start` is its first character, `end` the one behind its last. */
export interface Word {
  start: number
  end: number
}

/** The Chinese words of two or more characters, which no line break may divide, and the ending of the text. */
export function keptWords(text: string): Word[] {
  const words = wordsOf(text)
  const [ending] = keptEnding(text)
  return [
    ...words.filter(({ start, end }) => end - start > 1 && !(ending && start >= ending.start)),
    ...(ending ? [ending] : []),
  ]
}

/**
 * The last words of a text, as one stretch of at least `LAST` Han characters, so that its last line is no shorter;
 * empty if the text does not end in Han characters.
 */
export function keptEnding(text: string): Word[] {
  const end = text.replace(/[^\p{L}\p{Script=Han}]+$/u, '').length
  const han = text.slice(0, end).search(/\p{Script=Han}+$/u)
  if (han < 0)
    return []
  const first = wordsOf(text).findLast(({ start }) => start >= han && end - start >= LAST)
  return first && end - first.start <= LONGEST + 1 ? [{ start: first.start, end }] : []
}

/** The words that consist of Han characters, each joined with the neighbour it cannot be separated from. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  if (!HAN.test(text))
    return words
  for (const { segment, index: start } of WORDS.segment(text)) {
    const end = start + segment.length
    const last = words.at(-1)
    const leans
      = last?.end === start
        && (LEANS_ON_NEXT.test(text.slice(last.start, start))
          || LEANS_ON_LAST.test(text.slice(start)))
    if (!ONLY_HAN.test(segment) || segment.length > LONGEST)
      continue
    if (last && leans && end - last.start <= LONGEST)
      last.end = end
    else words.push({ start, end })
  }
  return words
}

/**
 * Characters of the longest word that stays whole; a longer one would not fit into the narrowest column of a figure.
 */
const LONGEST = 4

/** Fewest Han characters on the last line of a text. */
const LAST = 3

const ONLY_HAN = /^\p{Script=Han}+$/u

/** Words with hyphens, such as image-level, which large type keeps whole. */
export function compoundsOf(text: string): Word[] {
  return Array.from(text.matchAll(COMPOUND), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  })).filter(({ start, end }) => widthOf(text.slice(start, end), 'latin-serif') <= COMPOUND_WIDTH)
}

const COMPOUND = /[\p{L}\d]+(?:-[\p{L}\d]+)+/gu

/** Widest compound that is kept whole, in ems. */
const COMPOUND_WIDTH = 12

/** Widest phrase that is kept whole, in ems; a wider one may break between any two words. */
const PHRASE = 9

/**
 * A text's phrases, each with the marks that follow it. A text without Han characters is one phrase, since it breaks at
 * its spaces.
 *
 * A phrase ends where BudouX and `Intl.Segmenter` both see an end. BudouX alone cuts words in two (数|据集, S|AM, 视|觉),
 * because its Chinese model is small; the segmenter's dictionary alone cuts between any two words (喜|忧|参|半). Both would
 * still cut 计算|机 and 大|模型 and put 的 at the start of a line: `LEANS_ON_LAST` and `LEANS_ON_NEXT` prevent that.
 */
export function phrasesOf(text: string): string[] {
  if (!HAN.test(text))
    return [text]
  const agreed = endsOf(budoux.parse(text))
  const phrases: string[] = []
  let end = 0
  let open = false
  for (const { segment: word } of WORDS.segment(text)) {
    const last = phrases.at(-1)
    const may = agreed.has(end) || widthOf((last ?? '') + word, 'serif') > PHRASE
    if (last === undefined || (may && open))
      phrases.push(word)
    else phrases[phrases.length - 1] = last + word
    end += word.length
    open = !LEANS_ON_NEXT.test(word) && !LEANS_ON_LAST.test(text.slice(end))
  }
  return phrases
}

/** A Han character anywhere in a text. */
export const HAN = /\p{Script=Han}/u
const budoux = loadDefaultSimplifiedChineseParser()

/** What no line starts with: marks, particles, and suffixes (计算机, 碎片化, 参数量). */
const LEANS_ON_LAST
  = /^(?:[的地得了着过们吗呢吧之化性者度器量集力率机型式体素]|[^\p{L}\p{N}“《（「『]|(?:模型|[上中里下内外间])(?:\P{L}|$))/u

/** What no line ends with: opening marks, and words that belong to the next one. */
const LEANS_ON_NEXT
  = /(?:[“《（「『]|^[大小超多单非不没很更最再也就都还是在把被对给让要能可会和与或及从由向为以而但并个一这那各每之]|^一[个种场条])$/u

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where each part of a text ends, in characters from the start of the text. */
function endsOf(parts: readonly string[]): Set<number> {
  let end = 0
  return new Set(parts.map(part => (end += part.length)))
}
