import type { Context } from '../context.ts'
import type { PersonMark, StanceGroup, StancePage, StanceSlides } from './stance-groups.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS, FEW, MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { widthOf } from '../../typesetting/widths.ts'
import { headlineHeight } from './slide-series.ts'
import { markHeight } from './stance-groups.ts'
import { groupHeight, rowPages } from './stance-rows.ts'

/**
 * Slides with the groups side by side and, below them, the people who are in no group. A group that is too large for a
 * slide continues at the same place on the next. People in no group have a slide of their own where they would leave
 * the groups too little room.
 *
 * @param context of the deck
 * @param slides headline and groups
 * @param drop how much lower the headline of these slides stands than usual, in px
 */
export function campPages(
  context: Context,
  { headline, groups }: Pick<StanceSlides, 'headline' | 'groups'>,
  drop = 0,
): StancePage[] {
  const room = context.room.body - drop
  const left = room - headlineHeight(context, headline)
  const apart = groups.filter(({ at }) => at !== undefined)
  const below = apart.reduce(
    (sum, group) => sum + groupHeight(context, group, 0),
    apart.length > 0 ? camps.apartAbove : 0,
  )
  const pagesIn = (left: number) =>
    spread(
      groups.filter(({ at }) => at === undefined),
      sides => sides.length <= COUNTS.campsAbreast,
    ).flatMap(sides => sidePages(context, sides, left))
  const [alone, above] = [pagesIn(left), pagesIn(left - below)]
  const together = above.length === alone.length && below < left / 2
  return [
    ...(together ? above : alone).map((page, index): StancePage => {
      const withApart = together && index === above.length - 1
      return {
        layout: 'camps',
        groups: withApart ? [...page.groups, ...apart] : page.groups,
        height: page.height + (withApart ? below : 0),
        room,
      }
    }),
    ...(together ? [] : rowPages(context, { headline, groups: apart }, drop)),
  ]
}

/** Camps side by side, and the height of the tallest, in px. */
type CampsPage = Pick<StancePage, 'groups' | 'height'>

/** The same camps on as many pages as the largest camp needs. On the last pages a smaller camp may be empty. */
function sidePages(context: Context, sides: readonly StanceGroup[], room: number): CampsPage[] {
  const width = (TEXT_WIDTH - camps.gap * (sides.length - 1)) / sides.length
  const heads = headsHeight(context, sides, width)
  const isSaid = sides.some(({ marks }) => marks.some(({ words }) => words !== undefined))
  const isReasoned = sides.some(({ reason }) => reason !== undefined)
  const isFew = (marks: readonly PersonMark[]) => !isSaid && !isReasoned && marks.length <= FEW.inCamp
  const heightOfMark = (mark: PersonMark, few: boolean) =>
    isReasoned ? closeMark(context, mark, width) : markInCamp(context, mark, width, few)
  const heightIn = (marks: readonly PersonMark[], few: boolean) =>
    marks.reduce((sum, mark) => sum + heightOfMark(mark, few), -stance.below)
  const columns = sides.map(({ marks }) =>
    spread(marks, page => heightIn(page, isFew(page)) <= room - heads))
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, page) => {
    const own = columns.map(column => column[page] ?? [])
    return {
      groups: sides.map((side, index) => ({ ...side, marks: own[index] ?? [] })),
      height: heads + Math.max(...own.map(marks => heightIn(marks, own.every(isFew)))),
    }
  })
}

/** Height of the camps' labels, and of their reasons below them, which stand in rows across the camps. */
function headsHeight({ settings }: Context, sides: readonly StanceGroup[], width: number): number {
  const labels = sides.map(({ label, camp }) =>
    heightOf(label, {
      ...settings.claim,
      width: width - (camp ? camps.shape + camps.shapeGap : 0),
      gap: camps.headLine + camps.headAbove + camps.headBelow,
    }),
  )
  const reasons = sides.map(({ reason }) =>
    reason === undefined ? 0 : heightOf(reason, { ...settings.sentence, width, gap: camps.reasonBelow }))
  return Math.max(...labels) + Math.max(...reasons)
}

/** Height of a mark, and the space below it. Few marks without words are set larger. */
function markInCamp(context: Context, mark: PersonMark, width: number, few: boolean): number {
  const textWidth = width - (few ? camps.indentOfFew : camps.indent)
  const { name, claim } = context.settings
  const setting = few ? claim : name
  const height = markHeight(context, mark, { name: textWidth, words: textWidth, stacked: true, setting })
  const least = few ? camps.markLeastOfFew : camps.markLeast
  return Math.max(least + stance.below, height + (mark.words === undefined ? camps.aboveBare : 0))
}

/** Height of a mark below a reason, and the space below it: the session stands beside the name where both fit. */
function closeMark({ text, settings }: Context, { person, where = '' }: PersonMark, width: number): number {
  const { name, remark } = settings
  const left = width - camps.indentClose
  const [nameWidth, whereWidth] = [
    widthOf(text(person.name), name.face) * name.size,
    widthOf(where, remark.face) * remark.size,
  ]
  const lines = heightOf(text(person.name), { ...name, gap: 0, width: left })
  const fits = nameWidth + camps.beside + whereWidth <= left
  const below = where === '' || fits ? 0 : Math.max(name.leading, heightOf(where, { ...remark, gap: 0, width: left }))
  return Math.max(camps.markLeastClose, lines + below) + stance.below
}

const { camps, stance } = MEASURES
