import type { RootContent } from 'mdast'
import type { Contribution, Position, Session } from '../../summary/panel.ts'
import type { Setting } from '../../typesetting/height.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { aside, bullets, heading } from '../nodes.ts'
import { doubtProps, footProps } from '../people.ts'
import { claimLabel } from './position-head.ts'

/**
 * Neighbouring positions on one slide, as equals: each claim with its supports beneath, and no headline above them.
 * They have to fit ({@link fitTogether}). The slide has the address of the first.
 */
export function positions(
  context: Context,
  group: readonly Position[],
  contribution: Contribution,
  session: Session,
): Slide[] {
  const [first] = group
  if (!first)
    return []
  const passages = [...new Set(group.flatMap(position => position.passages))]
  return [{
    alias: `${contribution.alias}-${first.id}`,
    layout: 'positions',
    frontmatter: {
      roomy: true,
      ...footProps(context, contribution, session, passages),
      ...doubtProps(group),
    },
    body: group.flatMap(position => nodesOf(context, position)),
    notes: group.map(({ notes }) => context.text(notes)).join('\n\n'),
    argues: group,
    counted: { height: heightTogether(context, group), room: context.room.positions },
  }]
}

/** Whether these positions fit on one slide. */
export function fitTogether(context: Context, group: readonly Position[]): boolean {
  return heightTogether(context, group) <= context.room.positions
}

function nodesOf(context: Context, position: Position): RootContent[] {
  const { text, words } = context
  return [
    heading(2, claimOf(context, position)),
    ...twinOf(context, position).nodes,
    ...(position.supports.length > 0 ? [bullets(position.supports.map(support => text(support.text)))] : []),
    ...(position.remark ? [aside(words.remark(text(position.remark)))] : []),
  ]
}

/** The claim; before it what sort of position it is. */
function claimOf(context: Context, position: Position): string {
  const label = claimLabel(context, position)
  return (label === undefined ? '' : label + context.words.colon) + context.text(position.claim)
}

/** The claim in the second language, of an edition of both. */
function twinOf(context: Context, { claim }: Position): ReturnType<typeof secondHeadline> {
  const { above, belowClaim } = MEASURES.twin
  return secondHeadline(context, claim, above + belowClaim, context.settings['roomy-claim'].width)
}

/** Height of the speaker's name, and below it of all positions with the least space between them, in px. */
function heightTogether(context: Context, group: readonly Position[]): number {
  const { kicker, between } = MEASURES.positions
  return kicker
    - context.settings['roomy-claim'].gap
    + (group.length - 1) * between
    + group.reduce((sum, position) => sum + heightOfPosition(context, position), 0)
}

function heightOfPosition(context: Context, position: Position): number {
  const { text, words, settings } = context
  return heightOf(claimOf(context, position), settings['roomy-claim'])
    + twinOf(context, position).height
    + position.supports.reduce((sum, support) => sum + heightOf(text(support.text), settings['roomy-detail']), 0)
    + (position.remark ? heightOf(words.remark(text(position.remark)), remarkIn(context)) : 0)
}

/** How a remark is set: indented below the supports. */
function remarkIn({ settings: { remark } }: Context): Setting {
  const { remarkAbove, remarkIndent } = MEASURES.positions
  return { ...remark, gap: remarkAbove, width: remark.width - remarkIndent }
}
