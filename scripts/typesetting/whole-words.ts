/**
 * Which Chinese and Japanese words stay on one line. Components use it in the browser, too, so it does not load the
 * model of phrases that `breaks.ts` needs.
 */

import { IDEOGRAPH, IDEOGRAPHS, KANA } from '../summary/writing.ts'

/** A stretch of a text: `start` is its first character, `end` the one behind its last. */
export interface Word {
  start: number
  end: number
}

/**
 * Parts of a text: each closing quotation mark alone that another mark or a space follows. It is half as wide there.
 * The browser moves such marks together itself, unless they come from different files of the font.
 */
export function partsByMarks(text: string): string[] {
  return text.split(/(”)(?=[，：；。、！？\s])/u)
}

/** The words of two or more characters, which no line break may divide, and the ending of the text. */
export function keptWords(text: string): Word[] {
  const words = wordsOf(text)
  const [ending] = keptEnding(text)
  return [
    ...words.filter(({ start, end }) => end - start > 1 && !(ending && start >= ending.start)),
    ...(ending ? [ending] : []),
  ]
}

/**
 * The last words of a text, as one stretch of at least `LAST` characters, so that its last line is no shorter; empty if
 * the text does not end in Han characters or kana.
 */
export function keptEnding(text: string): Word[] {
  const end = text.replace(/[^\p{L}\p{Script=Han}]+$/u, '').length
  const last = text.slice(0, end).search(LAST_IDEOGRAPHS)
  if (last < 0)
    return []
  const first = wordsOf(text).findLast(({ start }) => start >= last && end - start >= LAST)
  return first && end - first.start <= LONGEST + 2 ? [{ start: first.start, end }] : []
}

/** The words that consist of Han characters and kana, each joined with the neighbour it cannot be separated from. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  if (!IDEOGRAPH.test(text))
    return words
  for (const { segment, index: start } of SEGMENTER.segment(text)) {
    const end = start + segment.length
    const last = words.at(-1)
    const leans
      = last?.end === start
        && (LEANS_ON_NEXT.test(text.slice(last.start, start))
          || LEANS_ON_LAST.test(text.slice(start))
          || HIRAGANA.test(segment)
          // The dictionary cuts a word that it does not know into characters: 泛|函.
          || (last.end - last.start === 1 && segment.length === 1 && !LEANS_ON_NEXT.test(segment)))
    if (!ONLY_IDEOGRAPHS.test(segment) || segment.length > longest(segment))
      continue
    if (last && leans && end - last.start <= longest(text.slice(last.start, end)))
      last.end = end
    else words.push({ start, end })
  }
  return words
}

/**
 * Characters of the longest word that stays whole; a longer one would not fit into the narrowest column of a figure.
 */
const LONGEST = 4

/** The same of a word with kana, of which Japanese needs more. */
const LONGEST_WITH_KANA = 6

function longest(word: string): number {
  return KANA.test(word) ? LONGEST_WITH_KANA : LONGEST
}

/** Fewest Han characters or kana on the last line of a text. */
const LAST = 3

const ONLY_IDEOGRAPHS = new RegExp(`^[${IDEOGRAPHS}ー]+$`, 'v')

const LAST_IDEOGRAPHS = new RegExp(`[${IDEOGRAPHS}ー、]+$`, 'v')

/** Japanese particles and endings, which belong to the word before them. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u

/** What no line starts with: marks, particles, and suffixes (计算机, 碎片化, 参数量). */
export const LEANS_ON_LAST
  = /^(?:[的地得了着过们吗呢吧之化性者度器量集力率机型式体素界法]|[^\p{L}\p{N}“《（「『]|(?:模型|[上中里下内外间])(?:\P{L}|$))/u

/** What no line ends with: opening marks, and words that belong to the next one. */
export const LEANS_ON_NEXT
  = /(?:[“《（「『]|^[大小超多单非不没很更最再也就都还是在把被对给让要能可会和与或及从由向为以而但并个一这那各每之靠若借较只太先补哪该两几第]|^一[个种场条])$/u

/** Nouns that belong to the one before them: 虚拟世界, 视觉任务. */
export const HEAD_NOUN = /^(?:模型|世界|任务|领域|背景|数据|研究)/u

/** Tells where words begin and end, by a dictionary. */
export const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
