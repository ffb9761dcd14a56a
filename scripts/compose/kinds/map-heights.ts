/** How tall the rows of the panel's map are, in px, and how wide its camps. */

import type { Camp, Tension, Text } from '../../summary/panel.ts'
import type { Setting } from '../../typesetting/height.ts'
import type { Context } from '../context.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS, MEASURES } from '../../typesetting/measures.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { peopleIn } from './tensions.ts'

/** How rows are set: with large seals, with usual ones, or short, with labels and seals in one line. */
export type MapForm = 'large' | 'usual' | 'short'

/** The forms, the largest first. */
export const MAP_FORMS: readonly MapForm[] = ['large', 'usual', 'short']

/** Height of these rows; infinite where a camp is too long for a short row. */
export function formHeight(context: Context, tensions: readonly Tension[], form: MapForm): number {
  const columns = Math.min(
    COUNTS.mapColumns,
    Math.max(COUNTS.mapColumnsLeast, ...tensions.map(({ camps }) => camps.length)),
  )
  return tensions.reduce((sum, tension) => {
    const camps = form === 'short' ? shortHeight(context, tension) : campsHeight(context, tension, form, columns)
    const question = heightOf(shortLabel(context, tension), context.settings['map-question'])
    return sum + Math.max(question, camps) + (form === 'short' ? hairline + 2 * measures.paddingShort : measures.below)
  }, 0)
}

/** The short form of a question or of a camp's label where there is one. */
export function shortLabel(
  { text }: Context,
  { short, question }: { short?: Text | undefined, question: Text },
): string {
  return text(short ?? question)
}

/** Camps side by side in so many columns, in as many rows as that takes. */
function campsHeight(context: Context, { camps }: Tension, form: MapForm, columns: number): number {
  const width = (CAMPS_WIDTH - (columns - 1) * measures.gap) / columns
  const seal = form === 'large' ? measures.sealOfFew : measures.seal
  const abreast = Math.floor((width + measures.sealGap) / (seal + measures.sealGap))
  const heights = camps.map((camp) => {
    const lines = Math.ceil(peopleIn(camp).length / abreast)
    return heightOf(labelOf(context, camp), { ...context.settings.least, width })
      + measures.line + measures.lineBelow + lines * (seal + measures.sealGap) - measures.sealGap
  })
  const rows = Array.from({ length: Math.ceil(camps.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)))
  return rows.reduce((sum, height) => sum + height, (rows.length - 1) * measures.below)
}

/** Labels and seals in one line; what does not fit goes on in the next. */
function shortHeight(context: Context, { camps }: Tension): number {
  const widths = camps.map(camp => shortWidth(context, camp))
  if (Math.max(...widths) > CAMPS_WIDTH)
    return Infinity
  let [lines, left] = [1, CAMPS_WIDTH]
  for (const width of widths) {
    if (width > left)
      [lines, left] = [lines + 1, CAMPS_WIDTH]
    left -= width + measures.gap
  }
  return lines * (measures.seal + measures.sealGap) - measures.sealGap
}

function shortWidth(context: Context, camp: Camp): number {
  const { face, size }: Setting = context.settings.least
  const people = peopleIn(camp).length
  return Math.ceil(textWidth(labelOf(context, camp), face) * size) + measures.labelGap
    + people * (measures.seal + measures.sealGap) - measures.sealGap
}

function labelOf(context: Context, { short, label }: Camp): string {
  return shortLabel(context, { short, question: label })
}

const { hairline, map: measures } = MEASURES

/** Width beside the questions. */
const CAMPS_WIDTH = TEXT_WIDTH - measures.questions - measures.gap
