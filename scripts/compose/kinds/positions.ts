import type { Answer, Position, Round } from '../../summary/panel.ts'
import type { PositionKind } from '../../summary/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { balance, paginate } from '../../typesetting/paging.ts'
import { isRoomy } from '../../typesetting/room.ts'
import { roomy } from '../../typesetting/scale.ts'
import { beneath, footProps } from '../context.ts'
import { aside, bullets, heading } from '../nodes.ts'

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
  const again = words.continued(headline)
  const room = context.room.positions - heightOf(headline, settings['sub-headline'])
  const larger = { ...context, settings: roomy(settings) }
  const parts = chosen.flatMap(position => partsOf(context, position, room))
  return balance(parts, part => heightOfPart(context, part), { first: room, next: room }).map(
    (page, index) => ({
      alias: `${answer.alias}-positions${index > 0 ? `-${index + 1}` : ''}`,
      layout: 'positions',
      frontmatter: {
        ...footProps(context, answer, round, [
          ...new Set(page.flatMap(({ position }) => position.passages)),
        ]),
        ...(isRoomy(
          page.reduce((sum, part) => sum + heightOfPart(larger, part), 0),
          room,
          LARGER,
        ) && { roomy: true }),
      },
      body: [
        heading(1, index === 0 ? headline : again),
        ...page.flatMap(({ claim, twin, details, remark }) => [
          heading(2, claim),
          ...(twin?.nodes ?? []),
          ...(details.length > 0 ? [bullets(details)] : []),
          ...(remark ? [aside(remark)] : []),
        ]),
      ],
      notes: page.flatMap(({ notes }) => (notes ? [notes] : [])).join('\n\n') || again,
    }),
  )
}

/** A claim speaks for itself, and so does a question by its mark and a report by its verbs. */
const PREFIXED: readonly PositionKind[] = ['prediction', 'proposal']

/** A position, or a piece of one that is too tall for a slide. */
interface Part {
  position: Position
  claim: string
  twin?: ReturnType<typeof beneath>
  details: string[]
  remark?: string
  notes?: string
}

function partsOf(context: Context, position: Position, room: number): Part[] {
  const { text, words, settings } = context
  const prefix
    = PREFIXED.includes(position.kind) && position.kind !== 'claim'
      ? words.kinds[position.kind]
      : undefined
  const whole = {
    position,
    claim: (prefix ? prefix + words.colon : '') + text(position.claim),
    twin: beneath(context, position.claim, settings.claim.width),
    details: position.supports.map(support => text(support.text)),
    ...(position.remark && { remark: words.remark(text(position.remark)) }),
    notes: text(position.notes),
  }
  if (heightOfPart(context, whole) <= room)
    return [whole]
  const { remark, ...withoutRemark } = whole
  const [claim = '', ...overflow] = divide(whole.claim, settings.claim, room / 2)
  const details = [...overflow, ...whole.details].flatMap(detail =>
    divide(detail, settings.detail, room / 2),
  )
  const pages = paginate(details, detail => heightOf(detail, settings.detail), {
    first: room - heightOf(claim, settings.claim) - whole.twin.height,
    next: room - heightOf(words.continued(claim), settings.claim),
  })
  return pages.map((details, index) =>
    index === 0
      ? { ...withoutRemark, claim, details }
      : {
          position,
          claim: words.continued(claim),
          details,
          ...(remark && index === pages.length - 1 && { remark }),
        },
  )
}

function heightOfPart({ settings }: Context, { claim, twin, details, remark }: Part): number {
  return (
    heightOf(claim, settings.claim)
    + (twin?.height ?? 0)
    + details.reduce((sum, detail) => sum + heightOf(detail, settings.detail), 0)
    + (remark ? heightOf(remark, { ...settings.remark, gap: MEASURES.positions.remarkAbove }) : 0)
  )
}

/** Share of the room up to which positions are set larger. */
const LARGER = 0.85
