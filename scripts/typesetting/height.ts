/** How tall a text is, counted line by line with the widths of our fonts, in px of the slide. */

import type { Breaks } from './breaks.ts'
import type { Face } from './widths.ts'
import { piecesOf } from './breaks.ts'
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

/** Number of lines a text takes. */
function linesOf(text: string, { face, size, width, breaks }: Setting): number {
  return lineStarts(piecesOf(text, breaks), width / size, face).length
}
