/** How a sheet of paper is divided: which way it lies, and how large slides are on it. All lengths are in mm. Pure. */

import type { HandoutOptions, Paper } from './options.ts'

/** Upright sheets of paper. */
const PAPER_SIZES: Record<Paper, SheetSize> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}

/** Left and right of the text: wide enough for punched holes on either side of the sheet. */
export const SIDE_MARGIN = 18

/** Above the text. */
export const TOP_MARGIN = 13

/** Below the text: the foot and the space around it. */
export const BOTTOM_MARGIN = 19

/** Least between slides that stand beside each other. */
const GAP = 7

/** Below each of several slides on a page: its number, and the space to the next slide. */
export const BELOW_SLIDE = 5.5

/**
 * Width of slides that have notes or lines beside them. Slides are 980 px wide: 20 px, the size of small text on
 * them, is 5.7 pt then.
 */
const BESIDE_TEXT = 98

/** Of the text's height, most that a slide beside its notes takes. Only upright slides would take more. */
const MOST_OF_PAGE = 0.45

export interface SheetSize {
  width: number
  height: number
}

export interface SheetDivision {
  /** The sheet as it lies. */
  sheet: SheetSize
  /** Slides to a page; with notes as many as there is room for. */
  slides?: number
  columns: number
  /** Whether each slide has lines to write on beside it. */
  ruled: boolean
  /** Width of a slide. */
  slideWidth: number
}

/**
 * How slides stand on a page. Sheets with several slides lie in the direction that makes the slides larger.
 *
 * @param aspect width of a slide divided by its height
 */
export function divisionOf({ handout, paper }: HandoutOptions, aspect: number): SheetDivision {
  const upright = PAPER_SIZES[paper]
  if (handout === 'notes') {
    const slideWidth = Math.min(BESIDE_TEXT, textOf(upright).height * MOST_OF_PAGE * aspect)
    return { sheet: upright, columns: 1, ruled: false, slideWidth }
  }
  const slides = Number(handout)
  if (slides === 3) {
    const slideWidth = Math.min(BESIDE_TEXT, widest(upright, { columns: 1, rows: 3 }, aspect))
    return { sheet: upright, slides, columns: 1, ruled: true, slideWidth }
  }
  const lying = { width: upright.height, height: upright.width }
  const [largest] = [upright, lying]
    .flatMap(sheet => divisorsOf(slides).map(columns => ({
      sheet,
      slides,
      columns,
      ruled: false,
      slideWidth: widest(sheet, { columns, rows: slides / columns }, aspect),
    })))
    .sort((a, b) => b.slideWidth - a.slideWidth)
  if (!largest)
    throw new Error(`no way to put ${slides} slides on a page`)
  return largest
}

/** How wide slides can be in so many columns and rows. */
function widest(sheet: SheetSize, { columns, rows }: { columns: number, rows: number }, aspect: number): number {
  const { width, height } = textOf(sheet)
  const inColumn = (width - (columns - 1) * GAP) / columns
  const inRow = height / rows - BELOW_SLIDE
  return Math.min(inColumn, inRow * aspect)
}

/** The part of a sheet that is written on. */
function textOf({ width, height }: SheetSize): SheetSize {
  return { width: width - 2 * SIDE_MARGIN, height: height - TOP_MARGIN - BOTTOM_MARGIN }
}

function divisorsOf(number: number): number[] {
  return Array.from({ length: number }, (_, index) => index + 1).filter(divisor => number % divisor === 0)
}
