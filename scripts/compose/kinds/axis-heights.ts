/** How tall an axis is on a slide, in px: seals on a line, and below it the ends and what people there say. */

import type { Person } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { PersonMark, StanceGroup } from './stance-groups.ts'
import { axisShares, CROWD_ON_AXIS, MANY_ON_AXIS } from '../../typesetting/axis-columns.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { groupHeight } from './stance-rows.ts'

/** What is said of the people on an axis: name and reason, the name alone, or nothing beside the seal. */
export type AxisForm = 'reasons' | 'names' | 'seals'

/** Height of an axis with these places, and below it of whoever is not on it. */
export function axisHeight(
  context: Context,
  places: readonly StanceGroup[],
  off: readonly StanceGroup[],
  form: AxisForm,
): number {
  const shares = axisShares(places.map(({ marks }) => marks.length))
  const whole = TEXT_WIDTH - axis.gap * (places.length - 1)
  const widths = shares.map(share => whole * share / shares.reduce((sum, other) => sum + other, 0))
  const people = places.reduce((sum, { marks }) => sum + marks.length, 0)
  const seal = sealOfOne(people)
  const tallest = (height: (place: StanceGroup, width: number) => number) =>
    Math.max(0, ...places.map((place, index) => height(place, widths[index] ?? whole)))
  return tallest(({ marks }, width) => sealsHeight(marks.length, seal, width))
    + axis.line + axis.lineBelow
    + tallest((place, width) => labelHeight(context, place, width))
    + axis.labelBelow
    + tallest(({ marks }, width) => wordsHeight(context, marks, width, form))
    + off.reduce((sum, group) => sum + groupHeight(context, group), off.length > 0 ? axis.apart : 0)
}

/** Height of a seal: the more people, the smaller. */
function sealOfOne(people: number): number {
  if (people > CROWD_ON_AXIS)
    return axis.sealOfCrowd
  return people > MANY_ON_AXIS ? axis.sealOfMany : axis.seal
}

/** Seals stand on the line, in as many rows as they need. */
function sealsHeight(count: number, seal: number, width: number): number {
  const abreast = Math.max(1, Math.floor((width + axis.sealGap) / (seal + axis.sealGap)))
  return Math.max(1, Math.ceil(count / abreast)) * (seal + axis.sealGap) - axis.sealGap
}

function labelHeight({ settings }: Context, { label, twin }: StanceGroup, width: number): number {
  return heightOf(label, { ...settings['axis-end'], width })
    + (twin === undefined ? 0 : MEASURES.twin.above + heightOf(twin, { ...settings.beneath, width }))
}

function wordsHeight(context: Context, marks: readonly PersonMark[], width: number, form: AxisForm): number {
  const { text, settings: { sentence } } = context
  if (form === 'reasons') {
    return marks.filter(({ toBeSaid }) => !toBeSaid).reduce((sum, { person, words = '' }) =>
      sum + heightOf(`${text(person.name)}${SPACE}${words}`, {
        ...sentence,
        width: width - BOLDER * Math.min(width, nameWidth(context, person)),
      }), 0)
  }
  return form === 'names' ? namesHeight(context, marks, width) : 0
}

/** Names in a line as long as they fit, then in the next. */
function namesHeight(context: Context, marks: readonly PersonMark[], width: number): number {
  let [lines, left] = [0, 0]
  for (const { person } of marks) {
    const own = Math.ceil(nameWidth(context, person) * (1 + BOLDER))
    if (own > left)
      [lines, left] = [lines + Math.ceil(own / width), width]
    left -= own + axis.apart
  }
  return lines * context.settings.sentence.leading
}

/** Width of a name on one line, as if it were not bold. */
function nameWidth({ text, settings: { sentence } }: Context, { name }: Person): number {
  return textWidth(text(name), sentence.face) * sentence.size
}

const { axis } = MEASURES

/** As wide as the space between a name and what is said. */
const SPACE = '　'
/** Names are in bold: this much wider than the type they are counted in. */
const BOLDER = 0.08
