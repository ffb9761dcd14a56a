/** Quotations in a text, and whether a passage has them. Pure. */

import { comparable } from '../import/normalise.ts'

/** Quotation marks that open a quotation, and those that close it. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
  ['"', '"'],
  ['＂', '＂'],
]

/** Marks that may also be an apostrophe, or close: they open a quotation between what is no letter and a letter. */
const UNCLEAR_MARKS: readonly (readonly [open: string, close: string])[] = [
  ['‘', '’'],
  ['‚', '‘’'],
  ['\'', '\''],
  ['»', '«'],
]

/** What stands in quotation marks of any kind. A mark that is not closed quotes the rest of the text. */
export function quotationsIn(text: string): string[] {
  // Of „these“ the mark that closes opens “those”.
  const low = Array.from(text.matchAll(LOW), ([, quoted = '']) => quoted).filter(quoted => comparable(quoted) !== '')
  return [...low, ...otherQuotations(text.replaceAll(LOW, ' '))]
}

const LOW = /„(.*?)(?:[“”]|$)/gsu

function otherQuotations(text: string): string[] {
  const swedish: typeof MARKS = text.includes('“') ? [] : [['”', '”']]
  const clear = [...MARKS, ...swedish].map(([open, close]) => `${open}(.*?)(?:[${close}]|$)`)
  const unclear = UNCLEAR_MARKS.map(([open, close]) =>
    `(?<![\\p{L}\\p{N}])${open}(?=\\S)(.*?)(?:[${close}](?![\\p{L}\\p{N}])|$)`)
  return [...clear, ...unclear]
    .flatMap(pattern => [...text.matchAll(new RegExp(pattern, 'gsu'))].map(([, quoted = '']) => quoted))
    .filter(quoted => comparable(quoted) !== '')
}

/** Whether a passage has these words, at any length: all parts around an ellipsis, in their order. */
export function isQuotedFrom(quotation: string, passage: string): boolean {
  const isUnspaced = UNSPACED.test(quotation)
  const plain = isUnspaced ? comparable : spaced
  const heard = plain(passage)
  const parts = quotation.split(/[[［(（]?(?:…+|\.{3,}|。{3,})[\])］）]?/u).map(plain).filter(part => part !== '')
  let from = 0
  return parts.length > 0 && parts.every((part) => {
    const at = isUnspaced ? heard.indexOf(part, from) : wordsAt(heard, part, from)
    from = at + part.length
    return at >= 0
  })
}

/** Scripts without spaces: where a word begins cannot be told. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The same as `comparable`, with single spaces between words. */
function spaced(text: string): string {
  return text.split(/[\s\u200B-]+/u).map(comparable).filter(word => word !== '').join(' ')
}

/** Where words stand that neither begin nor end in the middle of another: “AI” is not in “said”. −1 if nowhere. */
function wordsAt(heard: string, part: string, from: number): number {
  const isLetter = (character: string | undefined) => /[\p{L}\p{M}\p{N}]/u.test(character ?? '')
  for (let at = heard.indexOf(part, from); at >= 0; at = heard.indexOf(part, at + 1)) {
    const isCut = (isLetter(heard[at - 1]) && isLetter(part[0]))
      || (isLetter(heard[at + part.length]) && isLetter(part.at(-1)))
    if (!isCut)
      return at
  }
  return -1
}
