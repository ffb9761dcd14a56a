/** Where a line may end, as the browser does it and as `fit.ts` counts: between phrases in headlines, between words elsewhere. */

import { loadDefaultSimplifiedChineseParser } from 'budoux'
import { widthOf } from './widths.ts'

/**
 * What a text is: a headline breaks between phrases, a label or a point between words, the small text below points anywhere
 * but shortly before its end. To keep all words whole would take an element for each: a quarter more time and memory.
 */
export type Breaks = 'phrases' | 'words' | 'endings'

/** The pieces of a text that stay whole, white space behind them included; put together they are the text. */
export function piecesOf(text: string, breaks: Breaks): readonly string[] {
  if (breaks === 'phrases')
    return phrasesOf(text).flatMap(phrase => phrase.split(/(?<=\s)/u))
  return joined(text.split(ANYWHERE), breaks === 'words' ? keptWords(text) : keptEnding(text))
}

/**
 * After a space or a Chinese mark, and beside a Han character; but no line begins with a closing mark, or ends with an opening one.
 * After a hyphen the browser may break too, except in large type; what counts on less is never too small.
 */
const ANYWHERE
  = /(?<=[\s、，；：。？！\p{Script=Han}])(?![，。、；：？！）》」』”’…—])|(?<![（《「『“‘])(?=\p{Script=Han})/u

/** The parts again, those together that lie in one word. */
function joined(parts: readonly string[], words: readonly Word[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && words.some(({ start, end }) => start < at && at < end))
      pieces[pieces.length - 1] = last + part
    else pieces.push(part)
    at += part.length
  }
  return pieces
}

/** A word by its place in a text. */
export interface Word {
  start: number
  end: number
}

/** Chinese words that are not to be cut in two, the ending of the text among them. */
export function keptWords(text: string): Word[] {
  const words = wordsOf(text)
  const [ending] = keptEnding(text)
  return [
    ...words.filter(({ start, end }) => end - start > 1 && !(ending && start >= ending.start)),
    ...(ending ? [ending] : []),
  ]
}

/** The last words of a text, taken together so that no line is shorter than `LAST` characters; none if there is no such ending. */
export function keptEnding(text: string): Word[] {
  const ending = /\p{Script=Han}+(?=\P{L}*$)/u.exec(text)
  if (!ending)
    return []
  const end = ending.index + ending[0].length
  const first = wordsOf(text).findLast(({ start }) => start >= ending.index && end - start >= LAST)
  return first && end - first.start <= LONGEST + 1 ? [{ start: first.start, end }] : []
}

/** Words of Han characters alone, with those that lean on them. */
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

/** Most characters of a word that stays whole: more would not fit into the narrowest column of a figure. */
const LONGEST = 4

/** Fewest Han characters on the last line of a text. */
const LAST = 3

const ONLY_HAN = /^\p{Script=Han}+$/u

/** Words with hyphens, such as image-level, which large type does not break. */
export function compoundsOf(text: string): Word[] {
  return Array.from(text.matchAll(COMPOUND), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  })).filter(({ start, end }) => widthOf(text.slice(start, end), 'latin-serif') <= COMPOUND_WIDTH)
}

const COMPOUND = /[\p{L}\d]+(?:-[\p{L}\d]+)+/gu

/** Widest compound that is kept whole, in ems. */
const COMPOUND_WIDTH = 12

/** Widest phrase, in ems, that is kept together; a wider one may break between any two words. */
const PHRASE = 9

/**
 * Phrases with the marks that follow them; text without Han characters breaks at its spaces anyway.
 *
 * Two judges must agree on a break. BudouX alone cuts words in two (数|据集, S|AM, 视|觉), since its Chinese model is
 * small; the dictionary of `Intl.Segmenter` keeps them whole, but cuts between any two (喜|忧|参|半). What both leave –
 * 计算|机, 大|模型, 的 at the start of a line – is caught by the characters that lean on their neighbour.
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

export const HAN = /\p{Script=Han}/u
const budoux = loadDefaultSimplifiedChineseParser()

/** Characters no line starts with: marks, particles, and the second halves of words (计算机, 碎片化, 参数量). */
const LEANS_ON_LAST
  = /^(?:[的地得了着过们吗呢吧之化性者度器量集力率机型式体素]|[^\p{L}\p{N}“《（「『]|(?:模型|[上中里下内外间])(?:\P{L}|$))/u

/** Words no line ends with: opening marks, and what belongs to the word that follows. */
const LEANS_ON_NEXT
  = /(?:[“《（「『]|^[大小超多单非不没很更最再也就都还是在把被对给让要能可会和与或及从由向为以而但并个一这那各每之]|^一[个种场条])$/u

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where the parts of a text end, in characters from its start. */
function endsOf(parts: readonly string[]): Set<number> {
  let end = 0
  return new Set(parts.map(part => (end += part.length)))
}
