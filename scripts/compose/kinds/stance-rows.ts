import type { Context } from '../context.ts'
import type { PersonMark, StanceGroup, StancePage, StanceSlides } from './stance-groups.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { pagesBelowHeadline } from './slide-series.ts'
import { lineHeight, markHeight } from './stance-groups.ts'

/**
 * Groups one below the other: along an axis from end to end, then whoever is not on it. A group goes on where a slide
 * is full.
 */
export function ladderPages(
  context: Context,
  { headline, groups }: Pick<StanceSlides, 'headline' | 'groups'>,
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
    groups.reduce((sum, group) => sum + ladderHeight(context, group), 0)
  return pagesBelowHeadline(context, headline, room =>
    spread(rows, page => height(regroup(page)) <= room)).map(page => ({ layout: 'stances', groups: regroup(page) }))
}

/** A line of a group; an end of an axis where nobody stands has one without a mark. */
interface Row {
  group: StanceGroup
  mark?: PersonMark
}

/** Height of a group beside its label, the space below it included. */
export function ladderHeight(context: Context, { label, marks }: StanceGroup): number {
  const name = rows.who[context.language] - stance.seal - stance.gap
  const words = MARKS_WIDTH - rows.who[context.language] - stance.gap
  const own = marks.some(mark => mark.words !== undefined)
    ? marks.reduce((sum, mark) => sum + markHeight(context, mark, { name, words }), 0)
    : lineHeight(context, marks, MARKS_WIDTH)
  return Math.max(heightOf(label, { ...context.settings.name, gap: 0, width: LABEL_WIDTH }), own) + rows.below
}

const { stance, stances: rows } = MEASURES
const LABEL_WIDTH = rows.label - rows.labelIndent
const MARKS_WIDTH = TEXT_WIDTH - rows.label - rows.gap
