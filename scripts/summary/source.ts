/** YAML text → a value of the right shape, every fault with its place in the file. */

import type { Alias, Document } from 'yaml'
import type { z } from 'zod'
import { isMap, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml'

/** Something wrong with what people wrote. Lines and columns count from 1. */
export interface Fault {
  file: string
  line: number
  column: number
  message: string
}

/** Where something stands in a YAML file: keys and indices from the outermost in. */
export type Path = readonly PropertyKey[]

/** One parsed file, which can still tell where each of its values stands. */
export interface Source<T> {
  file: string
  value: T
  fault: (path: Path, message: string) => Fault
}

/** A file that was read, or its faults. */
export type Parsed<T> = { source: Source<T>, faults: [] } | { source?: never, faults: Fault[] }

/**
 * Reads one YAML file.
 *
 * @param file its name as it is to be shown in faults
 * @param text its content
 * @param schema the shape it must have
 */
export function parseSource<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
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
  const result = schema.safeParse(document.toJS())
  if (!result.success)
    return { faults: result.error.issues.flatMap(issue => faultsOf(issue, [], fault)) }
  return { source: { file, value: result.data, fault }, faults: [] }
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

type Issue = z.core.$ZodIssue

/** An issue as faults; of a union's branches the one that got furthest speaks, since its shape is what was meant. */
function faultsOf(issue: Issue, parent: Path, fault: Source<unknown>['fault']): Fault[] {
  const path = [...parent, ...issue.path]
  // A union told apart by a key has no branches to ask when the key is wrong.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = issue.errors.find(branch =>
      branch.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'),
    )
    if (meant)
      return meant.flatMap(inner => faultsOf(inner, path, fault))
    const expected = issue.errors
      .flat()
      .map(inner => inner.message.replace(/^.*expected /, '').replace(/, received.*$/, ''))
    return [fault(path, `${nameOf(path)}: expected ${[...new Set(expected)].join(' or ')}`)]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => fault([...path, key], unknownKey(key)))
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return [
    fault(
      path,
      missing
        ? `${nameOf(path)} is missing`
        : `${nameOf(path)}: ${issue.message.replace(/^Invalid \w+: /, '')}`,
    ),
  ]
}

/**
 * The message for a key that the schema does not have. A key with spaces has a likely cause: between braces, a comma
 * ends an unquoted text, and YAML reads the rest as a key.
 */
function unknownKey(key: string): string {
  const hint = '; a text with a comma needs quotes between braces, as in `{ en: "First, then" }`'
  return `\`${key}\` is not a key known here${key.includes(' ') ? hint : ''}`
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined)
    return 'the file'
  return typeof last === 'number'
    ? `item ${last + 1} of \`${String(path.at(-2) ?? 'the list')}\``
    : `\`${String(last)}\``
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
