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
  /** What counts as generated from now on: today's text, but the old one where the sides disagree, so that they go on to. */
  base: string
  disputes: LineDispute[]
}

/** @param take whose lines to use where both sides changed them; without it the editor's, as a dispute */
export function mergeLines(base: string, mine: string, fresh: string, take?: Take): MergedLines {
  const [o, a, b] = [base, mine, fresh].map(text => text.split('\n'))
  if (!o || !a || !b)
    return { text: mine, base, disputes: [] }
  const lines: string[] = []
  const generated = [...b]
  let longer = 0
  const disputes: LineDispute[] = []
  for (const region of diff3MergeRegions(a, o, b)) {
    if ('bufferContent' in region) {
      lines.push(...strings(region.bufferContent))
      continue
    }
    const [was, now, today] = [
      strings(region.oContent),
      strings(region.aContent),
      strings(region.bContent),
    ]
    const both = withoutDispute(was, now, today)
    if (both || take) {
      lines.push(...(both ?? (take === 'new' ? today : now)))
      continue
    }
    disputes.push({
      mine: now.join('\n').trimEnd(),
      fresh: today.join('\n').trimEnd(),
      line: lines.length,
    })
    lines.push(...now)
    generated.splice(Number(region.bStart) + longer, today.length, ...was)
    longer += was.length - today.length
  }
  return { text: lines.join('\n'), base: generated.join('\n'), disputes }
}

/** What both sides made of the same lines, if they do not contradict each other. */
function withoutDispute(
  was: readonly string[],
  now: readonly string[],
  today: readonly string[],
): readonly string[] | undefined {
  if (same(now, today))
    return now
  if (same(now, was))
    return today
  if (same(today, was))
    return now
  // Lines side by side, such as bullets: one side changed some of them, the other side others.
  if (now.length !== was.length || today.length !== was.length)
    return undefined
  if (
    was.some(
      (line, index) => now[index] !== line && today[index] !== line && now[index] !== today[index],
    )
  ) {
    return undefined
  }
  return was.map((line, index) => (now[index] === line ? today[index] : now[index]) ?? line)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return plain(a.join('\n')) === plain(b.join('\n'))
}

/** The library has no types of its own for what is in its regions. */
function strings(lines: readonly unknown[]): string[] {
  return lines.map(String)
}
