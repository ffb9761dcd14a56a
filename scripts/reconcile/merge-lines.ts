/**
 * Three-way merge of lines. Each line is known through all versions, also where it was moved or edited: where both
 * sides changed the same one, that of the editor stays. Pure.
 */

import type { Ruling, Sides } from './sides.ts'
import { lineStates } from './line-states.ts'
import { cutLines } from './lines.ts'
import { wordsAlone } from './meaning.ts'
import { recordOrder, resultOrder } from './order-lines.ts'
import { decisionOn } from './sides.ts'
import { woven } from './weave-lines.ts'

/** A line both sides changed, each in its own way. */
export interface LineDispute extends Sides {
  /** Where the editor's line is in the result, from 0. */
  line: number
}

export interface MergedLines {
  text: string
  /** What counts as generated from now on: `fresh`, but `base` where the sides disagree, so that they go on to. */
  base: string
  disputes: LineDispute[]
}

/** How often a merge is tried on its own result, until it changes nothing. Two are enough for nearly all. */
const TRIES = 6

/** @param ruling which lines to use where both sides changed them; without it the editor's, as a dispute */
export function mergeLines(base: string, mine: string, fresh: string, ruling?: Ruling): MergedLines {
  const merged = settledDown(mergeOnce(base, mine, fresh), fresh)
  if (!merged)
    return mergeWhole(base, mine, fresh, ruling)
  if (merged.disputes.length === 0 || ruling === undefined)
    return merged
  const ruled = mergeOnce(merged.base, merged.text, fresh, ruling)
  return settledDown(ruled, fresh) ?? ruled
}

/** A merge that changes nothing when it is made again; `undefined` if there is none. */
function settledDown(merged: MergedLines, fresh: string): MergedLines | undefined {
  let last = merged
  for (let tries = 0; tries < TRIES; tries++) {
    const next = mergeOnce(last.base, last.text, fresh)
    const sides = ({ disputes }: MergedLines) => JSON.stringify(disputes)
    if (next.text === last.text && next.base === last.base && sides(next) === sides(last))
      return next
    last = next
  }
  return undefined
}

function mergeOnce(base: string, mine: string, fresh: string, ruling?: Ruling): MergedLines {
  const [inBase, inMine, inFresh] = [base, mine, fresh].map(wordsAlone)
  if (mine === base)
    return { text: fresh, base: fresh, disputes: [] }
  if (inMine === inFresh || inBase === inFresh)
    return { text: mine, base: fresh, disputes: [] }
  const versions = { base: cutLines(base), mine: cutLines(mine), fresh: cutLines(fresh) }
  const states = lineStates(versions, ruling)
  const order = resultOrder(states)
  const { text, starts } = woven(order, state => state.result, versions, ['mine', 'fresh'])
  const disputes = states.flatMap((state): LineDispute[] => {
    if (!state.dispute)
      return []
    const above = order.slice(0, order.indexOf(state)).findLast(other => starts.has(other))
    return [{ ...state.dispute, line: starts.get(state) ?? starts.get(above) ?? 0 }]
  })
  return {
    text,
    base: disputes.length > 0
      ? woven(recordOrder(states, order), state => state.record, versions, ['fresh', 'base']).text
      : fresh,
    disputes: disputes.toSorted((a, b) => a.line - b.line),
  }
}

/** The text as a whole is the editor's until the matter is settled. */
function mergeWhole(base: string, mine: string, fresh: string, ruling: Ruling | undefined): MergedLines {
  const sides = { base: base.trimEnd(), mine: mine.trimEnd(), fresh: fresh.trimEnd() }
  const decision = decisionOn(ruling, sides)
  if (decision === undefined)
    return { text: mine, base, disputes: [{ ...sides, line: 0 }] }
  const blankEnd = /\n*$/.exec(mine)?.[0] ?? ''
  const text = typeof decision === 'string' ? { mine, fresh }[decision] : decision.text.trimEnd() + blankEnd
  return { text, base: fresh, disputes: [] }
}
