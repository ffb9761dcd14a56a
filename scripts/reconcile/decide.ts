/** What becomes of one slide of the editor's deck that we once generated, or would today. Pure. */

import type { Block } from './blocks.ts'
import type { Take } from './sides.ts'
import type { Dispute } from './slide.ts'
import { mergeSlide } from './slide.ts'

/** What became of a slide; `merged` has both what was edited and what is new. */
export type Status
  = 'current' | 'updated' | 'merged' | 'edited' | 'added' | 'deleted' | 'removed' | 'disagrees'

export interface Decision {
  /** The slide as it goes on; not there if it goes. */
  block?: Block | undefined
  /** What counts as generated from now on; not there if nothing does. */
  base?: Block | undefined
  status: Status
  /** Lines count from the start of the slide, from 0. */
  disputes: Dispute[]
}

/** A slide as last generated, as it is now, and as it is generated today. */
export interface Versions {
  old?: Block | undefined
  mine: Block
  today?: Block | undefined
}

/**
 * @param take whose side to take where the two disagree; without it the editor's, as a dispute
 * @param needed whether the slide must not go, though the data no longer has it
 */
export function decide(
  { old, mine, today }: Versions,
  take: Take | undefined,
  needed: boolean,
): Decision {
  if (old && today) {
    const { block, base, disputes } = mergeSlide(old, mine, today, take)
    return {
      block,
      base,
      disputes,
      status: disputes.length > 0 ? 'disagrees' : statusOf(block, mine, today),
    }
  }
  if (mine.meaning === today?.meaning)
    return { block: mine, base: today, status: 'current', disputes: [] }
  if (!today && (take === 'new' || (mine.meaning === old?.meaning && !needed)))
    return { status: 'removed', disputes: [] }
  if (take === 'new')
    return { block: today, base: today, status: 'updated', disputes: [] }
  if (take === 'mine')
    return { block: mine, base: today, status: today ? 'edited' : 'added', disputes: [] }
  return {
    block: mine,
    base: old,
    status: 'disagrees',
    disputes: [
      { part: 'slide', mine: mine.text.trimEnd(), fresh: today?.text.trimEnd() ?? '', line: 0 },
    ],
  }
}

function statusOf(block: Block, mine: Block, today: Block): Status {
  if (block.meaning === today.meaning)
    return mine.meaning === today.meaning ? 'current' : 'updated'
  return block.meaning === mine.meaning ? 'edited' : 'merged'
}
