/** A subject that needs more than one slide: how its slides are numbered, headed and filled. */

import type { RootContent } from 'mdast'
import type { Text } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { heading } from '../nodes.ts'

/** What the slides of a series have in common. */
export interface Series {
  /** Address of the first slide; the following ones are numbered from 2: `k1-thesis`, `k1-thesis-2`. */
  alias: string
  /**
   * One headline, repeated with “(continued)”, or the text of each headline where one text is divided over the slides.
   */
  headline: string | readonly string[]
  /** What stands below the first headline only: the headline in the second language. */
  belowFirst?: readonly RootContent[]
}

/** A slide of a series, without the address and the headline that the series gives it. */
export type SlideContent = Omit<Slide, 'alias'>

/**
 * Slides with a common address and headline.
 *
 * @param pages what is shown on each slide
 * @param contentOf the content of a slide below its headline; it is given the slide's index, from 0
 */
export function slideSeries<Page>(
  { words }: Context,
  { alias, headline, belowFirst = [] }: Series,
  pages: readonly Page[],
  contentOf: (page: Page, index: number) => SlideContent,
): Slide[] {
  return pages.map((page, index) => {
    const content = contentOf(page, index)
    return {
      ...content,
      alias: index === 0 ? alias : `${alias}-${index + 1}`,
      body: [
        heading(1, headlineOf(headline, words.continued, index)),
        ...(index === 0 ? belowFirst : []),
        ...content.body,
      ],
    }
  })
}

/**
 * Height of a sub-headline and the space below it, in px. “(continued)” stands above its end and takes no room.
 *
 * @param gap the space below it, where that is not the usual one
 */
export function headlineHeight({ settings }: Context, headline: string, gap?: number): number {
  const setting = settings['sub-headline']
  return heightOf(headline, { ...setting, gap: gap ?? setting.gap })
}

/** A sub-headline in the second language, in an edition of both languages, and the height it adds, in px. */
export function secondSubHeadline(context: Context, text: Text): ReturnType<typeof secondHeadline> {
  const { above, below } = MEASURES.twin
  return secondHeadline(context, text, above + below - context.settings['sub-headline'].gap)
}

function headlineOf(
  headline: Series['headline'],
  continued: (headline: string) => string,
  index: number,
): string {
  if (typeof headline !== 'string')
    return headline[index] ?? ''
  return index === 0 ? headline : continued(headline)
}
