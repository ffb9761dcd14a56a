/** What each error of the YAML parser means to whoever typed the file. Pure. */

import type { Document, YAMLError } from 'yaml'
import type { Mistyped } from './typed-by-hand.ts'
import { isCollection, isScalar, visit } from 'yaml'

/** An error of the parser in the text that it is about. */
interface Found {
  error: YAMLError
  document: Document
  text: string
  /** Where the parser found it, in characters from the start of the text. */
  offset: number
  /** Whether it is the first error of the text: what comes behind one about brackets or lines may follow from it. */
  isFirst: boolean
}

/** What an error means. */
export interface Explained extends Mistyped {
  /** Whether the errors behind it may follow from it. */
  causesOthers?: boolean
}

/** Says what an error means, or nothing if it means something else. */
type Explanation = (found: Found) => Explained | undefined

/** What errors mean. The first explanation that fits is told. */
export const EXPLANATIONS: readonly Explanation[] = [
  quoteNotClosed,
  bracketWithinText,
  textBehindQuote,
  unknownEscape,
  keyTwice,
  otherDocument,
  tooDeep,
  signThatNeedsQuotes,
  missingComma,
  secondColon,
  deeperThanTheLineBefore,
  bracketNotClosed,
  bracketThatClosesNothing,
  otherIndentation,
]

function quoteNotClosed({ error, document, text, offset }: Found): Explained | undefined {
  if (error.code !== 'MISSING_CHAR' || !/closing ["']/.test(error.message))
    return undefined
  const opened = quoteAround(document, offset)
  const message = `the quote ${text[opened] ?? ''} opened here is not closed; expected another one`
  return { offset: opened, message, causesOthers: true }
}

/** `{ one: Talk of {count} min }` */
function bracketWithinText({ error, text, offset }: Found): Explained | undefined {
  const isBehindText = /[^\s{[,:"']\s*$/.test(text.slice(0, offset))
  if (!error.message.startsWith('Unexpected flow-map-start at node end') || !isBehindText)
    return undefined
  const message = 'a text with “{” in it needs quotes between braces, as in `{ one: "Talk of {count} min" }`'
  return { offset, message, causesOthers: true }
}

/** `"评审"是对话`, `'It's good'` */
function textBehindQuote({ error, document, text, offset }: Found): Explained | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' || !error.message.includes('at node end'))
    return undefined
  const opened = quoteAround(document, offset)
  const quote = text[opened]
  if (quote === '"')
    return { offset: opened, message: 'the text goes on behind its second "; expected \'…\' around all of it' }
  return quote === '\''
    ? { offset: opened, message: 'the text goes on behind its second \'; expected "…" around all of it' }
    : undefined
}

function unknownEscape({ error, text, offset }: Found): Explained | undefined {
  if (error.code !== 'BAD_DQ_ESCAPE')
    return undefined
  const written = text.slice(offset, offset + 2)
  const expected = `expected '…' around the text, or “\\\\” for a “\\”`
  return { offset, message: `“${written}” means nothing between "…"; ${expected}` }
}

function keyTwice({ error, text, offset }: Found): Explained | undefined {
  return error.code === 'DUPLICATE_KEY'
    ? { offset, message: `\`${wordAt(text, offset)}\` stands here twice; expected it once` }
    : undefined
}

function otherDocument({ error, offset }: Found): Explained | undefined {
  return error.code === 'MULTIPLE_DOCS'
    ? { offset, message: '“---” begins another document; expected one in a file: take the line out' }
    : undefined
}

function tooDeep({ error, offset }: Found): Explained | undefined {
  return error.code === 'RESOURCE_EXHAUSTION'
    ? { offset, message: 'there are too many brackets or levels inside of one another; expected a few' }
    : undefined
}

/** What a text cannot begin with, unless it is in quotes. */
const NEEDS_QUOTES = /^(?:[@`%!&|>]|[-?](?= ))/

function signThatNeedsQuotes({ text, error, offset }: Found): Explained | undefined {
  if (error.message.includes('in YAML stream'))
    return undefined
  // An error about a tag is told behind its sign.
  const start = error.message.startsWith('Tags and anchors') ? offset - 1 : offset
  const [sign] = NEEDS_QUOTES.exec(text.slice(start)) ?? []
  return sign === undefined || text.slice(start - 1, start) === '\n'
    ? undefined
    : { offset: start, message: `a text that begins with ${sign} needs quotes, as in \`"${plainAt(text, start)}"\`` }
}

/** `{ zh: 评审 en: review }` */
function missingComma({ error, text, offset }: Found): Explained | undefined {
  if (error.code !== 'BLOCK_IN_FLOW')
    return undefined
  const [before, key] = /^[^:{}[\],]*?\s([\w-]+)(?=: )/.exec(text.slice(offset)) ?? []
  return before === undefined || key === undefined
    ? undefined
    : {
        offset: offset + before.length - key.length,
        message: `expected “, ” before \`${key}\`, or quotes around a text with “: ” in it`,
      }
}

/** Errors that a second `: ` in a line makes. */
const COLON_ERRORS: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
])

/** The second “: ” of a plain text in this line, or one at its end: `claim: Bias: garbage in`. */
function secondColon({ error, text, offset }: Found): Explained | undefined {
  if (!COLON_ERRORS.has(error.code))
    return undefined
  const { start, line } = lineAt(text, offset)
  const [block] = /^\s*(?:- +)?[\w-]+: +[^"'[{|>\s][^"]*?(?=:(?: |$))/.exec(line) ?? []
  const [flow] = error.code === 'BLOCK_IN_FLOW' ? /^[^:{}[\],\n]+(?=: )/.exec(text.slice(offset)) ?? [] : []
  const message = 'a text with “: ” in it needs quotes, as in `claim: "Bias: garbage in"`'
  if (flow !== undefined)
    return { offset: offset + flow.length, message }
  return block === undefined ? undefined : { offset: start + block.length, message }
}

/** A line below `id: alpha` that is indented further, as if it belonged to the id. */
function deeperThanTheLineBefore({ error, text, offset }: Found): Explained | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'MULTILINE_IMPLICIT_KEY')
    return undefined
  const end = text.indexOf('\n', offset)
  const [spaces] = end < 0 ? [] : /^ +(?=[\w-]+:(?: |$))/m.exec(text.slice(end + 1)) ?? []
  return spaces === undefined || !text.startsWith(spaces, end + 1)
    ? undefined
    : {
        offset: end + 1 + spaces.length,
        message: 'the line is indented further than the one before, which has its text already; expected the same',
        causesOthers: true,
      }
}

