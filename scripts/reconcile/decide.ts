/** What becomes of one slide of the editor's deck that was generated once, or is by today's data. Pure. */

import type { Block } from './blocks.ts'
import type { Ruling } from './sides.ts'
import type { Dispute } from './slide.ts'
import { decisionOn } from './sides.ts'
import { mergeSlide, rewritten, wholeSlide } from './slide.ts'

/** What became of a slide; `merged` has both what was edited and what is new. */
export type Status
  = 'current' | 'updated' | 'merged' | 'edited' | 'added' | 'deleted' | 'removed' | 'disagrees'

export interface SlideDecision {
  /** The slide as it goes on; not there if it goes. */
  block?: Block | undefined
  /** What counts as generated from now on; not there if nothing does. */
  record?: Block | undefined
  status: Status
  /** Lines count from the start of the slide, from 0. */
  disputes: Dispute[]
}

/** A slide as last generated, as it is there now, and as the data gives it today. */
export interface Versions {
  base?: Block | undefined
  mine: Block
  fresh?: Block | undefined
}

/**
 * @param versions the slide
 * @param ruling what was decided where the two disagree; without it the editor's, as a dispute
 * @param needed whether the slide must not go, although the data no longer has it
 */
export function decide(
  { base, mine, fresh }: Versions,
  ruling: Ruling | undefined,
  needed: boolean,
): SlideDecision {
  if (base && fresh) {
    const { block, base: record, disputes } = mergeSlide(base, mine, fresh, ruling)
    return {
      block,
      record,
      disputes,
      status: disputes.length > 0 ? 'disagrees' : statusOf(block, mine, fresh),
    }
  }
  if (mine.meaning === fresh?.meaning)
    return { block: mine, record: fresh, status: 'current', disputes: [] }
  const dispute = wholeSlide({ base, mine, fresh })
  const decision = decisionOn(ruling, dispute)
  if (!fresh && (decision === 'fresh' || (mine.meaning === base?.meaning && !needed)))
    return { status: 'removed', disputes: [] }
  if (decision === 'fresh')
    return { block: fresh, record: fresh, status: 'updated', disputes: [] }
  const block = decision === 'mine' ? mine : decision && rewritten(mine, decision.text)
  return block
    ? { block, record: fresh, status: fresh ? 'edited' : 'added', disputes: [] }
    : { block: mine, record: base, status: 'disagrees', disputes: [dispute] }
}

function statusOf(block: Block, mine: Block, fresh: Block): Status {
  if (block.meaning === fresh.meaning)
    return mine.meaning === fresh.meaning ? 'current' : 'updated'
  return block.meaning === mine.meaning ? 'edited' : 'merged'
}
