/**
 * Headlines that go on from the slide before.
 *
 * Plain Markdown has no other sign for it, so the rule is in the text: such a headline ends with the word that
 * `words.continued` puts there, as in “Scale is not all (continued)” or “规模不是一切（续）”, in any of our languages and in
 * decks that people write by hand, too. The generator writes it, and the slide shows it apart from the headline
 * (`in-slidev/line-breaks.ts`).
 */

import type { OwnTables, Words } from './index.ts'
import { WORDS, wordsFor } from './index.ts'

/** What such headlines end with, in each language: `（续）`, `(continued)`. */
const ENDINGS = Object.values(WORDS).map(endingOf)

function endingOf({ continued }: Words): string {
  return continued('').trim()
}

/**
 * A headline that goes on, and the word that says so, without its parentheses; undefined for any other text.
 *
 * @param own the tables of words that the panel brings
 */
export function splitContinued(text: string, own: OwnTables = {}): { headline: string, word: string } | undefined {
  const ending = [...ENDINGS, ...Object.keys(own).map(tag => endingOf(wordsFor(tag, own)))]
    .find(ending => text.endsWith(ending))
  return ending === undefined
    ? undefined
    : { headline: text.slice(0, -ending.length).trimEnd(), word: ending.slice(1, -1) }
}
