/** Slides of other decks, for links on the pages of a website. */

import { onceForDeck } from './once-for-deck.ts'

/** What of a slide in Slidev's list is read. */
interface AddressedSlide {
  meta: { slide: { frontmatter: Readonly<Record<string, unknown>> } }
}

/** The addresses of a deck’s slides. */
export const addressesIn = onceForDeck((slides: readonly AddressedSlide[]): ReadonlySet<unknown> =>
  new Set(slides.map(({ meta }) => meta.slide.frontmatter.routeAlias)))

/**
 * The page of the deck with a slide that this deck does not have, as its own page leads there. Settings of a deck on a
 * website have `siteAddresses`, the deck of each address.
 */
export function pageElsewhere(
  address: string,
  slides: readonly AddressedSlide[],
  { siteAddresses }: Readonly<Record<string, unknown>>,
): string | undefined {
  if (typeof siteAddresses !== 'object' || siteAddresses === null)
    return undefined
  if (addressesIn(slides).has(address))
    return undefined
  const deck: unknown = Reflect.get(siteAddresses, address)
  return typeof deck === 'string' ? `../${encodeURIComponent(deck)}/index.html` : undefined
}
