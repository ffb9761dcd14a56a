/** What stands above the content of a position's slides, and the room it leaves for that content. */

import type { Paragraph } from 'mdast'
import type { Position } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { HEADLINE_LINES, MEASURES } from '../../typesetting/measures.ts'
import { KICKER_HEIGHT } from '../../typesetting/room.ts'
import { secondHeadline } from '../context.ts'

/** What stands above the content of a position, and how much room that leaves. */
export interface PositionHead {
  headline: string
  /** The rest of a claim that is too long for a headline; it continues as text. */
  overflow: string
  /** The claim in the second language, of an edition of both. */
  second: readonly Paragraph[]
  /** What stands above the headline. */
  kicker: string | undefined
  /** Height of a slide for headline and content, in px. */
  height: number
  /** Height for content on the first slide, and on each that follows, in px. */
  room: { first: number, next: number }
  /** Height for a figure, in px; a headline in two languages is set smaller above one. */
  roomForFigure: number
}

/** The head of a position's slides. */
export function positionHead(context: Context, position: Position): PositionHead {
  const { text, settings, room: { position: tall } } = context
  const [headline = '', ...overflow] = divide(
    text(position.claim),
    settings.headline,
    HEADLINE_LINES * settings.headline.leading + settings.headline.gap,
  )
  const second = secondHeadline(context, position.claim)
  const kicker = kickerOf(context, position)
  const height = tall - (kicker === undefined ? 0 : KICKER_HEIGHT)
  const next = height - heightOf(headline, settings.headline)
  const aboveFigure = second.height > 0
    ? settings['sub-headline']
    : { ...settings.headline, gap: MEASURES.figure.headBelow }
  return {
    headline,
    overflow: overflow.join(''),
    second: second.nodes,
    kicker,
    height,
    room: { first: next - second.height, next },
    roomForFigure: height
      - heightOf(text(position.claim), aboveFigure)
      - secondHeadline(context, position.claim, MEASURES.twin.below).height,
  }
}

/** “提问3”: the kind of a position that is no plain claim, and its number where the speaker counts. */
function kickerOf({ words }: Context, { kind, number }: Position): string | undefined {
  const [first, ...rest] = [kind === 'claim' ? '' : words.kinds[kind], number ?? '']
    .join(words.kindSeparator)
    .trim()
  return first === undefined ? undefined : [first.toUpperCase(), ...rest].join('')
}

/** As the kicker, for a claim among others, where questions show by their mark and reports by their verbs. */
export function claimLabel(context: Context, position: Position): string | undefined {
  const isTold = position.number !== undefined || position.kind === 'prediction' || position.kind === 'proposal'
  return isTold ? kickerOf(context, position) : undefined
}
