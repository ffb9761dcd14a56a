/** An item of a review beside the passages it rests on, for a terminal. Pure. */

import type { ReviewItem } from './review-items.ts'
import { isJsonObject } from '../draft/read-answer.ts'
import { besideEachOther } from '../import/side-by-side.ts'
import { inert } from '../terminal-text.ts'

const STATES = {
  draft: 'drafted by a model',
  stale: 'reviewed before; its words or its passages have changed',
}

/** @param width of the terminal, in columns */
export function shownItem(item: ReviewItem, place: string, width: number): string {
  const { contribution, what, state, texts, passages } = item
  const [claim, ...supports] = texts.map(linesOf)
  const left = [...claim ?? [], ...supports.flat().map(line => `– ${line}`)]
  const right = passages.flatMap(({ id, text }) => [`[${id}]`, text, ''])
  return inert(`\n${place}  ${contribution}, ${what}: ${STATES[state]}\n\n${besideEachOther(left, right, width)}\n`)
}

/** A text, a line for each language. */
function linesOf(text: unknown): string[] {
  if (isJsonObject(text))
    return Object.values(text).map(String)
  return [String(text)]
}
