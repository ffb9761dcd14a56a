import type { Keynote } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { footProps, speakerNames } from '../people.ts'
import { slideSeries } from './slide-series.ts'

/** A keynote in one sentence, alone on its slide. */
export function thesis(context: Context, keynote: Keynote): Slide[] {
  const { text, words, settings } = context
  const notes = words.notes.thesis(speakerNames(context, [keynote]))
  const { above, below } = MEASURES.twin
  const twin = secondHeadline(context, keynote.thesis, above + below)
  const statement = { ...settings.statement, gap: FRAME }
  const room = context.room.body
  const headline = divide(text(keynote.thesis), statement, room - twin.height)
  const series = { alias: `${keynote.alias}-thesis`, headline, belowFirst: twin.nodes }
  return slideSeries(context, series, headline, (part, index) => ({
    layout: 'thesis',
    frontmatter: footProps(context, keynote, keynote, keynote.passages),
    body: [],
    notes: index === 0 ? notes : part,
    counted: { height: heightOf(part, statement) + (index === 0 ? twin.height : 0), room },
  }))
}

/** Height of the lines above and below the words, and of the space inside them. */
const FRAME = 2 * (MEASURES.stroke + MEASURES.thesis.padding)
