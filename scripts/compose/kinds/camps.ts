import type { Context } from '../context.ts'
import type { StanceGroup, StancePage, StanceSlides } from './stance-groups.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS, MEASURES } from '../../typesetting/measures.ts'
import { measuredOnce, spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { pagesBelowHeadline } from './slide-series.ts'
import { markHeight } from './stance-groups.ts'
import { ladderHeight, ladderPages } from './stance-rows.ts'

/**
 * Slides with the groups side by side and, below them, the people who are in no group. A group that is too large for a
 * slide continues at the same place on the next. People in no group have a slide of their own where they would leave
 * the groups too little room.
 */
export function campPages(
  context: Context,
  { headline, groups }: Pick<StanceSlides, 'headline' | 'groups'>,
): StancePage[] {
  const apart = groups.filter(({ at }) => at !== undefined)
  const below = apart.reduce((sum, group) => sum + ladderHeight(context, group), 0)
  return pagesBelowHeadline(context, headline, (room) => {
    const pagesIn = (room: number) =>
      spread(
        groups.filter(({ at }) => at === undefined),
        sides => sides.length <= COUNTS.campsAbreast,
      ).flatMap(sides => sidePages(context, sides, room))
    const [alone, above] = [pagesIn(room), pagesIn(room - below)]
    const together = above.length === alone.length && below < room / 2
    return [
      ...(together ? above : alone).map((groups, index): StancePage => ({
        layout: 'camps',
        groups: together && index === above.length - 1 ? [...groups, ...apart] : groups,
      })),
      ...(together ? [] : ladderPages(context, { headline, groups: apart })),
    ]
  })
}

/** The same camps on as many pages as the largest needs; on the last ones a smaller may have nobody left to show. */
function sidePages(context: Context, sides: readonly StanceGroup[], room: number): StanceGroup[][] {
  const width = (TEXT_WIDTH - camps.gap * (sides.length - 1)) / sides.length
  const left
    = room
      - Math.max(
        ...sides.map(({ label, camp }) =>
          heightOf(label, {
            ...context.settings.claim,
            width: width - (camp ? camps.shape + camps.shapeGap : 0),
            gap: camps.headLine + camps.headAbove + camps.headBelow,
          }),
        ),
      )
  const height = (mark: StanceGroup['marks'][number]) =>
    Math.max(
      camps.markLeast + stance.below,
      markHeight(context, mark, { name: width - camps.indent, words: width - camps.indent, stacked: true }),
    )
  const columns = sides.map(({ marks }) => {
    const known = measuredOnce(marks, height)
    return spread(marks, page => page.reduce((sum, mark) => sum + known(mark), 0) <= left)
  })
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, page) =>
    sides.map((side, index) => ({ ...side, marks: columns[index]?.[page] ?? [] })))
}

const { camps, stance } = MEASURES
