/** YAML text → its value, which can tell where each of its parts stands. Its shape is not looked at yet. */

import type { Alias, Document } from 'yaml'
import type { Fault, Path, Source } from './source.ts'
import { isMap, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml'

/** A file of valid YAML. */
export type Opened = Source<unknown>

/** A file that was opened, or the faults that keep it from being read. */
export type OpenedFile = { opened: Opened, faults: [] } | { opened?: never, faults: Fault[] }

/**
 * Reads one YAML file.
 *
 * @param file its name as it is to be shown in faults
 * @param text its content
 */
export function openYaml(file: string, text: string): OpenedFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string): Fault => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(error => at(error.pos[0], `not valid YAML: ${error.message}`)),
    }
  }
  const unresolved = unresolvedAliases(document)
  if (unresolved.length > 0) {
    return {
      faults: unresolved.map(({ source, range }) =>
        at(range?.[0] ?? 0, `a text that begins with an asterisk needs quotes, as in \`'*${source}'\``)),
    }
  }
  const fault = (path: Path, message: string) => at(offsetOf(document, path), message)
  return { opened: { file, value: document.toJS(), fault }, faults: [] }
}

/** `*name` where nothing is called `&name`. */
function unresolvedAliases(document: Document): Alias[] {
  const found: Alias[] = []
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document))
        found.push(alias)
    },
  })
  return found
}

/** Where the value at `path` starts; of what is not there, the nearest enclosing value that is. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const key = path[length - 1]
    const holder = length > 0 ? document.getIn(path.slice(0, length - 1), true) : undefined
    const pair = isMap(holder)
      ? holder.items.find(
          item => isPair(item) && isNode(item.key) && String(item.key) === String(key),
        )
      : undefined
    const node
      = pair && length === path.length ? pair.key : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range)
      return node.range[0]
  }
  return 0
}
