/**
 * `src: ./01-chen-xilin.md#chen-xilin-thesis`: a slide of another deck by its address. Slidev knows imported slides by
 * their numbers, which change with every slide that somebody adds; here an address becomes the number it has today.
 */

import type { SlidevPreparserExtension } from '@slidev/types'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'

/** What of a slide tells whether an address means it. */
interface AddressedSlide {
  alias?: string
  /** Whether it imports another deck. */
  imports: boolean
}

/** The part of `src` behind the `#` as Slidev reads it itself: numbers and ranges of numbers. */
const NUMBERS = /^(?:all|none|\*|[\d\s,;-]+)$/

/** Replaces addresses in `src` by numbers. @param entry the deck that is shown; addresses are relative to its folder */
export function importsByAddress(entry: string): SlidevPreparserExtension {
  const decks = new Map<string, AddressedSlide[] | undefined>()
  const slidesOf = (path: string) => {
    if (!decks.has(path))
      decks.set(path, readSlides(path))
    return decks.get(path)
  }
  return {
    name: 'paneldeck:imports-by-address',
    async transformSlide(_, frontmatter) {
      const [path, address] = typeof frontmatter.src === 'string' ? frontmatter.src.split('#') : []
      const slides = path && address && !NUMBERS.test(address) ? slidesOf(resolve(dirname(entry), path)) : undefined
      if (slides)
        frontmatter.src = `${path}#${slideRange(slides, address ?? '')}`
      return undefined
    },
  }
}

/**
 * The numbers of the slides with an address, from 1, as Slidev writes them; `none` if there is none. Slides that have
 * no address and import nothing are somebody's own: they come with the slide they stand behind.
 */
export function slideRange(slides: readonly AddressedSlide[], address: string): string {
  let isMeant = false
  const numbers = slides.flatMap(({ alias, imports }, index) => {
    if (alias !== undefined || imports)
      isMeant = alias === address
    return isMeant ? [index + 1] : []
  })
  return numbers.length > 0 ? numbers.join(',') : 'none'
}

/** @returns `undefined` if the deck cannot be read: Slidev says so itself */
function readSlides(path: string): AddressedSlide[] | undefined {
  try {
    return parseSync(readFileSync(path, 'utf8'), path).slides.map(({ frontmatter: { routeAlias, src } }) => ({
      ...(typeof routeAlias === 'string' && { alias: routeAlias }),
      imports: src !== undefined,
    }))
  }
  catch {
    return undefined
  }
}
