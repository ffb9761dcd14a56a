import type { Context } from '../context.ts'
import type { AxisForm } from './axis-heights.ts'
import type { PersonMark, StanceGroup, StancePage } from './stance-groups.ts'
import type { MarkRow } from './stance-rows.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { axisHeight } from './axis-heights.ts'
import { markRows, rowPages, withMarks } from './stance-rows.ts'

/** Most people whose reasons stand on one slide. */
const MOST_EXPLAINED = 6

/**
 * An axis: people as seals on a line, with their reasons below where these fit. Otherwise the first slide shows where
 * all stand, and the next ones say why, a few people each, while the others stay where they are on the line.
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
  const withoutReasons = (group: StanceGroup) => ({ ...group, marks: group.marks.map(withoutWords) })
  const [bare, bareOff] = [places.map(withoutReasons), off.map(withoutReasons)]
  const form = fits('names', bare, bareOff) ? 'names' : 'seals'
  const onLineOnly = fits(form, bare, []) ? [page(form, bare, [])] : rowPages(context, bare, above)
  const picture = fits(form, bare, bareOff)
    ? [page(form, bare, bareOff)]
    : [...onLineOnly, ...rowPages(context, bareOff, above)]
  // The second language of the places has been on the first slide.
  const withoutTwin = ({ twin: _, ...group }: StanceGroup) => group
  const [onLine, offLine] = [places.map(withoutTwin), off.map(withoutTwin)]
  const reasons = markRows([...onLine, ...offLine]).filter(({ mark }) => mark.words !== undefined)
  const isNarrow = reasons.some(row => !fits('reasons', onLine.map(group => explaining(group, [row])), []))
  const explain = (rows: readonly MarkRow[]) => ({
    // Long reasons need the width of those who are not on their slide.
    places: isNarrow ? withMarks(onLine, rows) : onLine.map(group => explaining(group, rows)),
    off: withMarks(offLine, rows).filter(({ marks }) => marks.length > 0),
  })
  const why = spread(reasons, (rows) => {
    const { places, off } = explain(rows)
    return rows.length <= MOST_EXPLAINED && fits('reasons', places, off)
  }).map((rows) => {
    const { places, off } = explain(rows)
    return page('reasons', places, off)
  })
  return [...picture, ...why]
}

function isOnLine({ at }: StanceGroup): boolean {
  return at === undefined || at === 'between'
}

/** A place on the axis with the reasons of these people; the others there are seals on the line. */
function explaining(group: StanceGroup, rows: readonly MarkRow[]): StanceGroup {
  const explained = new Set(rows.map(({ mark }) => mark))
  return { ...group, marks: group.marks.map(mark => explained.has(mark) ? mark : withoutWords(mark)) }
}

function withoutWords({ person, to, words }: PersonMark): PersonMark {
  return { person, to, toBeSaid: words !== undefined }
}
