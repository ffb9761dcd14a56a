import type { Keynote } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/fit.ts'
import { beneath, footProps } from '../context.ts'
import { heading } from '../nodes.ts'

/** A keynote in one sentence, alone on its slide. */
export function thesis(context: Context, keynote: Keynote): Slide[] {
  const { text, words, settings } = context
  const notes = words.notes.thesis(text(keynote.speaker.name), keynote.positions.length)
  const twin = beneath(context, keynote.thesis)
  return divide(text(keynote.thesis), settings.statement, context.room.body - twin.height).map(
    (piece, index) => ({
      alias: `${keynote.name}-thesis${index > 0 ? `-${index + 1}` : ''}`,
      layout: 'thesis',
      frontmatter: footProps(context, keynote, keynote, keynote.passages),
      body: [heading(1, piece), ...(index === 0 ? twin.nodes : [])],
      notes: index === 0 ? notes : words.continued(text(keynote.title)),
    }),
  )
}