/** A `{` or `[` without its end. */
function bracketNotClosed({ error, document, text }: Found): Explained | undefined {
  if (!/^Flow (?:map|sequence)|^Expected flow/.test(error.message))
    return undefined
  const opened: number[] = []
  visit(document, {
    Collection(_, node) {
      if (isCollection(node) && node.flow && node.range && !/[}\]]$/.test(text.slice(node.range[0], node.range[1])))
        opened.push(node.range[0])
    },
  })
  const last = opened.at(-1)
  if (last === undefined)
    return undefined
  const message = `the ${text[last] ?? 'bracket'} opened here is not closed; expected its end`
  return { offset: last, message, causesOthers: true }
}

/** A `}` or `]` without its beginning. */
function bracketThatClosesNothing({ error, text, offset, isFirst }: Found): Explained | undefined {
  return isFirst && error.code === 'UNEXPECTED_TOKEN' && /^[}\]]/.test(text.slice(offset))
    ? { offset, message: `this “${text[offset] ?? ''}” closes nothing; expected it without`, causesOthers: true }
    : undefined
}

/** Lines that begin further left or right than those they belong to. */
function otherIndentation({ error, offset, text, isFirst }: Found): Explained | undefined {
  if (!isFirst || !/same column|without - indicator|must be indented/i.test(error.message))
    return undefined
  const { start, line } = lineAt(text, offset)
  return {
    offset: start + line.length - line.trimStart().length,
    message: 'the line begins elsewhere than those it belongs to; expected as many spaces, or “- ” before an item',
    causesOthers: true,
  }
}

function lineAt(text: string, offset: number): { start: number, line: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return { start, line: text.slice(start, end < 0 ? text.length : end) }
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

/** The text here up to what would end it between braces, or up to the end of the line. */
function plainAt(text: string, offset: number): string {
  return /^[^,}\]\n]+/.exec(text.slice(offset))?.[0].trim() ?? ''
}
