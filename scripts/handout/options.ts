/** The options of a handout, and how they divide a sheet of paper. */

/** Slides above their notes, or so many slides to a page. */
export const HANDOUTS = ['notes', '1', '2', '3', '4', '6', '9'] as const
export type HandoutKind = (typeof HANDOUTS)[number]

/** Sizes of paper, as `--paper` names them. */
export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** How a handout is made. */
export interface HandoutOptions {
  handout: HandoutKind
  paper: Paper
  /** Without backgrounds, and with dark text where it was light. */
  inkSaving: boolean
}

/** Width and height of the paper in mm. */
export const SHEETS: Record<Paper, { width: number, height: number }> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}

/** Left and right of the text, in mm: wide enough for punched holes on either side of the sheet. */
export const MARGIN = 22

/** Between slides that stand side by side, in mm. */
const GAP = 8

/** Widest that slides beside ruled lines may be, as a share of the text. */
const BESIDE_LINES = 0.53

export interface Division {
  /** Slides to a page. */
  slides: number
  columns: number
  /** Whether each slide has lines to write on beside it. */
  ruled: boolean
  /** Width of a slide on paper, in mm. */
  slideWidth: number
}

/** Slides side by side. */
const COLUMNS: Record<HandoutKind, number> = { notes: 1, 1: 1, 2: 1, 3: 1, 4: 2, 6: 2, 9: 3 }

/** How the slides stand on a page. */
export function divisionOf({ handout, paper }: HandoutOptions): Division {
  const slides = handout === 'notes' ? 1 : Number(handout)
  const columns = COLUMNS[handout]
  const text = SHEETS[paper].width - 2 * MARGIN
  const ruled = slides === 3
  return {
    slides,
    columns,
    ruled,
    slideWidth: ruled ? text * BESIDE_LINES : (text - GAP * (columns - 1)) / columns,
  }
}
