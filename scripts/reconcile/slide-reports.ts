/** What is told about each slide of a merged deck. Pure. */

import type { Block } from './blocks.ts'
import type { Decision, Status, Versions } from './decide.ts'
import type { Dispute } from './slide.ts'
import { linesOf } from './assemble.ts'

export interface SlideReport {
  /** The slide's name, or its heading if it has none. */
  slide: string
  status: Status
  /** The editor put it in another place. */
  moved?: true
  /** Their lines are those of the deck, from 1. */
  disputes: Dispute[]
  /** The slide as last generated, as it is there now, and as the data gives it today. */
  texts: { base?: string | undefined, mine?: string | undefined, fresh?: string | undefined }
}

/** A slide of the editor's deck, and what became of it. */
export type DecidedSlide = Versions & Decision & { key: string }

export interface ReportOptions {
  /** The slides of the result. */
  blocks: readonly Block[]
  decided: readonly DecidedSlide[]
  /** Slides of `fresh` that the editor's deck did not have. */
  lacking: readonly Block[]
  /** Those of `lacking` that are in the result. */
  arriving: readonly Block[]
  baseByKey: ReadonlyMap<string, Block>
  /** Names of slides that were put in another place by hand. */
  moved: ReadonlySet<string>
}

/** In the order of the result, then the slides that are not in it. */
export function slideReports(options: ReportOptions): SlideReport[] {
  const { blocks, decided, lacking, arriving, baseByKey, moved } = options
  const lines = linesOf(blocks)
  const lineOf = (block: Block | undefined) => (block && lines.get(block)) || Infinity
  const reports = [
    ...decided.map(({ base, mine, fresh, block, status, disputes }) => ({
      line: lineOf(block),
      report: {
        slide: nameOf(mine),
        status: disputes.length > 0 ? ('disagrees' as const) : status,
        disputes: disputes.map(dispute => ({ ...dispute, line: dispute.line + lineOf(block) })),
        texts: { base: base?.text, mine: mine.text, fresh: fresh?.text },
        ...(moved.has(mine.key ?? '') && { moved: true as const }),
      },
    })),
    ...lacking.map(block => ({
      line: lineOf(block),
      report: {
        slide: nameOf(block),
        status: arriving.includes(block) ? ('updated' as const) : ('deleted' as const),
        disputes: [],
        texts: { base: baseByKey.get(block.key ?? '')?.text, fresh: block.text },
      },
    })),
  ]
  return reports
    .toSorted((a, b) => (a.line < b.line ? -1 : Number(a.line > b.line)))
    .map(({ report }) => report)
}

/** What people call a slide: its name, or its heading. */
export function nameOf({ name, title }: Block): string {
  return name ?? title
}
