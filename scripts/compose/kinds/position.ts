import type { RootContent } from 'mdast'
import type { Contribution, Figure, Position, Session } from '../../summary/panel.ts'
import type { Settings } from '../../typesetting/scale.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { Drawing } from '../figures.ts'
import { figureLines } from '../../summary/figures.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS, MEASURES } from '../../typesetting/measures.ts'
import { balance } from '../../typesetting/paging.ts'
import { isRoomy, WITHOUT_KICKER } from '../../typesetting/room.ts'
import { roomy } from '../../typesetting/scale.ts'
import { beneath, footProps } from '../context.ts'
import { draw } from '../figures.ts'
import { aside, bullets, heading, paragraph } from '../nodes.ts'

/** Assertion and evidence: the position as headline, below it its figure or its supports. */
export function position(
  context: Context,
  position: Position,
  contribution: Contribution,
  session: Session,
  prefix: string,
): Slide[] {
  const { text, words } = context
  const drawing = drawingOf(context, position)
  const remarks = position.remark
    ? [{ kind: 'remark' as const, value: words.remark(text(position.remark)) }]
    : []
  const blocks = [
    ...(position.figure && !drawing ? lines(context, position.figure) : []),
    ...position.supports.filter(({ drawn }) => !drawn).map(support => text(support.text)),
  ].map(value => ({ kind: 'support' as const, value }))
  const pages = drawing
    ? drawnPages(context, position, drawing, [...blocks, ...remarks])
    : listedPages(context, position, [...blocks, ...remarks])
  const { headline, again, twin } = headOf(context, position)
  return pages.map(({ nodes, figure, roomy }, index) => ({
    alias: `${prefix}-${position.id}${index > 0 ? `-${index + 1}` : ''}`,
    layout: figure ? 'figure' : 'position',
    frontmatter: {
      ...(roomy && { roomy }),
      ...(figure && { figure }),
      ...footProps(context, contribution, session, position.passages),
      ...kindOf(context, position),
    },
    body: [
      heading(1, index === 0 ? headline : again),
      ...(index === 0 ? twin.nodes : []),
      ...nodes,
    ],
    notes: index > 0 ? again : notesOf(context, position),
  }))
}

/** Whether the position can be drawn in this language: a figure that does not fit on its slide becomes a list. */
export function isDrawn(context: Context, position: Position): boolean {
  return drawingOf(context, position) !== undefined
}

interface Page {
  nodes: RootContent[]
  /** The kind of the figure on it. */
  figure?: Drawing['kind']
  /** Whether there is little on it. */
  roomy?: boolean
}

function headOf(context: Context, position: Position) {
  const { claim } = position
  const {
    text,
    words,
    settings,
    room: { position: tall },
  } = context
  // What a headline has no lines for goes on as text.
  const [headline = '', ...overflow] = divide(
    text(claim),
    settings.headline,
    COUNTS.headlineLines * settings.headline.leading + settings.headline.gap,
  )
  const again = words.continued(headline)
  const twin = beneath(context, claim)
  const next = tall + kickerRoom(context, position) - heightOf(headline, settings.headline)
  const room = { first: next - twin.height, next }
  return { headline, overflow: overflow.join(''), again, twin, room }
}

function drawingOf(context: Context, position: Position): Drawing | undefined {
  if (!position.figure)
    return undefined
  const drawing = draw(context, position.figure)
  return headOf(context, position).overflow === ''
    && drawing.height <= roomForFigure(context, position)
    ? drawing
    : undefined
}

/** A headline in two languages leaves a figure little room: it is set smaller. */
function roomForFigure(context: Context, position: Position): number {
  const { text, settings, room } = context
  const twin = beneath(context, position.claim).height
  return (
    room.position
    + kickerRoom(context, position)
    - heightOf(text(position.claim), settings[twin > 0 ? 'sub-headline' : 'headline'])
    - twin
  )
}

