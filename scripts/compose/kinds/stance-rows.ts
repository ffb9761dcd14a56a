/** Groups of people one below the other, each beside its label. */

import type { Context } from '../context.ts'
import type { PersonMark, StanceGroup, StancePage } from './stance-groups.ts'
import { heightOf } from '../../typesetting/height.ts'
import { measureIn, MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { lineHeight, markHeight } from './stance-groups.ts'

/**
 * Slides of people who are in no group. A group that does not fit continues on the next slide.
 *
 * @param context of the deck
 * @param groups of these people
 * @param above height of the headline, in px
 */
export function rowPages(context: Context, groups: readonly StanceGroup[], above: number): StancePage[] {
  const height = (groups: readonly StanceGroup[]) =>
    groups.reduce((sum, group) => sum + groupHeight(context, group), 0)
  const room = context.room.body
  const used = (rows: readonly MarkRow[]) => withMarks(groups, rows).filter(({ marks }) => marks.length > 0)
  return spread(markRows(groups), rows => height(used(rows)) <= room - above).map((rows) => {
    const own = used(rows)
    return { layout: 'stances', form: 'names', groups: own, height: height(own), room }
  })
}

/** A person of a group. */
export interface MarkRow {
  group: StanceGroup
  mark: PersonMark
}

/** Everybody in these groups. */
export function markRows(groups: readonly StanceGroup[]): MarkRow[] {
  return groups.flatMap(group => group.marks.map(mark => ({ group, mark })))
}

/** The groups with these people alone. */
export function withMarks(groups: readonly StanceGroup[], rows: readonly MarkRow[]): StanceGroup[] {
  return groups.map(group => ({
    ...group,
    marks: rows.filter(row => row.group === group).map(({ mark }) => mark),
  }))
}

/** Height of a group beside its label, the space below it included. */
export function groupHeight(context: Context, { label, marks }: StanceGroup): number {
  const seal = stance.seal + stance.gap
  const who = measureIn(rows.who, context.language)
  const widths = { name: who - seal, words: MARKS_WIDTH - who - stance.gap, line: MARKS_WIDTH - seal }
  const own = marks.some(mark => mark.words !== undefined)
    ? marks.reduce((sum, mark) => sum + markHeight(context, mark, widths), 0)
    : lineHeight(context, marks, MARKS_WIDTH)
  const labelHeight = heightOf(label, { ...context.settings.name, gap: 0, width: rows.label })
  return Math.max(labelHeight, own) + rows.below
}

const { stance, stances: rows } = MEASURES
const MARKS_WIDTH = TEXT_WIDTH - rows.label - rows.gap
