/** What is wrong with the ends of lines, by the rules of docs/look.md. */

import type { SetText } from './read-lines.ts'

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
const HAN_WORD = /^\p{Script=Han}{2,4}$/u

/** Chinese words of two to four characters that stand on two lines, as `介/绍`. */
export function cutWords({ lines }: SetText): string[] {
  const text = lines.join('')
  const ends = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length)
  return [...WORDS.segment(text)].flatMap(({ segment, index }) => {
    const cut = ends.find(end => end > index && end < index + segment.length)
    return cut !== undefined && HAN_WORD.test(segment)
      ? [`${segment.slice(0, cut - index)}/${segment.slice(cut - index)} in “${text.slice(0, 40)}”`]
      : []
  })
}

/** A last line of one or two Chinese characters, below others. */
export function shortLastLine({ lines }: SetText): string[] {
  const last = (lines.at(-1) ?? '').replaceAll(/[^\p{L}\d]/gu, '')
  return lines.length > 1 && /^\p{Script=Han}{1,2}$/u.test(last) ? [lines.join(' / ')] : []
}

/** A closing quotation mark and the mark behind it that were not moved together. */
export function widePairs({ lines, pairs }: SetText): string[] {
  return pairs.filter(({ ems }) => ems > 0.75).map(({ pair }) => `${pair} in “${lines.join('').slice(0, 40)}”`)
}
