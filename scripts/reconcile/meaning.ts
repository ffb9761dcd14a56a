/** What a slide says, however it is written: for comparison. Pure. */

import type { Document } from 'yaml'
import { commentsOf } from './comments.ts'

/** What a slide says, for comparison. */
export function meaningOf(document: Document | undefined, content: string, note: string): string {
  return JSON.stringify([
    withSortedKeys(document?.toJS() ?? {}),
    wordsAlone(content),
    wordsAlone(note),
    ...(document ? commentsOf(document).sort() : []),
  ])
}

/**
 * White space inside lines and at their ends, blank lines, and how wide the columns of a table are, is nobody's words.
 */
export function wordsAlone(text: string): string {
  return text
    .split('\n')
    .map(plainLine)
    .filter(line => line !== '')
    .join('\n')
}

function plainLine(line: string): string {
  const words = line.normalize('NFC').trimEnd().replace(/(?<=\S)\s+/g, ' ').replace(/^(\s*)[*+] /, '$1- ')
  return /^\|[\s:|-]+\|$/.test(words) ? words.replace(/-+/g, '-') : words
}

/** A value with its keys in order, so that its JSON can be compared. */
export function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withSortedKeys)
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, withSortedKeys(inner)])
}
