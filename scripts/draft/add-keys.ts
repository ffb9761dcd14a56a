/** Adds keys to a map of a YAML file; every other byte stays as it is. Pure. */

import type { Path } from '../summary/source.ts'
import { isMap, isNode, parseDocument, stringify } from 'yaml'
import { lineEndOf } from '../line-end.ts'

/**
 * @param path where the map is; `[]` for the whole file
 * @param added the new keys; none of them is there yet
 * @returns the new text; `undefined` if there is no map at that place
 */
export function addKeys(text: string, path: Path, added: Readonly<Record<string, unknown>>): string | undefined {
  const document = parseDocument(text)
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const last = isMap(map) ? map.items.at(-1) : undefined
  if (!isMap(map) || !last || !map.range)
    return undefined
  const [start] = map.range
  const ends = [last.value, last.key].map(node => (isNode(node) ? node.range?.[1] : undefined))
  const end = ends.find(at => at !== undefined)
  if (end === undefined)
    return undefined
  if (map.flow === true) {
    const entries = Object.entries(added).map(([key, value]) => `, ${key}: ${JSON.stringify(value)}`)
    return text.slice(0, end) + entries.join('') + text.slice(end)
  }
  const lineEnd = lineEndOf(text)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = text.slice(lineStart, start).replaceAll(/\S/g, ' ')
  const block = stringify(added, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? lineEnd : `${indent}${line}${lineEnd}`))
    .join('')
  const next = /\n/.test(text.slice(Math.max(0, end - 1), end)) ? end : text.indexOf('\n', end) + 1
  return next === 0
    ? `${text}${lineEnd}${block}`
    : text.slice(0, next) + block + text.slice(next)
}
