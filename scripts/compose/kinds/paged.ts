import type { RootContent } from 'mdast'
import type { Context } from '../context.ts'
import type { Frontmatter, Slide } from '../deck.ts'
import { balance, heightOf } from '../../typesetting/fit.ts'
import { heading } from '../nodes.ts'

export interface Paged<T> {
  alias: string
  layout: string
  frontmatter?: Frontmatter
  headline: string
  /** How the headline is set; by default as a sub-headline, for slides that are lists. */
  setting?: 'headline' | 'sub-headline'
  items: readonly T[]
  height: (item: T) => number
  /** How items are divided over slides with this much room each, and how these are set; by default filled alike, one item below the other. */
  divide?: (room: number) => { pages: T[][], look: Frontmatter }
  /** Height kept free on every slide. */
  reserved?: number
  /** What stands below the headline for the items of one slide, of which the first is number `start` from 0. */
  body: (items: readonly T[], start: number) => RootContent[]
  notes: string
}

/** Slides that share a headline: as many as the items need, filled alike; after the first the headline says that it goes on. */
export function paged<T>(
  { settings, words, room }: Context,
  { setting = 'sub-headline', reserved = 0, ...slide }: Paged<T>,
): Slide[] {
  if (slide.items.length === 0)
    return []
  const again = words.continued(slide.headline)
  const below = room.body - heightOf(slide.headline, settings[setting]) - reserved
  const { pages, look } = slide.divide?.(below) ?? {
    pages: balance(slide.items, slide.height, { first: below, next: below }),
    look: {},
  }
  return pages.map((page, index) => ({
    alias: `${slide.alias}${index > 0 ? `-${index + 1}` : ''}`,
    layout: slide.layout,
    frontmatter: { ...slide.frontmatter, ...look },
    body: [
      heading(1, index === 0 ? slide.headline : again),
      ...slide.body(
        page,
        pages.slice(0, index).reduce((sum, { length }) => sum + length, 0),
      ),
    ],
    notes: slide.notes,
  }))
}
