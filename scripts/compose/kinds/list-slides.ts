import type { RootContent } from 'mdast'
import type { Setting } from '../../typesetting/height.ts'
import type { Context } from '../context.ts'
import type { Frontmatter, Slide } from '../deck.ts'
import { heightOf } from '../../typesetting/height.ts'
import { balance } from '../../typesetting/paging.ts'
import { slideSeries } from './slide-series.ts'

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
  /** Height of an item and the space after it, in px. */
  height: (item: T) => number
  /**
   * Divides the items over slides with this much room each, in px, and says how these are set. Without it the items
   * stand one below the other, and all slides are filled alike.
   */
  divide?: (room: number) => { pages: T[][], frontmatter: Frontmatter, height: (page: readonly T[]) => number }
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
export function listSlides<T>(
  context: Context,
  { headlineSetting = context.settings['sub-headline'], reserved = 0, ...list }: ListSlides<T>,
): Slide[] {
  if (list.items.length === 0)
    return []
  const { room } = context
  const above = heightOf(list.headline, headlineSetting) + reserved
  const below = room.body - above
  const { pages, frontmatter, height } = list.divide?.(below) ?? {
    pages: balance(list.items, list.height, { first: below, next: below }),
    frontmatter: {},
    height: (page: readonly T[]) => page.reduce((sum, item) => sum + list.height(item), 0),
  }
  return slideSeries(context, list, pages, (page, index) => ({
    layout: list.layout,
    frontmatter: { ...list.frontmatter, ...frontmatter },
    body: list.body(page, pages.slice(0, index).flat().length),
    notes: index === 0 ? list.notes : context.words.continued(list.headline),
    counted: { height: above + height(page), room: room.body },
  }))
}
