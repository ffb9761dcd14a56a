/** Replaces single values in the text of a YAML (or JSON) file; every other byte stays as it is. Pure. */

import type { Document, Node, YAMLMap } from 'yaml'
import type { Path } from '../summary/source.ts'
import { isAlias, isCollection, isMap, isNode, isScalar, parse, parseDocument, visit } from 'yaml'
import { lineEndOf } from '../line-end.ts'

/** What to do with the values of a file. */
export interface ValueEdits {
  /** New values, by where they stand. */
  values: readonly { path: Path, from: string, to: string }[]
  /** Ids for entries that have none: `id` becomes the first key of the map at `path`. */
  ids: readonly { path: Path, id: string }[]
  /** What becomes of a text that is no value above; the same text if nothing. */
  text: (written: string) => string
}

/** A place that was changed. */
export interface Replaced {
  /** From 1. */
  line: number
  from: string
  to: string
}

interface Edit {
  start: number
  end: number
  to: string
  shown: Omit<Replaced, 'line'>
}

/** @returns the text with all edits, and what they were, in their order */
export function editYaml(
  text: string,
  { values, ids, text: inText }: ValueEdits,
): { text: string, replaced: Replaced[] } {
  const document = parseDocument(text)
  const edits = new Map<number, Edit>()
  const seen = new Set<number>()
  for (const { path, from, to } of values) {
    const node = nodeAt(document, path)
    const range = isScalar(node) ? node.range : undefined
    if (!range)
      continue
    const [start, end] = range
    seen.add(start)
    if (from !== to)
      edits.set(start, { start, end, to: replacedIn(text.slice(start, end), from, to), shown: { from, to } })
  }
  for (const { path, id } of ids) {
    const node = nodeAt(document, path)
    if (isMap(node))
      edits.set(-1 - (node.range?.[0] ?? 0), idOf(text, node, id))
  }
  visit(document, {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !range || seen.has(range[0]))
        return
      const [start, end] = range
      const written = text.slice(start, end)
      const to = inText(written)
      if (to !== written)
        edits.set(start, { start, end, to, shown: { from: written, to } })
    },
  })
  const ordered = [...edits.values()].sort((a, b) => a.start - b.start)
  return {
    text: withEdits(text, ordered),
    replaced: ordered.map(({ start, shown }) => ({ line: lineOf(text, start), ...shown })),
  }
}

/** The value at a path, through aliases. */
function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents
  for (const key of path) {
    const holder = isAlias(node) ? node.resolve(document) : node
    node = isCollection(holder) ? holder.get(key, true) : undefined
  }
  const found = isAlias(node) ? node.resolve(document) : node
  return isNode(found) ? found : undefined
}

/** The value in the quotes it had; in quotes if YAML would take it for something else than a text. */
function replacedIn(written: string, from: string, to: string): string {
  const isPlain = !/^['"|>]/.test(written)
  if (isPlain && parse(to) !== to)
    return JSON.stringify(to)
  return written.includes(from) ? written.replace(from, () => to) : JSON.stringify(to)
}

function idOf(text: string, { flow, range }: YAMLMap, id: string): Edit {
  const start = range?.[0] ?? 0
  const value = parse(id) === id ? id : JSON.stringify(id)
  const shown = { from: '', to: `id: ${value}` }
  if (flow)
    return { start: start + 1, end: start + 1, to: ` id: ${value},`, shown }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = text.slice(lineStart, start).replaceAll(/\S/g, ' ')
  return { start, end: start, to: `id: ${value}${lineEndOf(text)}${indent}`, shown }
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let from = 0
  const parts = edits.flatMap(({ start, end, to }) => {
    const before = text.slice(from, start)
    from = end
    return [before, to]
  })
  return [...parts, text.slice(from)].join('')
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
