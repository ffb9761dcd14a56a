/** Text in lines, set piece by piece as the browser does. */

import type { Face } from './widths.ts'
import { spaceBetween, widthOf } from './widths.ts'

/**
 * @param pieces that stay whole, unless one is longer than a line
 * @param room length of a line in ems
 * @returns for every line the number of the piece it begins with, or goes on with
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
      starts.push(...new Array<number>(broken).fill(index))
      left = (broken + 1) * length
    }
    left -= widthOf(piece, face) + space
  }
  return starts
}

/** What a full line may be longer than its characters, in ems: the browser rounds each of them. */
const ROUNDING = 0.01
