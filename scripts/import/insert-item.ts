/** Puts an item into a list of a YAML file; every other byte stays as it is. Pure. */

import type { Path } from '../summary/source.ts'
import { isNode, isSeq, parseDocument, stringify } from 'yaml'
import { lineEndOf } from '../line-end.ts'

/**
 * @param path where the list is
 * @param index the place of the new item
 * @param comment a line below the item's keys
 * @returns the new text; `undefined` if there is no list at that place
 */
export function insertItem(
  text: string,
  path: Path,
  index: number,
  item: unknown,
  comment?: string,
): string | undefined {
  const list = parseDocument(text).getIn(path, true)
  if (!isSeq(list) || !list.range)
    return undefined
  const before = list.items[index - 1]
  const first = list.items[0]
  if (list.flow === true || !isNode(first) || !first.range)
    return inFlow(text, list.range, isNode(before) ? before.range?.[1] : undefined, list.items.length, item)
  const [start] = first.range
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = ' '.repeat(/^ */.exec(text.slice(lineStart))?.[0].length ?? 0)
  const lines = [
    ...stringify(item, { lineWidth: 0 }).trimEnd().split('\n'),
    ...(comment === undefined ? [] : [`# ${comment}`]),
  ]
  const lineEnd = lineEndOf(text)
  const block = lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}${lineEnd}`).join('')
  const end = isNode(before) ? before.range?.[2] : undefined
  const at = end === undefined ? lineStart : startOfLineAfter(text, end)
  return `${text.slice(0, at)}${at > 0 && text[at - 1] !== '\n' ? lineEnd : ''}${block}${text.slice(at)}`
}

/** The first beginning of a line at or behind a place. */
function startOfLineAfter(text: string, place: number): number {
  if (place === 0 || text[place - 1] === '\n')
    return place
  const end = text.indexOf('\n', place)
  return end < 0 ? text.length : end + 1
}

function inFlow(
  text: string,
  [start]: readonly number[],
  after: number | undefined,
  count: number,
  item: unknown,
): string {
  const written = JSON.stringify(item)
  const plain = typeof item === 'string' && /^[\w./-]+$/.test(item) ? item : written
  const at = after ?? (start ?? 0) + 1
  const before = count > 0 ? `${plain}, ` : plain
  const added = after === undefined ? before : `, ${plain}`
  return text.slice(0, at) + added + text.slice(at)
}
