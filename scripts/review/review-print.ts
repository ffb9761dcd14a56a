/** What an acceptance holds for: the words of a sentence and of its supports, and the passages they rest on. Pure. */

import { createHash } from 'node:crypto'

/** A thesis or a position with what it rests on, as far as a review goes. */
export interface Reviewed {
  /** The claim or the thesis, then the supports: each as it is written, in one language or several. */
  texts: readonly unknown[]
  /** Full ids of the passages it cites. */
  passages: readonly string[]
}

/**
 * Sixteen hexadecimal digits that change with any word, and with any passage.
 *
 * @param prints the fingerprints of passages.json by the ids of their passages
 */
export function reviewPrint({ texts, passages }: Reviewed, prints: ReadonlyMap<string, string>): string {
  const cited = [...new Set(passages)].sort().map(id => [id, prints.get(id) ?? ''])
  const words = texts.map(wordsOf)
  return createHash('sha256').update(JSON.stringify([words, cited])).digest('hex').slice(0, 16)
}

/** A text of one language, or its languages in the order of their tags. */
function wordsOf(text: unknown): unknown {
  if (typeof text === 'string')
    return text.trim()
  if (typeof text !== 'object' || text === null)
    return ''
  return Object.entries(text)
    .filter(([, written]) => typeof written === 'string')
    .map(([language, written]) => [language, String(written).trim()])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
}
