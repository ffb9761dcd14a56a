/** What is told about each slide of a merged deck. Pure. */

import type { Block } from './blocks.ts'
import type { SlideDecision, Status, Versions } from './decide.ts'
import type { DeckSettings, MergedSettings } from './settings.ts'
import type { Dispute } from './slide.ts'
import { startLines } from './assemble.ts'
import { meaningOf } from './meaning.ts'

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
export type DecidedSlide = Versions & SlideDecision & { key: string }

export interface ReportOptions {
  /** The slides of the result, the deck's settings apart. */
  blocks: readonly Block[]
  /** How many lines the deck's settings take above the first slide's own. */
  above: number
  decided: readonly DecidedSlide[]
  /** Slides of `fresh` that the editor's deck did not have. */
  lacking: readonly Block[]
  /** Those of `lacking` that are in the result. */
  arriving: readonly Block[]
  baseByKey: ReadonlyMap<string, Block>
  /** Names of slides that were put in another place by hand. */
  moved: ReadonlySet<string>
  /** The deck's settings, which stand on the first slide of the result. */
  settings: MergedSettings | undefined
}

/** In the order of the result, then the slides that are not in it. */
export function slideReports(options: ReportOptions): SlideReport[] {
  const { blocks, above, decided, lacking, arriving, baseByKey, moved, settings } = options
  const lines = startLines(blocks)
  const lineOf = (block: Block | undefined) => ((block && lines.get(block)) || Infinity) + above
  const reports = [
    ...decided.map(({ base, mine, fresh, block, status, disputes }) => ({
      line: lineOf(block),
      report: {
        slide: slideName(mine),
        status: disputes.length > 0 ? ('disagrees' as const) : status,
        disputes: disputes.map(dispute => ({ ...dispute, line: dispute.line + lineOf(block) })),
        texts: { base: base?.text, mine: mine.text, fresh: fresh?.text },
        ...(block && moved.has(mine.key ?? '') && { moved: true as const }),
      },
    })),
    ...lacking.map(block => ({
      line: lineOf(block),
      report: {
        slide: slideName(block),
        status: arriving.includes(block) ? ('updated' as const) : ('deleted' as const),
        disputes: [],
        texts: { base: baseByKey.get(block.key ?? '')?.text, fresh: block.text },
      },
    })),
  ]
  const [first, ...others] = reports
    .toSorted((a, b) => (a.line < b.line ? -1 : Number(a.line > b.line)))
    .map(({ report }) => report)
  return first ? [settings ? withSettings(first, settings) : first, ...others] : []
}

/** The report of the first slide, with what became of the deck's settings. */
function withSettings(report: SlideReport, { versions, result, disputes }: MergedSettings): SlideReport {
  const { base, mine, fresh } = versions
  const news = result.lines !== mine.yaml.lines
  const isEdited = meaningOf(result.document, '', '') !== meaningOf(fresh.yaml.document, '', '')
  if (!news && !isEdited)
    return report
  const text = ({ yaml }: DeckSettings, slide: string | undefined) => slide && `---\n${yaml.lines}---\n\n${slide}`
  return {
    ...report,
    status: disputes.length > 0 ? 'disagrees' : statusWith(report.status, news, isEdited),
    disputes: [...disputes.map(dispute => ({ ...dispute, line: dispute.line + 1 })), ...report.disputes],
    texts: {
      base: text(base, report.texts.base),
      mine: text(mine, report.texts.mine),
      fresh: text(fresh, report.texts.fresh),
    },
  }
}

function statusWith(status: Status, news: boolean, isEdited: boolean): Status {
  if (!['current', 'updated', 'edited', 'merged'].includes(status))
    return status
  const hasNews = news || status === 'updated'
  const hasEdits = isEdited || status === 'edited'
  if (status === 'merged' || (hasNews && hasEdits))
    return 'merged'
  return hasNews ? 'updated' : 'edited'
}

/** What people call a slide: its name, or its heading. */
export function slideName({ name, title }: Block): string {
  return name ?? title
}
