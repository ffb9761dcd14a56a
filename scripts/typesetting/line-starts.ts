/** Which pieces of a text begin a line when the browser sets it. */

import type { Face } from './widths.ts'
import { spaceBetween, textWidth } from './widths.ts'

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
    const needed = textWidth(piece.trimEnd(), face) + space
    if (needed > left && left < length) {
      starts.push(index)
      left = length
    }
    if (needed <= length) {
      left -= textWidth(piece, face) + space
      continue
    }
    const { lines, last } = breakAnywhere(piece.trimEnd(), length, face)
    starts.push(...Array.from<number>({ length: lines - 1 }).fill(index))
    left = length - last - space
  }
  return starts
}

/**
 * A piece that is longer than a line: its lines end behind hyphens, and anywhere in a part that is still too long.
 *
 * @returns how many lines it takes, and how much of the last one, in ems
 */
function breakAnywhere(piece: string, length: number, face: Face): { lines: number, last: number } {
  let [lines, last] = [1, 0]
  for (const part of piece.split(/(?<=-)/)) {
    if (last > 0 && last + textWidth(part, face) > length)
      [lines, last] = [lines + 1, 0]
    for (const character of part) {
      const width = textWidth(character, face)
      if (last + width > length)
        [lines, last] = [lines + 1, 0]
      last += width
    }
  }
  return { lines, last }
}

/** A line is counted this much shorter, in ems: the browser rounds the width of each character. */
const ROUNDING = 0.01
