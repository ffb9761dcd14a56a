/** What a user can ask of an export. Nothing here needs Slidev or a browser. */

import type { HandoutKind, HandoutOptions, Paper } from '../handout/options.ts'
import type { Allowances } from './allowances.ts'

/** What `export` can make of a deck. */
export const FORMATS = ['pdf', 'png', 'pptx', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface ExportOptions extends Allowances {
  /** Prints decks that have not changed, too. */
  force?: true | undefined
  /** Only tells which PDFs are up to date and which would be printed. */
  dryRun?: true | undefined
  dark?: true | undefined
  /** Slides to print, as in `3-7,9`. */
  range?: string | undefined
  /** A page for every click. */
  withClicks?: true | undefined
  format?: Format | undefined
  /** Leaves the speaker notes out of a website. */
  withoutNotes?: true | undefined
  /** Also a handout of each deck. */
  handout?: HandoutKind | undefined
  paper?: Paper | undefined
  inkSaving?: true | undefined
}

/** The handout that was asked for. */
export function handoutOf({ handout, paper = 'a4', inkSaving }: ExportOptions): HandoutOptions | undefined {
  return handout && { handout, paper, inkSaving: inkSaving ?? false }
}
