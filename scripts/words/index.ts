/** Our own words, a table a language. */

import type { Language } from '../summary/vocabulary.ts'
import type { Words } from './words.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type { Words }

/** Our words by language. */
export const WORDS: Record<Language, Words> = { zh, en }

/** Our words for a deck in the language of this BCP 47 tag; English for a language we have none in. */
export function wordsOf(tag: string): Words {
  return WORDS[tag.startsWith('zh') ? 'zh' : 'en']
}