/** The place of a kicker is free where there is none, but above roads (`styles/figures/roads.css`). */
function kickerRoom(context: Context, position: Position): number {
  return kindOf(context, position).kind === undefined && position.figure?.kind !== 'roads'
    ? WITHOUT_KICKER
    : 0
}

/** The figure, and below it what adds to it; where that does not fit, it follows on a slide of its own. */
function drawnPages(
  context: Context,
  position: Position,
  { kind: figure, nodes, height }: Drawing,
  blocks: readonly Block[],
): Page[] {
  const { settings } = context
  const { room } = headOf(context, position)
  const below = blocks.reduce(
    (sum, { kind, value }) =>
      sum
      + heightOf(value, {
        ...settings[kind === 'remark' ? 'remark' : 'figure-text'],
        gap: MEASURES.figure.belowGap,
      }),
    0,
  )
  if (height + below <= roomForFigure(context, position))
    return [{ figure, nodes: [...nodes, ...markdownOf(blocks)] }]
  return [{ figure, nodes }, ...paginated(context, blocks, { first: room.next, next: room.next })]
}

function listedPages(context: Context, position: Position, blocks: readonly Block[]): Page[] {
  const { overflow, room } = headOf(context, position)
  return paginated(
    context,
    [...(overflow === '' ? [] : [{ kind: 'text' as const, value: overflow }]), ...blocks],
    room,
  )
}

function paginated(
  { settings }: Context,
  blocks: readonly Block[],
  room: { first: number, next: number },
): Page[] {
  const heightIn
    = (settings: Settings) =>
      ({ kind, value }: Block) =>
        heightOf(value, settings[kind === 'remark' ? 'remark' : 'bullet'])
  const pieces = blocks.flatMap(({ kind, value }) =>
    divide(
      value,
      settings[kind === 'remark' ? 'remark' : 'bullet'],
      Math.min(room.first, room.next),
    ).map(value => ({ kind, value })),
  )
  const larger = heightIn(roomy(settings))
  return balance(pieces, heightIn(settings), room).map((page, index) => ({
    nodes: markdownOf(page),
    roomy: isRoomy(
      page.reduce((sum, block) => sum + larger(block), 0),
      index === 0 ? room.first : room.next,
    ),
  }))
}

/** A figure as lines of a list. */
function lines({ text, words }: Context, figure: Figure): string[] {
  return figureLines(figure).map(texts => texts.map(text).join(words.colon))
}

/** What a figure says instead of a support is said in full here, so that the notes have the whole argument. */
function notesOf({ text, words }: Context, { notes, supports }: Position): string {
  const drawn = supports.filter(({ drawn }) => drawn).map(support => text(support.text))
  return [text(notes), ...(drawn.length > 0 ? [words.notes.figure(drawn)] : [])].join('\n\n')
}

/** “提问3 · 实录存疑”: the kind of a position that is no plain claim, its number where the speaker counts, and a doubt. */
function kindOf({ words }: Context, { kind, number, doubtful }: Position): { kind?: string } {
  const label = [kind === 'claim' ? '' : words.kinds[kind], number ?? '']
    .join(words.kindSeparator)
    .trim()
  const parts = [label, doubtful ? words.doubtful : ''].filter(part => part !== '')
  const [first = '', ...rest] = parts.join(' · ')
  return first === '' ? {} : { kind: [first.toUpperCase(), ...rest].join('') }
}

interface Block {
  kind: 'text' | 'support' | 'remark'
  value: string
}

function markdownOf(blocks: readonly Block[]): RootContent[] {
  const of = (kind: Block['kind']) =>
    blocks.filter(block => block.kind === kind).map(({ value }) => value)
  const supports = of('support')
  return [
    ...of('text').map(value => paragraph(value)),
    ...(supports.length > 0 ? [bullets(supports)] : []),
    ...of('remark').map(aside),
  ]
}
