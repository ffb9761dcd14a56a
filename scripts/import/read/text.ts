/** Plain text → lines. Lines that were broken at a width go on with their paragraph. */

import type { SourceLine } from './source-line.ts'
import { visible } from './source-line.ts'

/** A line is broken at a width if it is this long, and so are nearly all others of its file. */
const NARROWEST = 40
const WIDEST = 120

/** The lines of a text file. @param file its name, by which lines are told */
export function readPlainText(file: string, text: string): SourceLine[] {
  const raw = text.split(/\r\n?|[\n\u2028\u2029\f]/)
  const wrapped = isWrapped(raw)
  let apart = true
  return raw.flatMap((written, index): SourceLine[] => {
    const line = visible(written)
    if (line === '') {
      apart = true
      return []
    }
    const continues = wrapped && !apart
    const isApart = apart
    apart = false
    return [
      { file, number: index + 1, text: line, ...(isApart && { apart: true }), ...(continues && { continues }) },
    ]
  })
}

/**
 * Whether the file has its lines broken at a width: of the lines that have another right beneath them, most are nearly
 * as long as the longest, and many end in the middle of a sentence.
 */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
  const lengths = inner.map(widthOf)
  const longest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0)
  if (inner.length < 3 || longest < NARROWEST || longest > WIDEST)
    return false
  const full = lengths.filter(length => length > longest * 0.75).length
  const open = inner.filter(line => !/[.!?。！？…:：]["'”’」』)）]?\s*$/.test(line)).length
  return full >= inner.length * 0.6 && open >= inner.length * 0.5
}

/** In columns: a Chinese character takes two. */
function widthOf(line: string): number {
  const plain = line.trimEnd()
  return plain.length + (plain.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu)?.length ?? 0)
}
