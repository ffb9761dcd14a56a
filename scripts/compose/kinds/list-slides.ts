import type { RootContent } from 'mdast'
import type { Setting } from '../../typesetting/height.ts'
import type { Context } from '../context.ts'
import type { Frontmatter, Slide } from '../deck.ts'
import { heightOf } from '../../typesetting/height.ts'
import { balance } from '../../typesetting/paging.ts'
import { slideSeries } from './slide-series.ts'

/** How the items are divided over slides. */
type Division<T> = {
  /** Height of an item and the space after it, in px: items stand one below the other, and slides are filled alike. */
  height: (item: T) => number
} | {
  /** Divides the items over slides with this much room each, in px. */
  divide: (room: number) => PagesOf<T>
}

/** The items of each slide, and how they are set. */
export interface PagesOf<T> {
  pages: T[][]
  frontmatter: Frontmatter
  /** Height of the items of a slide, in px. */
  height: (page: readonly T[]) => number
}

/** A list under one headline, on as many slides as it needs. */
export interface ListSlides<T> {
  /** Address of the first slide. */
  alias: string
  layout: string
  frontmatter?: Frontmatter
  headline: string
  /** How the headline is set; by default as a sub-headline. */
  headlineSetting?: Setting
  items: readonly T[]
  /** Height kept free on every slide, in px; below 0 where the last item has no space after it. */
  reserved?: number
  /**
   * What stands below the headline for the items of one slide, of which the first has the index `start` in the list.
   */
  body: (items: readonly T[], start: number) => RootContent[]
  /** Those of the first slide; the others say that it goes on. */
  notes: string
}

/** The slides of a list; none where the list is empty. */
export function slidesOfList<T>(
  context: Context,
  { headlineSetting = context.settings['sub-headline'], reserved = 0, ...list }: ListSlides<T> & Division<T>,
): Slide[] {
  if (list.items.length === 0)
    return []
  const { room } = context
  const above = heightOf(list.headline, headlineSetting) + reserved
  const below = room.body - above
  const { pages, frontmatter, height } = 'divide' in list
    ? list.divide(below)
    : fillAlike(list.items, list.height, below)
  return slideSeries(context, list, pages, (page, index) => ({
    layout: list.layout,
    frontmatter: { ...list.frontmatter, ...frontmatter },
    body: list.body(page, pages.slice(0, index).flat().length),
    notes: index === 0 ? list.notes : context.words.continued(list.headline),
    counted: { height: above + height(page), room: room.body },
  }))
}

function fillAlike<T>(items: readonly T[], height: (item: T) => number, room: number): PagesOf<T> {
  return {
    pages: balance(items, height, { first: room, next: room }),
    frontmatter: {},
    height: page => page.reduce((sum, item) => sum + height(item), 0),
  }
}
