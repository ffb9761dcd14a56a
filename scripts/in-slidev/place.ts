/** Where in a deck a window is, told so that slides may be added, moved or deleted meanwhile. Pure. */

/** A slide by the slide with an address (`routeAlias`) at or before it, since hand-written slides may have none. */
export interface WindowPlace {
  /** The addresses of all slides that have one, in order. */
  addresses: readonly string[]
  /** The address of the slide, or that of the last slide before it that has one. */
  address: string | undefined
  /** How many slides it stands behind that one; without an address, behind the beginning of the deck. */
  offset: number
}

/** The address of each slide of a deck, in order. */
export type DeckAddresses = readonly (string | undefined)[]

/** A slide as windows tell it: its number, from 1, and where it stands behind the last one with an address. */
export interface ToldPlace {
  page: number
  /** Empty if neither the slide nor any before it has an address; the offset then counts from the beginning. */
  address: string
  offset: number
}

/** @param no the slide's number, from 1 */
export function windowPlace(slides: DeckAddresses, no: number): WindowPlace {
  const at = slides.slice(0, no).findLastIndex(address => address !== undefined)
  return {
    addresses: slides.filter(address => address !== undefined),
    address: slides[at],
    offset: no - 1 - Math.max(at, 0),
  }
}

/**
 * The number of the slide that is at this place now. For a slide that was deleted it is the one that came next, or
 * before it at the end of the deck.
 */
export function numberOfPlace(slides: DeckAddresses, { addresses, address, offset }: WindowPlace): number {
  const within = (index: number) => Math.min(Math.max(index + 1, 1), Math.max(slides.length, 1))
  if (address === undefined)
    return within(offset)
  const at = slides.indexOf(address)
  if (at >= 0)
    return within(at + gapAt(slides, at, offset))
  const was = addresses.indexOf(address)
  const isThere = (other: string) => slides.includes(other)
  const next = addresses.slice(was + 1).find(isThere)
  const nearest = next ?? addresses.slice(0, was).findLast(isThere)
  return within(nearest === undefined ? 0 : slides.indexOf(nearest))
}

/** @param no the slide's number, from 1 */
export function toldPlace(slides: DeckAddresses, no: number): ToldPlace {
  const { address = '', offset } = windowPlace(slides, no)
  return { page: no, address, offset }
}

/**
 * The number of a slide that was told, in these slides: who told it may have read another change than we have. The
 * place counts for its number alone, since assistants tell a number and no place.
 *
 * @returns `undefined` if these slides do not have it
 */
export function numberTold(
  slides: DeckAddresses,
  { page = 1, place }: { page?: number | undefined, place?: ToldPlace | undefined },
): number | undefined {
  if (place?.page !== page)
    return page
  const at = place.address === '' ? -1 : slides.indexOf(place.address)
  if (at < 0 && place.address !== '')
    return undefined
  const index = Math.max(at, 0) + place.offset
  const next = slides.findIndex((address, index) => index > at && address !== undefined)
  return index < (next < 0 ? slides.length : next) ? index + 1 : undefined
}

/** How far behind this slide one may go without coming to the next slide with an address. */
function gapAt(slides: DeckAddresses, at: number, offset: number): number {
  const next = slides.findIndex((address, index) => index > at && address !== undefined)
  return Math.min(offset, (next < 0 ? slides.length : next) - at - 1)
}
