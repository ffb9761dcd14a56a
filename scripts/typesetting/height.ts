/** How tall a text is, counted line by line with the widths of our fonts, in px of the slide. */

import type { Breaks } from './breaks.ts'
import type { Face } from './widths.ts'
import { unbrokenPieces } from './breaks.ts'
import { lineStarts } from './line-starts.ts'

/** How a text is set; sizes in px. */
export interface Setting {
  face: Face
  size: number
  /** Height of a line. */
  leading: number
  /** Length of a line. */
  width: number
  /** Space after the text. */
  gap: number
  /** Where its lines may end. */
  breaks: Breaks
}

/** Height of a text with the space after it, in px. */
export function heightOf(text: string, setting: Setting): number {
  return linesOf(text, setting) * setting.leading + setting.gap
}

/**
 * Numbers of lines counted before. One run composes the same texts several times (to look for repeated addresses, then
 * to write the decks), and while somebody presents each change in data/ composes all of them again.
 */
const counted = new Map<string, number>()

/** Most numbers that are remembered; the largest panel we know has 9,000 in two languages. */
const MOST_COUNTED = 50_000

/** Number of lines a text takes. */
function linesOf(text: string, { face, size, width, breaks }: Setting): number {
  const key = `${face} ${size} ${width} ${breaks} ${text}`
  const known = counted.get(key)
  if (known !== undefined)
    return known
  if (counted.size >= MOST_COUNTED)
    counted.clear()
  const lines = lineStarts(unbrokenPieces(text, breaks), width / size, face).length
  counted.set(key, lines)
  return lines
}
