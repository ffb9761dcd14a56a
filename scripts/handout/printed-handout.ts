/** What became of a handout: the PDF, and what is wrong with it. */

import type { SlideFault } from '../export/slide-faults.ts'
import type { Finisher } from '../pdf/finisher.ts'
import type { ComponentRendering, DeckFacts } from '../render/rendered-deck.ts'
import { relative } from 'node:path'

/** A handout as PDF, and what was wrong with it. */
export interface PrintedHandout {
  /** Not there when the cover or the foot is at fault. */
  pdf?: Uint8Array
  pages: number
  problems: SlideFault[]
  /** Text that did not fit on its page, and why it is not PDF/UA. */
  warnings: SlideFault[]
  /** What went into it beside the deck. */
  inputs: string[]
  /** How long it took. */
  seconds: number
}

/** A handout before its time was measured. */
export type HandoutResult = Omit<PrintedHandout, 'seconds'>

/** What was printed, and what is wrong with it. */
export function concludeHandout(
  made: {
    /** Sheets that were laid out. */
    pages: number
    /** Numbers, from 1, of those whose text does not fit. */
    tooMuch: readonly number[]
    facts: DeckFacts
    root: string
    noticed: readonly string[]
    /** As it was finished, with the pages it has. */
    pdf: Awaited<ReturnType<Finisher['finishPaper']>>
  },
  inputs: string[],
): HandoutResult {
  const { facts, root, noticed, pdf, pages, tooMuch } = made
  const faultOf = (kind: SlideFault['kind'], message: string): SlideFault => ({
    file: relative(root, facts.path),
    line: 1,
    column: 1,
    kind,
    message,
  })
  const problems = [
    ...[...new Set(noticed)].map(message => faultOf('broken', `the handout: ${message}`)),
    ...(pdf.pages === pages
      ? []
      : [faultOf('broken', `the handout has ${pdf.pages} pages instead of ${pages}`)]),
  ]
  return {
    ...(problems.length === 0 && { pdf: pdf.pdf }),
    pages,
    problems,
    warnings: [
      ...tooMuch.map(no => faultOf('overflow', `page ${no} of the handout: its text is larger than the page`)),
      ...pdf.faults.map(({ page, message }) => faultOf(
        'no-alternative',
        [...(page === undefined ? [] : [`page ${page + 1} of`]), `the handout: not PDF/UA: ${message}`].join(' '),
      )),
    ],
    inputs,
  }
}

/** The cover or the foot of a handout does not render. */
export function faulty(
  { file, line, message }: Extract<ComponentRendering, { fault: unknown }>['fault'],
  root: string,
): HandoutResult {
  return {
    pages: 0,
    problems: [{ file: relative(root, file), line, column: 1, kind: 'broken', message }],
    warnings: [],
    inputs: [],
  }
}
