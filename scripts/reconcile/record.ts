/** The record of a merged deck: what counts as last generated when the next merge is made. Pure. */

import type { Block, ReadSlides } from './blocks.ts'
import type { SlideDecision } from './decide.ts'
import type { MergedSettings } from './settings.ts'
import { byKey, join, readsBack } from './assemble.ts'
import { onFirst } from './settings.ts'

export interface RecordOptions {
  base: readonly Block[]
  fresh: readonly Block[]
  decided: readonly (SlideDecision & { key: string })[]
  /** Slides of `fresh` that are not in the editor's deck and do not come back. */
  absent: readonly Block[]
  settings: MergedSettings | undefined
  /** Slides that were read before. */
  read: ReadSlides
}

/**
 * `fresh`, but for three kinds of slides. Where the sides disagree, the record keeps `base`, so that they go on to
 * disagree; and so it does where somebody hid or showed a slide, which goes on to count. Slides that were deleted are
 * kept as they were in `base`: who puts one back as it was has not edited it.
 *
 * @returns `undefined` if the record would not read back as these slides
 */
export function recordOf(options: RecordOptions): string | undefined {
  const { fresh, decided, absent, settings, read } = options
  const today = byKey(fresh)
  const isFresh = absent.length === 0 && decided.every(({ key, record, disputes }) =>
    disputes.length === 0 && (record === undefined || record.text === today.get(key)?.text))
  const blocks = isFresh ? fresh : recordedBlocks(options)
  if (!settings)
    return checked(blocks, read)
  const { versions: { base, fresh: inFresh, mine }, record } = settings
  return checked(onFirst(blocks, record, [inFresh, base, mine]), read)
}

function checked(blocks: readonly Block[], read: ReadSlides): string | undefined {
  const text = join(blocks)
  return readsBack(text, blocks, read) ? text : undefined
}

function recordedBlocks({ base, fresh, decided, absent }: RecordOptions): Block[] {
  const decisions = new Map(decided.map(decision => [decision.key, decision]))
  const blocks = fresh.flatMap((block): Block[] => {
    if (absent.includes(block))
      return base.filter(({ key }) => key === block.key)
    const decision = decisions.get(block.key ?? '')
    if (!decision)
      return [block]
    return decision.record ? [decision.record] : []
  })
  // A slide that is gone from the data and was edited is remembered at its old place, first only if it was first.
  base.forEach((block, index) => {
    const remembered = decisions.get(block.key ?? '')?.record
    if (!remembered || blocks.some(({ key }) => key === block.key))
      return
    const neighbour = blocks.findIndex(({ key }) => key === base[index - 1]?.key)
    blocks.splice(Math.max(neighbour + 1, Math.min(index, 1)), 0, block)
  })
  return blocks
}
