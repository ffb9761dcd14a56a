/** Our own words, a table a language: ours, and those that a panel brings for a language of its own. */

import type { Language, OurLanguage } from '../summary/languages.ts'
import type { AllWords } from './from-table.ts'
import type { PhoneWords } from './phone.ts'
import type { SiteWords } from './site.ts'
import type { WordTable } from './table-schema.ts'
import type { Words } from './words.ts'
import { inEachLanguage, ourLanguage } from '../summary/languages.ts'
import { writingOf } from '../summary/writing.ts'
import { dateIn } from './dates.ts'
import { de } from './de.ts'
import { ENGLISH_TABLE } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { wordsFrom } from './from-table.ts'
import { he } from './he.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { PHONE_WORDS } from './phone.ts'
import { SITE_WORDS } from './site.ts'
import { zhHant } from './zh-hant.ts'
import { zh } from './zh.ts'

export type { Words }

/** The tables that a panel brings, by the tags of their languages. */
export type OwnTables = Readonly<Record<Language, WordTable>>

const { slides: en, phone, site } = wordsFrom('en', ENGLISH_TABLE)

/** Our words on slides and handouts by language. */
export const WORDS: Record<OurLanguage, Words> = { zh, 'zh-Hant': zhHant, en, ja, ko, de, fr, es, he }

const OURS: Record<OurLanguage, AllWords> = inEachLanguage(language => language === 'en'
  ? { slides: en, phone, site }
  : { slides: WORDS[language], phone: PHONE_WORDS[language], site: SITE_WORDS[language] })

/** Our words for a deck in the language of this BCP 47 tag; English for a language we have none in. */
export function wordsFor(tag: Language, own?: OwnTables): Words {
  return allWords(tag, own).slides
}

/** The same on the pages for phones. */
export function phoneWords(tag: Language, own?: OwnTables): PhoneWords {
  return allWords(tag, own).phone
}

/** The same on a website of decks. */
export function siteWords(tag: Language, own?: OwnTables): SiteWords {
  return allWords(tag, own).site
}

/** Words made of tables: a window asks for them again and again. */
const made = new WeakMap<WordTable, AllWords>()

/** All our words in a language; a table that a panel brings comes before ours. */
export function allWords(tag: Language, own: OwnTables = {}): AllWords {
  const table = own[tag]
  if (table === undefined)
    return formOf(tag, OURS[ourLanguage(tag) ?? 'en'])
  const words = made.get(table) ?? wordsFrom(tag, table)
  made.set(table, words)
  return words
}

/** Our words in a form of a language, as Austrian German: its dates differ. */
function formOf(tag: Language, words: AllWords): AllWords {
  const { slides } = words
  if (slides.tag === tag || ourLanguage(tag) === undefined || writingOf(tag).isSquare || slides.tag === 'he')
    return words
  return { ...words, slides: { ...slides, tag, date: iso => dateIn(tag, iso) } }
}
