/** The errors of the YAML parser → what is to be typed otherwise, at the character. Pure. */

import type { Document, YAMLError } from 'yaml'
import type { Mistyped } from './typed-by-hand.ts'
import { isScalar, visit } from 'yaml'
import { mistypedIn } from './typed-by-hand.ts'

/** Characters that a text cannot begin with, unless it is in quotes. */
const NEEDS_QUOTES = /^[@`%]/

/**
 * What is wrong with a text that is not valid YAML. One cause often makes several errors: what was mistyped is told
 * alone, else the first error of each line.
 */
export function errorsIn(document: Document, text: string): Mistyped[] {
  const mistyped = mistypedIn(text)
  if (mistyped.length > 0)
    return mistyped
  const told = document.errors.map(error => explained(error, document, text))
  const [unclosed] = told.filter(({ message }) => message.includes('not closed'))
  if (unclosed)
    return [unclosed]
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  return told.filter(({ offset }, index) =>
    told.findIndex(other => lineOf(other.offset) === lineOf(offset)) === index)
}

function explained(error: YAMLError, document: Document, text: string): Mistyped {
  const [offset] = error.pos
  if (error.code === 'MISSING_CHAR' && /closing ["']/.test(error.message)) {
    const opened = quoteAround(document, offset)
    const quote = text[opened] ?? ''
    return { offset: opened, message: `the quote ${quote} opened here is not closed; expected another one` }
  }
  if (error.code === 'DUPLICATE_KEY')
    return { offset, message: `\`${wordAt(text, offset)}\` stands here twice; expected it once` }
  const colon = secondColon(text, offset)
  if (colon !== undefined && COLON_ERRORS.has(error.code))
    return { offset: colon, message: 'a text with “: ” in it needs quotes, as in `claim: "Bias: garbage in"`' }
  if (NEEDS_QUOTES.test(text.slice(offset))) {
    const sign = text[offset] ?? ''
    return { offset, message: `a text that begins with ${sign} needs quotes, as in \`"${wordAt(text, offset)}"\`` }
  }
  return { offset, message: `not valid YAML: ${error.message}` }
}

/** Errors that a second `: ` in a line makes. */
const COLON_ERRORS: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
])

/** The second “: ” of a plain text in this line: `claim: Bias: garbage in`. */
function secondColon(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(start, end < 0 ? text.length : end)
  const [found] = /^\s*(?:- +)?[\w-]+: +[^"'[{|>\s][^"]*?(?=: )/.exec(line) ?? []
  return found === undefined ? undefined : start + found.length
}

/** Where the quoted text begins that reaches to this place. */
function quoteAround(document: Document, offset: number): number {
  let start = offset
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range && node.range[0] <= offset)
        start = node.range[0]
    },
  })
  return start
}

function wordAt(text: string, offset: number): string {
  return /^[^\s:,}\]]+/.exec(text.slice(offset))?.[0] ?? ''
}
