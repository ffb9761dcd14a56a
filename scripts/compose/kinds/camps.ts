import type { Context } from '../context.ts'
import type { PersonMark, StanceGroup, StancePage } from './stance-groups.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS, FEW, MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { groupHeight, rowPages } from './stance-rows.ts'

/**
 * Slides with the camps side by side and, below them, the people who are in no camp. A camp that is too large for a
 * slide continues at the same place on the next. People in no camp stand below the last of them, or have a slide of
 * their own where they would leave the camps too little room.
 *
 * @param context of the deck
 * @param groups the camps, then whoever is in none
 * @param above height of the headline, in px
 */
export function campPages(context: Context, groups: readonly StanceGroup[], above: number): StancePage[] {
  const larger = formedPages(['large', 'lines'], context, groups, above)
  // Seals are as large on all slides of a question.
  const isOneForm = larger.every(({ form }) => form !== 'lines')
  return isOneForm ? larger : formedPages(['lines'], context, groups, above)
}

/** The slides, each with its people in the first of these forms that fits. */
function formedPages(
  forms: readonly CampForm[],
  context: Context,
  groups: readonly StanceGroup[],
  above: number,
): StancePage[] {
  const room = context.room.body
  const left = room - above
  const apart = groups.filter(({ at }) => at !== undefined)
  const below = apart.reduce((sum, group) => sum + groupHeight(context, group), apart.length > 0 ? camps.apartAbove : 0)
  const pagesIn = (left: number) =>
    spread(
      groups.filter(({ at }) => at === undefined),
      sides => sides.length <= COUNTS.campsAbreast,
    ).flatMap(sides => sidePages(forms, context, sides, left))
  const alone = pagesIn(left)
  const last = alone.slice(-1).flatMap(({ groups }) =>
    sidePages(forms, context, groups, left - below, alone.length > 1))
  const shorter = [[...alone.slice(0, -1), ...last], pagesIn(left - below)]
  const withOthers = shorter.find(pages => pages.length === alone.length && below < left / 2)
  return [
    ...(withOthers ?? alone).map((page, index): StancePage => {
      const withApart = index + 1 === withOthers?.length
      return {
        layout: 'camps',
        form: page.form,
        groups: withApart ? [...page.groups, ...apart] : page.groups,
        height: page.height + (withApart ? below : 0),
        room,
      }
    }),
    ...(withOthers ? [] : rowPages(context, apart, above)),
  ]
}

/** Camps side by side, how their people are set, and the height of the tallest, in px. */
type CampsPage = Pick<StancePage, 'groups' | 'height' | 'form'>

/**
 * The same camps on as many pages as the largest camp needs. On the last pages a smaller camp may be empty. Why a camp
 * holds its view stands on the first page alone.
 *
 * @param isContinued whether a page before has said why
 */
function sidePages(
  forms: readonly CampForm[],
  context: Context,
  sides: readonly StanceGroup[],
  room: number,
  isContinued = false,
): CampsPage[] {
  const width = (TEXT_WIDTH - camps.gap * (sides.length - 1)) / sides.length
  const again = sides.map(side => withoutReason(side))
  const heights = [isContinued ? again : sides, again].map(sides => headsHeight(context, sides, width))
  const heightOf = (marks: readonly PersonMark[], form: CampForm, page: number) =>
    (heights[Math.min(page, 1)] ?? 0) + (form === 'large' ? rowsHeight : linesHeight)(context, marks, width)
  const columns = sides.map(({ marks }) => spread(marks, page => heightOf(page, 'lines', 0) <= room))
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, page) => {
    const own = columns.map(column => column[page] ?? [])
    const isFewEach = own.every(marks => marks.length <= FEW.inCamp && heightOf(marks, 'large', page) <= room)
    const form = isFewEach && forms.includes('large') ? 'large' : 'lines'
    return {
      groups: (page === 0 && !isContinued ? sides : again).map((side, index) => ({ ...side, marks: own[index] ?? [] })),
      form,
      height: Math.max(...own.map(marks => heightOf(marks, form, page))),
    }
  })
}

function withoutReason({ reason: _, ...side }: StanceGroup): StanceGroup {
  return side
}

/** Few people in a camp have a row each, with a large seal. More stand in lines, as many as fit in each. */
type CampForm = 'large' | 'lines'

/** Height of the camps' labels, and of their reasons below them, which stand in rows across the camps. */
function headsHeight({ settings }: Context, sides: readonly StanceGroup[], width: number): number {
  const tallest = (height: (side: StanceGroup) => number) => Math.max(...sides.map(height))
  return tallest(({ label, camp, twin }) =>
    heightOf(label, {
      ...settings.camp,
      width: width - (camp ? camps.shape + camps.shapeGap : 0),
      gap: camps.headLine + camps.headAbove + camps.headBelow,
    }) + (twin === undefined ? 0 : MEASURES.twin.above + heightOf(twin, { ...settings.beneath, width })))
    + tallest(({ reason }) =>
      reason === undefined ? 0 : heightOf(reason, { ...settings.sentence, width, gap: camps.reasonBelow }))
}

/** Height of people with a row each. */
function rowsHeight({ text, settings }: Context, marks: readonly PersonMark[], width: number): number {
  const name = { ...settings.camp, gap: 0, width: width - camps.sealOfFew - camps.beside }
  return marks.reduce((sum, { person, where }) => {
    const words = heightOf(text(person.name), name)
      + (where === undefined ? 0 : heightOf(where, { ...settings.remark, gap: 0, width: name.width }))
    return sum + Math.max(camps.sealOfFew, words) + camps.markBelow
  }, 0)
}

/** Height of people in lines; what does not fit on a line goes on in the next. */
function linesHeight({ text, settings }: Context, marks: readonly PersonMark[], width: number): number {
  const { name, remark } = settings
  const most = width - camps.seal - camps.beside
  let [height, left] = [0, 0]
  for (const { person, where = '' } of marks) {
    const named = textWidth(text(person.name), name.face) * name.size
    const more = where === '' ? 0 : textWidth(where, remark.face) * remark.size + camps.beside
    const own = camps.seal + camps.beside + Math.ceil(named + more)
    if (own > left) {
      // Where they said it stands below a name beside which it does not fit.
      const below = own > width && more > 0 ? heightOf(where, { ...remark, gap: 0, width }) : 0
      height += Math.max(camps.seal, Math.ceil(named / most) * name.leading) + below + camps.markBelow
      left = width
    }
    left -= own + camps.apart
  }
  return height
}

const { camps } = MEASURES
