/**
 * Headlines that go on from the slide before.
 *
 * Plain Markdown has no other sign for it, so the rule is in the text: such a headline ends with the word that
 * `words.continued` puts there, as in “Scale is not all (continued)” or “规模不是一切（续）”, in any of our languages and in
 * decks that people write by hand, too. The generator writes it, and the slide shows it apart from the headline
 * (`in-slidev/line-breaks.ts`).
 */

import { WORDS } from './index.ts'

/** What such headlines end with, in each language: `（续）`, `(continued)`. */
const ENDINGS = Object.values(WORDS).map(({ continued }) => continued('').trim())

/** A headline that goes on, and the word that says so, without its parentheses; undefined for any other text. */
export function splitContinued(text: string): { headline: string, word: string } | undefined {
  const ending = ENDINGS.find(ending => text.endsWith(ending))
  return ending === undefined
    ? undefined
    : { headline: text.slice(0, -ending.length).trimEnd(), word: ending.slice(1, -1) }
}
