import type { Contribution, Position, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divideNotes } from '../divide-notes.ts'
import { drawingFacts } from '../figure-alt.ts'
import { doubtProps, footProps } from '../people.ts'
import { drawingThatFits, positionPages } from './position-content.ts'
import { positionHead } from './position-head.ts'
import { slideSeries } from './slide-series.ts'

/** Assertion and evidence: the position as headline, below it its figure or its supports. */
export function positionSlides(
  context: Context,
  position: Position,
  contribution: Contribution,
  session: Session,
): Slide[] {
  const head = positionHead(context, position)
  const { headline, second, kicker } = head
  const series = { alias: `${contribution.alias}-${position.id}`, headline, belowFirst: second }
  const pages = positionPages(context, position, head)
  const notes = divideNotes(context, context.text(position.notes), pages.length)
  const alt = altOf(context, position)
  const plate = position.kind === 'question' && pages.length === 1
  return slideSeries(context, series, pages, ({ nodes, figure, roomy, said, clicks, left }, index) => ({
    layout: figure ? 'figure' : 'position',
    frontmatter: {
      ...(roomy && { roomy }),
      ...(figure && { figure, ...(alt !== '' && { alt }) }),
      ...footProps(context, contribution, session, position.passages),
      ...doubtProps([position]),
      ...(kicker !== undefined && { kind: kicker }),
      ...(plate && !figure && { plate }),
    },
    body: nodes,
    notes: notes[index] ?? said.join('\n\n'),
    // Which bullet a sentence of written notes belongs to, nobody has said.
    ...(notes[index] === undefined && clicks && { clicks }),
    argues: [position],
    counted: { height: head.height - left, room: head.height },
  }))
}

/** Whether the position's figure is drawn in this language: one that does not fit on its slide becomes a list. */
export function isDrawn(context: Context, position: Position): boolean {
  return drawingThatFits(context, position, positionHead(context, position)) !== undefined
}

/** What the figure shows, for those who do not see it: the supports that it draws, and what only the drawing says. */
function altOf(context: Context, { supports, figure }: Position): string {
  const { text, words } = context
  const drawn = supports.filter(({ drawn }) => drawn).map(support => text(support.text))
  const said = [...drawn, ...(figure ? drawingFacts(context, figure) : [])]
  return said.length === 0 ? '' : words.figureShows(said)
}
