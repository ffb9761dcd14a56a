/** The titles of pages on a website. Two windows with the same title would also move each other, as Slidev has it. */

import type { OwnTables } from '../words/index.ts'
import type { ProgramDeck } from './site-decks.ts'
import { siteWords } from '../words/index.ts'
import { deckKind } from '../words/site.ts'
import { pageTitle } from './titles.ts'

/** A deck with the title of its page. */
export type TitledDeck = ProgramDeck & { title: string }

/** Adds to titles that several decks have what each of these decks is. */
export function siteTitles(decks: readonly ProgramDeck[], own?: OwnTables): TitledDeck[] {
  const titles = decks.map(({ data }) => pageTitle(data))
  return decks.map((deck, index) => {
    const { name, data: { headmatter: { lang, session } } } = deck
    const title = titles[index] ?? ''
    const words = siteWords(String(lang ?? 'zh'), own)
    const isAlone = titles.indexOf(title) === titles.lastIndexOf(title)
    const kind = deckKind(name, typeof session === 'string' ? session : undefined, words)
    return { ...deck, title: isAlone ? title : `${title} · ${kind ?? name}` }
  })
}
