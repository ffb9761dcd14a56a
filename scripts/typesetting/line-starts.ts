/** Which pieces of a text begin a line when the browser sets it. */

import type { Face } from './widths.ts'
import { spaceBetween, widthOf } from './widths.ts'

/**
 * @param pieces of a text, which stay whole unless one is longer than a line (`breaks.ts`)
 * @param room length of a line, in ems
 * @returns for every line the index of the piece it begins with, or of the long piece it continues
 */
export function lineStarts(pieces: readonly string[], room: number, face: Face): number[] {
  const length = room - ROUNDING
  const starts = [0]
  let left = length
  for (const [index, piece] of pieces.entries()) {
    const space = spaceBetween(piece, pieces[index + 1] ?? '')
    const needed = widthOf(piece.trimEnd(), face) + space
    if (needed > left && left < length) {
      starts.push(index)
      left = length
    }
    const broken = Math.ceil(needed / length) - 1
    if (broken > 0) {
      starts.push(...Array.from<number>({ length: broken }).fill(index))
      left = (broken + 1) * length
    }
    left -= widthOf(piece, face) + space
  }
  return starts
}

/** A line is counted this much shorter, in ems: the browser rounds the width of each character. */
const ROUNDING = 0.01
