/** Our words in the language of the deck that is shown. */

import type { Words } from '../scripts/words/index.ts'
import { OWN } from 'virtual:paneldeck/own-words'
import { wordsFor } from '../scripts/words/index.ts'

/** @param lang the deck's setting: a BCP 47 tag */
export function deckWords(lang: unknown): Words {
  return wordsFor(String(lang), OWN)
}
