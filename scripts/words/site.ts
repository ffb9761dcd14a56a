/** Our words on the first page of a website of decks, a table a language. */

/** What this page says itself. */
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

const en: SiteWords = {
  wholePanel: 'Whole panel',
  overview: 'Overview',
  talk: 'Talk',
  handout: 'Handout',
  speakers: 'Speakers',
}

/** @param tag BCP 47 tag of the decks */
export function siteWords(tag: string): SiteWords {
  return tag.startsWith('zh') ? zh : en
}
