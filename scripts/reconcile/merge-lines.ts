/** Three-way merge of lines: where both sides changed the same ones, those of the editor stay. Pure. */

import type { Take } from './sides.ts'
import { diff3MergeRegions } from 'node-diff3'
import { plain } from './blocks.ts'

/** Lines both sides changed, each in its own way. */
export interface LineDispute {
  mine: string
  fresh: string
  /** Where the editor's lines are in the result, from 0. */
  line: number
}

export interface MergedLines {
  text: string
  /** What counts as generated from now on: `fresh`, but `base` where the sides disagree, so that they go on to. */
  base: string
  disputes: LineDispute[]
}

/** @param take whose lines to use where both sides changed them; without it the editor's, as a dispute */
export function mergeLines(base: string, mine: string, fresh: string, take?: Take): MergedLines {
  const [baseLines, mineLines, freshLines] = [base, mine, fresh].map(text => text.split('\n'))
  if (!baseLines || !mineLines || !freshLines)
    return { text: mine, base, disputes: [] }
  const lines: string[] = []
  const generated = [...freshLines]
  let longer = 0
  const disputes: LineDispute[] = []
  for (const region of diff3MergeRegions(mineLines, baseLines, freshLines)) {
    if ('bufferContent' in region) {
      lines.push(...strings(region.bufferContent))
      continue
    }
    const [inBase, inMine, inFresh] = [
      strings(region.oContent),
      strings(region.aContent),
      strings(region.bContent),
    ]
    const both = withoutDispute(inBase, inMine, inFresh)
    if (both || take) {
      lines.push(...(both ?? (take === 'fresh' ? inFresh : inMine)))
      continue
    }
    disputes.push({
      mine: inMine.join('\n').trimEnd(),
      fresh: inFresh.join('\n').trimEnd(),
      line: lines.length,
    })
    lines.push(...inMine)
    generated.splice(Number(region.bStart) + longer, inFresh.length, ...inBase)
    longer += inBase.length - inFresh.length
  }
  return { text: lines.join('\n'), base: generated.join('\n'), disputes }
}

/** What both sides made of the same lines, if they do not contradict each other. */
function withoutDispute(
  base: readonly string[],
  mine: readonly string[],
  fresh: readonly string[],
): readonly string[] | undefined {
  if (same(mine, fresh))
    return mine
  if (same(mine, base))
    return fresh
  if (same(fresh, base))
    return mine
  // Lines side by side, such as bullets: one side changed some of them, the other side others.
  if (mine.length !== base.length || fresh.length !== base.length)
    return undefined
  if (
    base.some(
      (line, index) => mine[index] !== line && fresh[index] !== line && mine[index] !== fresh[index],
    )
  ) {
    return undefined
  }
  return base.map((line, index) => (mine[index] === line ? fresh[index] : mine[index]) ?? line)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return plain(a.join('\n')) === plain(b.join('\n'))
}

/** The library has no types of its own for what is in its regions. */
function strings(lines: readonly unknown[]): string[] {
  return lines.map(String)
}
