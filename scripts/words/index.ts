/** Our own words, a table a language. */

import type { Language } from '../summary/vocabulary.ts'
import type { Words } from './words.ts'
import { languageOfTag } from '../summary/vocabulary.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zhHant } from './zh-hant.ts'
import { zh } from './zh.ts'

export type { Words }

/** Our words by language. */
export const WORDS: Record<Language, Words> = { zh, 'zh-Hant': zhHant, en, ja, ko, de, fr, es, he }

/** Our words for a deck in the language of this BCP 47 tag; English for a language we have none in. */
export function wordsOf(tag: string): Words {
  return WORDS[languageOfTag(tag)]
}
