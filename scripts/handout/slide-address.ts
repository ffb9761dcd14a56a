/** Where a slide is on the website of the decks. */

import type { DeckFacts, SlideFacts } from '../render/rendered-deck.ts'
import { basename, dirname } from 'node:path'

/**
 * The address of a slide: below the website’s as `export --format html` lays it out.
 *
 * @param site the website’s address
 * @param facts of the deck, which lies at `slides/<panel>/<language>/<deck>.md`
 * @param slide which one
 */
export function slideAddress(
  site: string,
  facts: Pick<DeckFacts, 'path'>,
  slide: Pick<SlideFacts, 'alias' | 'no'>,
): string {
  const { path: deck } = facts
  const folder = dirname(deck)
  const place = [basename(dirname(folder)), basename(folder), basename(deck, '.md')].map(encodeURIComponent).join('/')
  return `${site.replace(/\/+$/, '')}/${place}/index.html#/${encodeURIComponent(slide.alias ?? slide.no)}`
}
