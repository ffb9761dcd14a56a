/** What a reviewer decides → the text of the session's file. Other bytes stay as they are. Pure. */

import type { ValueEdits } from '../migrate/edit-yaml.ts'
import type { Path } from '../summary/source.ts'
import type { ReviewItem } from './review-items.ts'
import { isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import { addKeys } from '../draft/add-keys.ts'
import { isJsonObject } from '../draft/read-answer.ts'
import { editYaml } from '../migrate/edit-yaml.ts'

/** The item was compared with its passages, and is right. */
export function accepted(text: string, { path, print }: ReviewItem): string {
  const pairs = [pairAt(text, path, 'draft'), pairAt(text, path, 'reviewed')].flatMap(pair => pair ?? [])
  const [first] = pairs
  if (!first)
    return addKeys(text, path, { reviewed: print }) ?? text
  // Quoted, as `12e45678…` would be a number.
  const written = `reviewed: "${print}"`
  return text.slice(0, first.start) + written + text.slice(first.end)
}

/** The item is taken out: a thesis with its mark, a position with all of it. */
export function rejected(text: string, { what, path }: ReviewItem): string {
  if (what === 'position')
    return withoutItem(text, path)
  return ['thesis', 'draft', 'reviewed'].reduce((left, key) => withoutKey(left, path, key), text)
}

/**
 * The item with other words.
 *
 * @param written as it was edited: the same keys as in the item
 */
export function corrected(
  text: string,
  { path, written: before }: ReviewItem,
  written: Record<string, unknown>,
): string {
  const values = changesIn(before, written, path)
  if (values)
    return editYaml(text, { values, ids: [], text: same => same }).text
  const document = parseDocument(text)
  for (const key of new Set([...Object.keys(before), ...Object.keys(written)])) {
    if (written[key] === undefined)
      document.deleteIn([...path, key])
    else
      document.setIn([...path, key], document.createNode(written[key]))
  }
  return document.toString({ lineWidth: 0 })
}

/** The texts that changed; `undefined` if something else did. */
function changesIn(before: unknown, after: unknown, path: Path): ValueEdits['values'] | undefined {
  if (typeof before === 'string' && typeof after === 'string')
    return before === after ? [] : [{ path, from: before, to: after }]
  const [one, other] = [before, after].map(entriesOf)
  if (!one || !other)
    return before === after ? [] : undefined
  if (one.length !== other.length || one.some(([key], index) => key !== other[index]?.[0]))
    return undefined
  const changes = one.map(([key, value], index) => changesIn(value, other[index]?.[1], [...path, key]))
  return changes.every(change => change !== undefined) ? changes.flat() : undefined
}

function entriesOf(value: unknown): [string | number, unknown][] | undefined {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => [index, item])
  return isJsonObject(value) ? Object.entries(value) : undefined
}

/** Where a key and its value stand. */
function pairAt(text: string, path: Path, key: string): { start: number, end: number } | undefined {
  const document = parseDocument(text)
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(map) ? map.items.find(pair => isScalar(pair.key) && pair.key.value === key) : undefined
  if (!isPair(pair) || !isNode(pair.key) || !isNode(pair.value))
    return undefined
  return { start: pair.key.range?.[0] ?? 0, end: pair.value.range?.[1] ?? 0 }
}

/** A key that stands on lines of its own goes with them; else the file is written anew. */
function withoutKey(text: string, path: Path, key: string): string {
  const pair = pairAt(text, path, key)
  if (!pair)
    return text
  const [from, to] = linesAround(text, pair)
  const document = parseDocument(text.slice(0, from) + text.slice(to))
  const isOwnLine = text.slice(from, pair.start).trim() === '' && text.slice(pair.end, to).trim() === ''
  if (isOwnLine && document.errors.length === 0)
    return text.slice(0, from) + text.slice(to)
  return withoutIn(text, [...path, key])
}

/** A position goes with its lines; the last one takes the list along. */
function withoutItem(text: string, path: Path): string {
  const list = parseDocument(text).getIn(path.slice(0, -1), true)
  const index = Number(path.at(-1))
  if (!isSeq(list) || list.items.length === 1)
    return withoutKey(text, path.slice(0, -2), 'positions')
  const [item, next] = [list.items[index], list.items[index + 1]]
  if (list.flow === true || !isNode(item) || !item.range)
    return withoutIn(text, path)
  const [from, to] = linesAround(text, { start: item.range[0], end: item.range[1] })
  const following = isNode(next) && next.range ? linesAround(text, { start: next.range[0], end: next.range[1] }) : []
  return text.slice(0, from) + text.slice(following[0] ?? to)
}

function withoutIn(text: string, path: Path): string {
  const document = parseDocument(text)
  document.deleteIn(path)
  return document.toString({ lineWidth: 0 })
}

/** The whole lines of a piece of text, without those that are empty or notes behind it. */
function linesAround(text: string, { start, end }: { start: number, end: number }): [from: number, to: number] {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const last = end - (text.slice(0, end).match(/\s+$/)?.[0].length ?? 0)
  const next = text.indexOf('\n', last)
  return [from, next < 0 ? text.length : next + 1]
}
