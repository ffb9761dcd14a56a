import type { Context } from '../context.ts'
import type { AxisForm } from './axis-heights.ts'
import type { StanceGroup, StancePage } from './stance-groups.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { axisHeight } from './axis-heights.ts'
import { markRows, rowPages, withMarks } from './stance-rows.ts'

/** Most people whose reasons stand on one slide. */
const MOST_EXPLAINED = 6

/**
 * An axis: people as seals on a line, with their reasons below where these fit. Otherwise the first slide shows where
 * all stand, and the next ones say why, a few people each.
 *
 * @param context of the deck
 * @param groups the places on the axis, then whoever is not on it
 * @param above height of the headline, in px
 */
export function axisPages(context: Context, groups: readonly StanceGroup[], above: number): StancePage[] {
  const room = context.room.body - MEASURES.axis.caption
  const left = room - above
  const places = groups.filter(isOnLine)
  const off = groups.filter(group => !isOnLine(group))
  const height = (form: AxisForm, places: readonly StanceGroup[], off: readonly StanceGroup[]) =>
    axisHeight(context, places, off, form)
  const page = (form: AxisForm, places: readonly StanceGroup[], off: readonly StanceGroup[]): StancePage => ({
    layout: 'stances',
    form,
    groups: [...places, ...off],
    height: height(form, places, off),
    room,
  })
  const fits = (form: AxisForm, places: readonly StanceGroup[], off: readonly StanceGroup[]) =>
    height(form, places, off) <= left

  if (places.flatMap(({ marks }) => marks).length <= MOST_EXPLAINED && fits('reasons', places, off))
    return [page('reasons', places, off)]
  const [bare, bareOff] = [places.map(withoutWords), off.map(withoutWords)]
  const form = fits('names', bare, bareOff) ? 'names' : 'seals'
  const picture = fits(form, bare, bareOff)
    ? [page(form, bare, bareOff)]
    : [page(form, bare, []), ...rowPages(context, bareOff, above)]
  // The second language of the places has been on the first slide.
  const said = groups.map(({ twin: _, ...group }) =>
    ({ ...group, marks: group.marks.filter(({ words }) => words !== undefined) }))
  const why = spread(markRows(said), (rows) => {
    const now = withMarks(said, rows)
    return rows.length <= MOST_EXPLAINED && fits('reasons', now.filter(isOnLine), withPeople(now))
  }).map((rows) => {
    const now = withMarks(said, rows)
    return page('reasons', now.filter(isOnLine), withPeople(now))
  })
  return [...picture, ...why]
}

function isOnLine({ at }: StanceGroup): boolean {
  return at === undefined || at === 'between'
}

/** Of those not on the line, the groups in which somebody is. */
function withPeople(groups: readonly StanceGroup[]): StanceGroup[] {
  return groups.filter(group => !isOnLine(group) && group.marks.length > 0)
}

function withoutWords(group: StanceGroup): StanceGroup {
  const marks = group.marks.map(({ person, to, words }) => ({ person, to, toBeSaid: words !== undefined }))
  return { ...group, marks }
}
