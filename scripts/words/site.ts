/** Our words on a website of decks, a table a language. */

import type { OurLanguage } from '../summary/languages.ts'

/** What its first page says itself. */
export interface SiteWords {
  /** What a deck is, where its title does not tell. */
  wholePanel: string
  overview: string
  talk: string
  handout: string
  speakers: string
}

const zh: SiteWords = {
  wholePanel: '全部',
  overview: '导览',
  talk: '选讲',
  handout: '讲义',
  speakers: '发言人',
}

const zhHant: SiteWords = {
  wholePanel: '全部',
  overview: '導覽',
  talk: '選講',
  handout: '講義',
  speakers: '講者',
}

const ja: SiteWords = {
  wholePanel: '全体',
  overview: '概観',
  talk: '発表',
  handout: '配布資料',
  speakers: '発言者',
}

const ko: SiteWords = {
  wholePanel: '전체',
  overview: '개요',
  talk: '발표',
  handout: '배포 자료',
  speakers: '발언자',
}

const de: SiteWords = {
  wholePanel: 'Alles',
  overview: 'Überblick',
  talk: 'Vortrag',
  handout: 'Handzettel',
  speakers: 'Wer spricht',
}

const fr: SiteWords = {
  wholePanel: 'Tout',
  overview: 'Aperçu',
  talk: 'Exposé',
  handout: 'Document',
  speakers: 'Qui parle',
}

const es: SiteWords = {
  wholePanel: 'Todo',
  overview: 'Vista general',
  talk: 'Charla',
  handout: 'Folleto',
  speakers: 'Quién habla',
}

const he: SiteWords = {
  wholePanel: 'הפאנל כולו',
  overview: 'סקירה',
  talk: 'הרצאה',
  handout: 'תדפיס',
  speakers: 'דוברים',
}

/** These words by language; English is a table (`en.ts`). */
export const SITE_WORDS: Record<Exclude<OurLanguage, 'en'>, SiteWords>
  = { zh, 'zh-Hant': zhHant, ja, ko, de, fr, es, he }

/** What tells decks of one title apart: what a deck is, or its session. */
export function deckKind(name: string, session: string | undefined, words: SiteWords): string | undefined {
  if (name === 'slides')
    return words.wholePanel
  if (/^\d+-overview$/.test(name))
    return words.overview
  return name.startsWith('cut-') ? words.talk : session
}
