/** Ids made from a text, so that they stay when the order changes. Pure. */

import type { AuthoredText } from './schema.ts'
import { createHash } from 'node:crypto'
import { OUR_LANGUAGES } from './languages.ts'
import { asOneLine } from './texts.ts'

/** Longest id made of words, in characters. */
const LONGEST = 32

/**
 * The id of a text: its words if it is written in Latin letters, else (and behind a long one) a few characters that
 * are the same for the same text.
 */
export function idOfText(authored: AuthoredText): string {
  const text = asOneLine(firstOf(authored))
  const words = text.normalize('NFKD').toLowerCase().replaceAll(/[\p{M}'’]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  const fingerprint = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8)
  if (words.length === 0 || words.some(word => !/^[a-z0-9]+$/.test(word)))
    return `p-${fingerprint}`
  let id = ''
  for (const word of words) {
    if (id.length + word.length >= LONGEST)
      return `${id}${fingerprint}`
    id += `${word}-`
  }
  return id.slice(0, -1)
}

/** Ids of several texts, in their order. The same text again is counted: `yes`, `yes-2`. */
export function idsOfTexts(texts: readonly AuthoredText[]): string[] {
  return withCounts(texts.map(idOfText))
}

/** The same ids, where one that stands there already is counted. */
export function withCounts(ids: readonly string[]): string[] {
  const count = new Map<string, number>()
  return ids.map((id) => {
    const number = (count.get(id) ?? 0) + 1
    count.set(id, number)
    return number === 1 ? id : `${id}-${number}`
  })
}

/** The text in English if there is one, since that makes a readable id. */
function firstOf(authored: AuthoredText): string {
  if (typeof authored === 'string')
    return authored
  return authored.en ?? OUR_LANGUAGES.map(language => authored[language]).find(text => text !== undefined) ?? ''
}
