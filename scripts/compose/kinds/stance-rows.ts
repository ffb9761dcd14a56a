import type { Context } from '../context.ts'
import type { PersonMark, StanceGroup, StancePage, StanceSlides } from './stance-groups.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { headlineHeight } from './slide-series.ts'
import { lineHeight, markHeight } from './stance-groups.ts'

/**
 * Groups one below the other: along an axis from end to end, then whoever is not on it. A group that does not fit
 * continues on the next slide.
 *
 * @param context of the deck
 * @param slides headline and groups
 * @param drop how much lower the headline of these slides stands than usual, in px
 */
export function rowPages(
  context: Context,
  { headline, groups }: Pick<StanceSlides, 'headline' | 'groups'>,
  drop = 0,
): StancePage[] {
  const rows = groups.flatMap((group): Row[] =>
    group.marks.length > 0 ? group.marks.map(mark => ({ group, mark })) : [{ group }],
  )
  const regroup = (page: readonly Row[]) =>
    groups.flatMap((group): StanceGroup[] => {
      const own = page.filter(row => row.group === group)
      return own.length > 0
        ? [{ ...group, marks: own.flatMap(({ mark }) => (mark ? [mark] : [])) }]
        : []
    })
  const height = (groups: readonly StanceGroup[]) =>
    groups.reduce((sum, group) => sum + groupHeight(context, group), 0)
  const room = context.room.body - drop
  const left = room - headlineHeight(context, headline)
  return spread(rows, page => height(regroup(page)) <= left).map((page) => {
    const groups = regroup(page)
    return { layout: 'stances', groups, height: height(groups), room }
  })
}

/** A line of a group. An end of an axis where nobody stands has one line without a mark. */
interface Row {
  group: StanceGroup
  mark?: PersonMark
}

/**
 * Height of a group beside its label, the space below it included.
 *
 * @param labelIndent from the left edge to the label, in px
 */
export function groupHeight(
  context: Context,
  { label, marks }: StanceGroup,
  labelIndent: number = rows.labelIndent,
): number {
  const name = rows.who[context.language] - stance.seal - stance.gap
  const words = MARKS_WIDTH - rows.who[context.language] - stance.gap
  const own = marks.some(mark => mark.words !== undefined)
    ? marks.reduce((sum, mark) => sum + markHeight(context, mark, { name, words }), 0)
    : lineHeight(context, marks, MARKS_WIDTH)
  const labelHeight = heightOf(label, { ...context.settings.name, gap: 0, width: rows.label - labelIndent })
  return Math.max(labelHeight, own) + rows.below
}

const { stance, stances: rows } = MEASURES
const MARKS_WIDTH = TEXT_WIDTH - rows.label - rows.gap
