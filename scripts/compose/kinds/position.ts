import type { Contribution, Position, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { footProps } from '../people.ts'
import { drawingThatFits, positionPages } from './position-content.ts'
import { positionHead } from './position-head.ts'
import { slideSeries } from './slide-series.ts'

/** Assertion and evidence: the position as headline, below it its figure or its supports. */
export function position(
  context: Context,
  position: Position,
  contribution: Contribution,
  session: Session,
): Slide[] {
  const { words } = context
  const head = positionHead(context, position)
  const { headline, second, kicker } = head
  const series = { alias: `${contribution.alias}-${position.id}`, headline, belowFirst: second }
  const pages = positionPages(context, position, head)
  return slideSeries(context, series, pages, ({ nodes, figure, roomy, left }, index) => ({
    layout: figure ? 'figure' : 'position',
    frontmatter: {
      ...(roomy && { roomy }),
      ...(figure && { figure }),
      ...footProps(context, contribution, session, position.passages),
      ...(kicker !== undefined && { kind: kicker }),
    },
    body: nodes,
    notes: index === 0 ? notesOf(context, position) : words.continued(headline),
    argues: [position],
    counted: { height: head.height - left, room: head.height },
  }))
}

/** Whether the position's figure is drawn in this language: one that does not fit on its slide becomes a list. */
export function isDrawn(context: Context, position: Position): boolean {
  return drawingThatFits(context, position, positionHead(context, position)) !== undefined
}

/** The notes, followed by the supports that the figure shows: the notes contain the whole argument. */
function notesOf({ text, words }: Context, { notes, supports }: Position): string {
  const drawn = supports.filter(({ drawn }) => drawn).map(support => text(support.text))
  return [text(notes), ...(drawn.length > 0 ? [words.notes.figure(drawn)] : [])].join('\n\n')
}
