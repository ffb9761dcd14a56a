/** The address of the slide that is shown, for others to open. Runs in Slidev’s windows. */

/**
 * Where others find a slide: on the website that the page is part of, or that settings of the deck name in `sitePages`,
 * by the language of the slide’s deck.
 *
 * @param frontmatter settings of the slide
 * @param no its number, from 1
 * @param configs settings of the deck
 * @param place the address of this page
 */
export function sharedAddress(
  frontmatter: Readonly<Record<string, unknown>>,
  no: number,
  configs: Readonly<Record<string, unknown>>,
  place: Pick<Location, 'origin' | 'pathname'>,
): string | undefined {
  const { routeAlias, deckEdition } = frontmatter
  const page = 'siteAddresses' in configs
    ? place.origin + place.pathname
    : pageOf(configs.sitePages, typeof deckEdition === 'string' ? deckEdition : '')
  const slide = typeof routeAlias === 'string' ? routeAlias : String(no)
  return page === undefined ? undefined : `${page}#/${encodeURIComponent(slide)}`
}

function pageOf(pages: unknown, edition: string): string | undefined {
  const page: unknown = typeof pages === 'object' && pages !== null ? Reflect.get(pages, edition) : undefined
  return typeof page === 'string' ? page : undefined
}
