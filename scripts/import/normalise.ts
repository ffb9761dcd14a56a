/** Texts made comparable: what differs only in width, white space, quotation marks or case is the same. */

import { createHash } from 'node:crypto'

/** For comparing words: no white space, half-width forms, one kind of quotation mark, lower case, no hyphens. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B]/g, '')
    .replace(/[“”„「」『』"]/g, '"')
    .replace(/[‘’']/g, '\'')
    .replace(/-/g, '')
    .toLowerCase()
}

/** Sixteen hexadecimal digits that stay the same while the words do. */
export function wordsFingerprint(text: string): string {
  return createHash('sha256').update(comparable(text)).digest('hex').slice(0, 16)
}

/** The Han characters of a text alone: what is left of a sentence that was copied with other punctuation. */
export function hanOnly(text: string): string {
  return text.replace(/\P{Script=Han}/gu, '')
}
