/** A report with nothing in its texts that acts in a terminal. */

import type { Dispute } from '../reconcile/slide.ts'
import type { DeckReport } from '../update-decks.ts'
import { inert, inertLine } from '../terminal-text.ts'

/** The report of a deck, with its texts made safe to print. */
export function inertReport(deck: DeckReport): DeckReport {
  const { file, was, fault, stale, slides } = deck
  return {
    ...deck,
    file: inertLine(file),
    ...(was !== undefined && { was: inertLine(was) }),
    ...(fault && { fault: { ...fault, message: inertLine(fault.message) } }),
    ...(stale && { stale: stale.map(inertLine) }),
    slides: slides.map(({ slide, disputes, ...rest }) => ({
      ...rest,
      slide: inertLine(slide),
      disputes: disputes.map(inertDispute),
    })),
  }
}

/** The same for a disagreement. */
export function inertDispute<Some extends Dispute>(dispute: Some): Some {
  const { base, mine, fresh } = dispute
  return { ...dispute, base: inert(base), mine: inert(mine), fresh: inert(fresh) }
}
