/** Where a slide is on the website of the decks. */

import type { DeckFacts, SlideFacts } from '../render/rendered-deck.ts'
import { basename, dirname } from 'node:path'

/**
 * The address of a deck’s page: below the website’s as `export --format html` lays it out.
 *
 * @param site the website’s address
 * @param deck its path, `slides/<panel>/<language>/<deck>.md`
 */
export function deckPage(site: string, deck: string): string {
  const folder = dirname(deck)
  const place = [basename(dirname(folder)), basename(folder), basename(deck, '.md')].map(encodeURIComponent).join('/')
  return `${site.replace(/\/+$/, '')}/${place}/index.html`
}

/** The address of a slide of a deck on this website. */
export function addressOnSite(
  site: string,
  { path }: Pick<DeckFacts, 'path'>,
  { alias, no }: Pick<SlideFacts, 'alias' | 'no'>,
): string {
  return `${deckPage(site, path)}#/${encodeURIComponent(alias ?? no)}`
}
