/** What stands below the headline of a position: its figure, its supports and our remark, divided into pages. */

import type { RootContent } from 'mdast'
import type { Position } from '../../summary/panel.ts'
import type { Settings } from '../../typesetting/scale.ts'
import type { Context } from '../context.ts'
import type { Drawing } from '../figures.ts'
import type { PositionHead } from './position-head.ts'
import { figureLines } from '../../summary/figures.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { balance } from '../../typesetting/paging.ts'
import { isRoomy } from '../../typesetting/room.ts'
import { roomy } from '../../typesetting/scale.ts'
import { draw } from '../figures.ts'
import { aside, bullets, paragraph } from '../nodes.ts'

/** What one slide of a position shows. */
export interface PositionPage {
  nodes: RootContent[]
  /** The kind of the figure on it. */
  figure?: Drawing['kind']
  /** Whether there is so little on it that it is set larger. */
  roomy?: boolean
  /** Its texts. */
  said: readonly string[]
  /** Which of them, from 0, come by a click each. */
  clicks?: readonly number[]
  /** Height that is left free, in px. */
  left: number
}

/** A text of a position: what goes on from its headline, a support, or our remark. */
interface PositionBlock {
  kind: 'text' | 'support' | 'remark'
  value: string
}

/** The pages of a position: its figure where that fits, else its supports as a list. */
export function positionPages(
  context: Context,
  position: Position,
  head: PositionHead,
): PositionPage[] {
  const drawing = drawingThatFits(context, position, head)
  const blocks = blocksOf(context, position, drawing !== undefined)
  return drawing
    ? pagesWithFigure(context, head, drawing, blocks)
    : listedPages(context, head, blocks)
}

/** The figure of a position, if it fits on a slide in this language; else it becomes a list. */
export function drawingThatFits(
  context: Context,
  position: Position,
  { overflow, roomForFigure }: PositionHead,
): Drawing | undefined {
  if (!position.figure || overflow !== '')
    return undefined
  const drawing = draw(context, position.figure)
  return drawing.height <= roomForFigure ? drawing : undefined
}

function blocksOf(context: Context, { figure, supports, remark }: Position, drawn: boolean): PositionBlock[] {
  const { text, words } = context
  const figureAsList = figure && !drawn
    ? figureLines(figure).map(texts => texts.map(text).join(words.colon))
    : []
  // Where the figure is not drawn, what it would say in sentences stands below its labels.
  const said = supports.filter(support => !drawn || !support.drawn).map(support => text(support.text))
  return [
    ...[...figureAsList, ...said].map((value): PositionBlock => ({ kind: 'support', value })),
    ...(remark ? [{ kind: 'remark' as const, value: words.remark(text(remark)) }] : []),
  ]
}

/**
 * The figure, and below it the blocks that it does not show. If these do not fit, they follow on slides of their own.
 */
function pagesWithFigure(
  context: Context,
  { room, roomForFigure }: PositionHead,
  { kind: figure, nodes, height }: Drawing,
  blocks: readonly PositionBlock[],
): PositionPage[] {
  const { settings } = context
  const { belowGap: gap, belowIndent } = MEASURES.figure
  const support = { ...settings['figure-text'], gap, width: settings['figure-text'].width - belowIndent }
  const remark = { ...settings.remark, gap }
  const below = blocks.reduce(
    (sum, { kind, value }) => sum + heightOf(value, kind === 'remark' ? remark : support),
    0,
  )
  if (height + below <= roomForFigure) {
    const left = roomForFigure - height - below
    return [{ figure, nodes: [...nodes, ...markdownOf(blocks)], said: textsOf(blocks), left }]
  }
  const later = divided(context, blocks, { first: room.next, next: room.next })
  return [{ figure, nodes, said: [], left: roomForFigure - height }, ...later]
}

function listedPages(context: Context, head: PositionHead, blocks: readonly PositionBlock[]): PositionPage[] {
  const { overflow, room } = head
  const rest: PositionBlock[] = overflow === '' ? [] : [{ kind: 'text', value: overflow }]
  const all = [...rest, ...blocks]
  return all.length > 0 ? divided(context, all, room) : [headlineAlone(context, head)]
}

/** A headline of which no more is said is set large, if that fits. */
function headlineAlone({ settings }: Context, { headline, room }: PositionHead): PositionPage {
  const left = room.first + heightOf(headline, settings.headline) - heightOf(headline, settings.display)
  const isLarger = left >= 0
  return { nodes: [], said: [], roomy: isLarger, left: isLarger ? left : room.first }
}

/** Blocks on as many pages as they need; texts that are too long for one are divided, too. */
function divided(
  { settings }: Context,
  blocks: readonly PositionBlock[],
  room: PositionHead['room'],
): PositionPage[] {
  const settingOf = (settings: Settings, { kind }: PositionBlock) =>
    settings[kind === 'remark' ? 'remark' : 'bullet']
  const heightIn = (settings: Settings) => (block: PositionBlock) =>
    heightOf(block.value, settingOf(settings, block)) + (block.kind === 'support' ? MEASURES.hairline : 0)
  const least = Math.min(room.first, room.next)
  const short = blocks.flatMap(block =>
    divide(block.value, settingOf(settings, block), least).map(value => ({ ...block, value })),
  )
  const larger = heightIn(roomy(settings))
  return balance(short, heightIn(settings), room).map((page, index) => {
    const own = index === 0 ? room.first : room.next
    const sum = (height: (block: PositionBlock) => number) => page.reduce((sum, block) => sum + height(block), 0)
    const isLarger = isRoomy(sum(larger), own)
    return {
      nodes: markdownOf(page),
      said: textsOf(page),
      clicks: page.flatMap(({ kind }, index) => (kind === 'support' ? [index] : [])),
      roomy: isLarger,
      left: own - sum(isLarger ? larger : heightIn(settings)),
    }
  })
}

function textsOf(blocks: readonly PositionBlock[]): string[] {
  return blocks.map(({ value }) => value)
}

function markdownOf(blocks: readonly PositionBlock[]): RootContent[] {
  const of = (kind: PositionBlock['kind']) =>
    blocks.filter(block => block.kind === kind).map(({ value }) => value)
  const supports = of('support')
  return [
    ...of('text').map(value => paragraph(value)),
    ...(supports.length > 0 ? [bullets(supports)] : []),
    ...of('remark').map(aside),
  ]
}
