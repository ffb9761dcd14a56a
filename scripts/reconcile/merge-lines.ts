/** Three-way merge of lines: where both sides changed the same one, that of the editor stays. Pure. */

import type { Ruling, Sides } from './sides.ts'
import { diff3MergeRegions } from 'node-diff3'
import { plain } from './blocks.ts'
import { mergeSentences } from './merge-sentences.ts'
import { withoutMoves } from './moved-lines.ts'
import { decisionOn } from './sides.ts'

/** Lines both sides changed, each in its own way. */
export interface LineDispute extends Sides {
  /** Where the editor's lines are in the result, from 0. */
  line: number
}

export interface MergedLines {
  text: string
  /** What counts as generated from now on: `fresh`, but `base` where the sides disagree, so that they go on to. */
  base: string
  disputes: LineDispute[]
}

/** @param ruling which lines to use where both sides changed them; without it the editor's, as a dispute */
export function mergeLines(base: string, mine: string, fresh: string, ruling?: Ruling): MergedLines {
  const [baseLines = [], mineLines = [], original = []] = [base, mine, fresh].map(text => text.split('\n'))
  const freshLines = withoutMoves(baseLines, mineLines, original)
  const result: MergedLines = { text: '', base: '', disputes: [] }
  const [lines, generated]: [string[], string[]] = [[], []]
  let end = 0
  for (const region of diff3MergeRegions(mineLines, baseLines, freshLines)) {
    if ('bufferContent' in region) {
      lines.push(...strings(region.bufferContent))
      continue
    }
    const versions = {
      base: strings(region.oContent),
      mine: strings(region.aContent),
      fresh: strings(region.bContent),
    }
    const start = Number(region.bStart)
    generated.push(...freshLines.slice(end, start))
    end = start + versions.fresh.length
    for (const part of partsOf(versions)) {
      const merged = mergePart(part, ruling)
      if (merged.disputed) {
        result.disputes.push({ ...sidesOf(part), line: lines.length })
      }
      lines.push(...merged.lines)
      generated.push(...(merged.disputed ? part.base : part.fresh))
    }
  }
  generated.push(...freshLines.slice(end))
  // A line the data moved is recorded at its new place, unless something is in dispute.
  const record = result.disputes.length > 0 ? generated : original
  return { ...result, text: lines.join('\n'), base: record.join('\n') }
}

interface Versions {
  base: readonly string[]
  mine: readonly string[]
  fresh: readonly string[]
}

/** Lines side by side, such as bullets, are compared one by one; else the region as a whole. */
function partsOf({ base, mine, fresh }: Versions): Versions[] {
  if (mine.length !== base.length || fresh.length !== base.length)
    return [{ base, mine, fresh }]
  return base.map((line, index) => ({
    base: [line],
    mine: mine.slice(index, index + 1),
    fresh: fresh.slice(index, index + 1),
  }))
}

function mergePart(
  { base, mine, fresh }: Versions,
  ruling: Ruling | undefined,
): { lines: readonly string[], disputed: boolean } {
  const both = withoutDispute({ base, mine, fresh })
  if (both)
    return { lines: both, disputed: false }
  const decision = decisionOn(ruling, sidesOf({ base, mine, fresh }))
  if (decision === undefined)
    return { lines: mine, disputed: true }
  if (typeof decision === 'string')
    return { lines: decision === 'fresh' ? fresh : mine, disputed: false }
  return { lines: [...linesIn(decision.text), ...blankEnd(mine.length > 0 ? mine : fresh)], disputed: false }
}

function sidesOf({ base, mine, fresh }: Versions): Sides {
  const [inBase = '', inMine = '', inFresh = ''] = [base, mine, fresh].map(lines => lines.join('\n').trimEnd())
  return { base: inBase, mine: inMine, fresh: inFresh }
}

function linesIn(text: string): string[] {
  return text.trimEnd() === '' ? [] : text.trimEnd().split('\n')
}

/** The blank lines that a part ends with. */
function blankEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** What both sides made of the same lines, if they do not contradict each other. */
function withoutDispute({ base, mine, fresh }: Versions): readonly string[] | undefined {
  if (same(mine, fresh) || same(fresh, base))
    return mine
  if (same(mine, base))
    return fresh.length === mine.length ? fresh.map((line, index) => marked(line, mine[index])) : fresh
  // Two additions at one place.
  if (base.length === 0)
    return [...fresh, ...mine]
  if (base.length !== 1 || mine.length !== 1 || fresh.length !== 1)
    return undefined
  const merged = mergeSentences(base[0] ?? '', mine[0] ?? '', fresh[0] ?? '')
  return merged === undefined ? undefined : [merged]
}

/** A line with the sign of a bullet that the editor used. */
function marked(line: string, mine: string | undefined): string {
  const [, sign] = /^\s*([-*+]) /.exec(mine ?? '') ?? []
  return sign === undefined ? line : line.replace(/^(\s*)[-*+](?= )/, `$1${sign}`)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return plain(a.join('\n')) === plain(b.join('\n'))
}

/** The library has no types of its own for what is in its regions. */
function strings(lines: readonly unknown[]): string[] {
  return lines.map(String)
}
