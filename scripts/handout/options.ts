/** The options of a handout. */

/** Slides beside their notes, or so many slides to a page. */
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
