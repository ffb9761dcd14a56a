/** YAML text → its value, which can tell where each of its parts stands. Its shape is not looked at yet. */

import type { Document } from 'yaml'
import type { Fault, Path, Source } from './source.ts'
import type { Mistyped } from './typed-by-hand.ts'
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { controlIn, lostIn, mistypedIn } from './typed-by-hand.ts'
import { aliasesOf, unreadSigns } from './unread-signs.ts'
import { errorsIn } from './yaml-errors.ts'

/** A file of valid YAML. */
export type Opened = Source<unknown>

/** A file that was opened, or the faults that keep it from being read. */
export type OpenedFile
  = | { opened: Opened, faults: [], warnings: Fault[] }
    | { opened?: never, faults: Fault[], warnings?: never }

/** The files that were read last. While a talk is presented, all but one are as they were after each change. */
const known = new Map<string, { text: string, result: OpenedFile }>()

/**
 * Reads one YAML file.
 *
 * @param file its name as it is to be shown in faults
 * @param text its content
 */
export function openYaml(file: string, text: string): OpenedFile {
  const before = known.get(file)
  if (before?.text === text)
    return before.result
  const result = parseYaml(file, text)
  known.set(file, { text, result })
  return result
}

function parseYaml(file: string, text: string): OpenedFile {
  const lines = new LineCounter()
  // A CR alone ends a line, too; each character stays where it is.
  const document = parseDocument(text.replaceAll(/\r(?!\n)/g, '\n'), { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string): Fault => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  const told = (found: readonly Mistyped[]) => found.map(({ offset, message }) => at(offset, message))
  const control = controlIn(text)
  if (control)
    return { faults: told([control]) }
  // Keys without a colon of YAML's make one long text of the whole file.
  if (document.errors.length > 0 || (isScalar(document.contents) && mistypedIn(text).length > 0))
    return { faults: told(errorsIn(document, text)) }
  const aliases = aliasesOf(document, text)
  const [first] = aliases
  if (first && aliases.length > MOST_ALIASES) {
    const message = `there are ${aliases.length} aliases (\`*${first.source}\`); expected the values themselves`
    return { faults: [at(first.range?.[0] ?? 0, message)] }
  }
  const signs = unreadSigns(document, text, aliases)
  if (signs.length > 0)
    return { faults: told(signs) }
  const fault = (path: Path, message: string) => at(offsetOf(document, path), message)
  const warnings = [...(COMMENT_SIGN.test(text) ? swallowed(document, at) : []), ...told(lostIn(text))]
  return { opened: { file, value: document.toJS(), fault }, faults: [], warnings }
}

/** Aliases of aliases multiply: with more than these a small file can become too large for any machine. */
const MOST_ALIASES = 50

const COMMENT_SIGN = /[ \t]#/

const COMMENT = 'what follows “ #” is left out as a comment; put the text in quotes if it belongs to it'

/** Texts of which YAML takes the end for a comment, since ` #` stands in them. */
function swallowed(document: Document, at: (offset: number, message: string) => Fault): Fault[] {
  const found: Fault[] = []
  visit(document, {
    Scalar(_, { type, comment, range }) {
      // With a space behind it, people mean a comment.
      if (type === 'PLAIN' && comment && /^[^\s#]/.test(comment) && range)
        found.push(at(range[1], COMMENT))
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
