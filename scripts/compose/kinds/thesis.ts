import type { Keynote } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/divide.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { footProps } from '../people.ts'
import { slideSeries } from './slide-series.ts'

/** A keynote in one sentence, alone on its slide. */
export function thesis(context: Context, keynote: Keynote): Slide[] {
  const { text, words, settings } = context
  const notes = words.notes.thesis(text(keynote.speaker.name), keynote.positions.length)
  const { above, below } = MEASURES.twin
  const twin = secondHeadline(context, keynote.thesis, above + below)
  const headline = divide(text(keynote.thesis), settings.statement, context.room.body - twin.height)
  const series = { alias: `${keynote.name}-thesis`, headline, belowFirst: twin.nodes }
  return slideSeries(context, series, headline, (_, index) => ({
    layout: 'thesis',
    frontmatter: footProps(context, keynote, keynote, keynote.passages),
    body: [],
    notes: index === 0 ? notes : words.continued(text(keynote.title)),
  }))
}
