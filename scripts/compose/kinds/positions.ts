import type { RootContent } from 'mdast'
import type { Answer, Position, Round } from '../../summary/panel.ts'
import type { PositionKind } from '../../summary/vocabulary.ts'
import type { Setting } from '../../typesetting/height.ts'
import type { Settings } from '../../typesetting/scale.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { balance, paginate } from '../../typesetting/paging.ts'
import { isRoomy } from '../../typesetting/room.ts'
import { roomy } from '../../typesetting/scale.ts'
import { secondHeadline } from '../context.ts'
import { aside, bullets, heading } from '../nodes.ts'
import { footProps } from '../people.ts'
import { slideSeries } from './slide-series.ts'

/** The key positions of one answer together, each with its supports in smaller type. */
export function positions(
  context: Context,
  answer: Answer,
  chosen: readonly Position[],
  round: Round,
): Slide[] {
  const { text, words, settings } = context
  if (chosen.length === 0)
    return []
  const headline = text(answer.headline)
  const above = heightOf(headline, settings['sub-headline'])
  const room = context.room.positions - above
  const larger = { ...context, settings: roomy(settings) }
  const excerpts = chosen.flatMap(position => excerptsOf(context, position, room))
  const pages = balance(excerpts, excerpt => heightOfExcerpt(context, excerpt), { first: room, next: room })
  const series = { alias: `${answer.alias}-positions`, headline }
  return slideSeries(context, series, pages, (page) => {
    const heightIn = (context: Context) =>
      page.reduce((sum, excerpt) => sum + heightOfExcerpt(context, excerpt), 0)
    const isLarger = isRoomy(heightIn(larger), room, LARGER)
    const passages = [...new Set(page.flatMap(({ position }) => position.passages))]
    return {
      layout: 'positions',
      frontmatter: { ...footProps(context, answer, round, passages), ...(isLarger && { roomy: true }) },
      body: page.flatMap(nodesOf),
      notes: page.flatMap(({ notes }) => notes || []).join('\n\n') || words.continued(headline),
      counted: { height: above + heightIn(isLarger ? larger : context), room: context.room.positions },
    }
  })
}

function nodesOf({ claim, twin, details, remark }: Excerpt): RootContent[] {
  return [
    heading(2, claim),
    ...(twin?.nodes ?? []),
    ...(details.length > 0 ? [bullets(details)] : []),
    ...(remark ? [aside(remark)] : []),
  ]
}

/** A claim speaks for itself, and so does a question by its mark and a report by its verbs. */
const PREFIXED: readonly PositionKind[] = ['prediction', 'proposal']

/** What one slide shows of a position: all of it, or some of one that is too tall for a slide. */
interface Excerpt {
  position: Position
  claim: string
  twin?: ReturnType<typeof secondHeadline>
  details: string[]
  remark?: string
  /** The notes of the whole position, which its first slide has. */
  notes?: string
}

function excerptsOf(context: Context, position: Position, room: number): Excerpt[] {
  const { text, words, settings } = context
  const prefix
    = PREFIXED.includes(position.kind) && position.kind !== 'claim'
      ? words.kinds[position.kind]
      : undefined
  const whole = {
    position,
    claim: (prefix ? prefix + words.colon : '') + text(position.claim),
    twin: secondHeadline(context, position.claim, SECOND_CLAIM_SPACE, settings.claim.width),
    details: position.supports.map(support => text(support.text)),
    ...(position.remark && { remark: words.remark(text(position.remark)) }),
    notes: text(position.notes),
  }
  if (heightOfExcerpt(context, whole) <= room)
    return [whole]
  const { remark, ...withoutRemark } = whole
  const [claim = '', ...overflow] = divide(whole.claim, settings.claim, room / 2)
  const details = [...overflow, ...whole.details].flatMap(detail =>
    divide(detail, settings.detail, room / 2),
  )
  const again = { position, claim: words.continued(claim), details: [] }
  const next = room - heightOf(again.claim, settings.claim)
  const excerpts = paginate(details, detail => heightOf(detail, settings.detail), {
    first: room - heightOf(claim, settings.claim) - whole.twin.height,
    next,
  }).map((details, index): Excerpt => (index === 0 ? { ...withoutRemark, claim, details } : { ...again, details }))
  return remark === undefined ? excerpts : withRemark(context, excerpts, again, remark, { room, next })
}

/** The remark below the last excerpt, or in excerpts of its own where that is full. */
function withRemark(
  context: Context,
  excerpts: readonly Excerpt[],
  again: Excerpt,
  remark: string,
  { room, next }: { room: number, next: number },
): Excerpt[] {
  const last = excerpts.at(-1)
  if (last && heightOfExcerpt(context, { ...last, remark }) <= room)
    return [...excerpts.slice(0, -1), { ...last, remark }]
  const setting = remarkIn(context.settings)
  return [
    ...excerpts,
    ...divide(remark, setting, next).map(remark => ({ ...again, remark })),
  ]
}

/** How a remark is set: indented below the details. */
function remarkIn({ remark }: Settings): Setting {
  const { remarkAbove, remarkIndent } = MEASURES.positions
  return { ...remark, gap: remarkAbove, width: remark.width - remarkIndent }
}

function heightOfExcerpt({ settings }: Context, { claim, twin, details, remark }: Excerpt): number {
  return (
    heightOf(claim, settings.claim)
    + (twin?.height ?? 0)
    + details.reduce((sum, detail) => sum + heightOf(detail, settings.detail), 0)
    + (remark ? heightOf(remark, remarkIn(settings)) : 0)
  )
}

/** Share of the room up to which positions are set larger. */
const LARGER = 0.85

/** Space above and below a claim in the second language, in px. */
const SECOND_CLAIM_SPACE = MEASURES.twin.above + MEASURES.twin.belowClaim
