/** A deck's text cut into its slides, so that putting the pieces together gives the text back to the byte. */

import type { SourceSlideInfo } from '@slidev/types'
import type { Document } from 'yaml'
import { parseSync } from '@slidev/parser'
import { parseDocument, visit } from 'yaml'
import { commentsOf } from './comments.ts'

export interface Block {
  /** By what the slide is known: its `routeAlias`, or what it imports; not there for a slide that has neither. */
  key?: string
  /** The same, where another slide of the deck has it too. */
  name?: string
  /** Its first heading, or the first words of it; for people to know it by. */
  title: string
  /** Its lines, with the separator or frontmatter it begins with. */
  text: string
  /**
   * What it says, comments and all, whatever the white space, quoting and order of keys: equal for slides that say the
   * same.
   */
  meaning: string
  /** Nothing stands behind it, so it need not end with a blank line. */
  last: boolean
  /** Its pieces; not there for a slide that is put together in a way we do not take apart. */
  parts?: Parts
}

/** A slide in three pieces that follow each other. */
export interface Parts {
  /** The separator, and the frontmatter if there is any. */
  head: string
  /** The frontmatter, if there is any. */
  document?: Document
  content: string
  /** The last comment with the white space behind it; empty if there is none. */
  note: string
}

/** Frontmatter that is no YAML: Slidev could not show this slide. */
export interface Unreadable {
  /** From 1. */
  line: number
  column: number
  message: string
  /** It has the marks of a conflict that Git left. */
  conflict?: true
  /** A formatter took it apart. */
  formatter?: true
}

/** Cuts where Slidev's own parser does. The text has no byte order mark and plain line ends. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/(?<=\n)/)
  const { slides } = parseSync(text, 'deck.md')
  const starts = slides.map(({ start }, index) => startOf(start, index, lines))
  const blocks = slides.map((slide, index): Block => {
    const { routeAlias, src } = slide.frontmatter
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? lines.length]
    const key = keyOf(routeAlias, src)
    const parts = partsOf(
      slide,
      lines.slice(start, slide.contentStart).join(''),
      lines.slice(slide.contentStart, end).join(''),
    )
    return {
      ...(key !== undefined && { key, name: key }),
      title: slide.title ?? /\S.{0,30}/.exec(slide.content)?.[0] ?? '',
      text: lines.slice(start, end).join(''),
      last: index === slides.length - 1,
      meaning: parts
        ? meaningOf(parts.document, slide.content, slide.note ?? '')
        : plain(lines.slice(start, end).join('')),
      ...(parts && { parts }),
    }
  })
  return withoutRepeatedKeys(blocks)
}

/** A slide is known by its `routeAlias`, or by the file it imports. */
function keyOf(routeAlias: unknown, src: unknown): string | undefined {
  if (typeof routeAlias === 'string')
    return routeAlias
  return typeof src === 'string' ? `src ${src}` : undefined
}

/** The line a slide begins with, from 0: that of its separator. */
function startOf(start: number, index: number, lines: readonly string[]): number {
  if (index === 0)
    return 0
  return lines[start]?.startsWith('---') ? start : start - 1
}

/** The first place in a deck that cannot be read. */
export function unreadable(text: string): Unreadable | undefined {
  // Not read as YAML by the parser, which does not come back from an alias without its anchor.
  for (const { start, frontmatterRaw = '' } of parseSync(text, 'deck.md', { noParseYAML: true })
    .slides) {
    const fault = faultOf(frontmatterRaw)
    // YAML counts from the line below the `---`.
    if (fault)
      return { ...fault, line: start + 1 + fault.line }
  }
  return undefined
}

function faultOf(yaml: string): Unreadable | undefined {
  const document = parseDocument(yaml)
  const [error] = document.errors
  const { line, col } = error?.linePos?.[0] ?? { line: 1, col: 1 }
  if (error) {
    return {
      line,
      column: col,
      message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
    }
  }
  // Such as `title: *Important*`, where the asterisk makes it the alias of a value found nowhere.
  let fault: Unreadable | undefined
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document))
        return undefined
      const above = yaml.slice(0, alias.range?.[0]).split('\n')
      fault = {
        line: above.length,
        column: (above.at(-1) ?? '').length + 1,
        message: [
          `“*${alias.source}” stands for a value named elsewhere, and there is none`,
          'text that begins with * needs quotes',
        ].join('; '),
      }
      return visit.BREAK
    },
  })
  return fault
}

/** What a slide says, for comparison. */
export function meaningOf(document: Document | undefined, content: string, note: string): string {
  return JSON.stringify([
    sorted(document?.toJS() ?? {}),
    plain(content),
    plain(note),
    ...(document ? commentsOf(document).sort() : []),
  ])
}

/**
 * White space inside lines and at their ends, blank lines, and how wide the columns of a table are, is nobody's words.
 */
export function plain(text: string): string {
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
export function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted)
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}

/** The words between `<!--` and `-->`. */
export function wordsOf(note: string): string {
  return /^<!--([\s\S]*)-->\s*$/.exec(note)?.[1] ?? ''
}

function partsOf(
  { frontmatterDoc, frontmatterStyle, frontmatterRaw = '', note }: SourceSlideInfo,
  lines: string,
  below: string,
): Parts | undefined {
  if (frontmatterDoc && (frontmatterDoc.errors.length > 0 || hasAlias(frontmatterDoc)))
    return undefined
  const fence = frontmatterStyle === 'yaml' ? /^\s*```ya?ml[^\n]*\n[\s\S]*?```[ \t]*\n/.exec(below)?.[0] : ''
  // Words behind its `---`, or a `---` inside it, where Slidev's parser and its lines disagree.
  const isPlain = /^---\s*\n/.test(lines) && lines.includes(`\n${frontmatterRaw}---`)
  if (fence === undefined || (frontmatterStyle === 'frontmatter' && !isPlain))
    return undefined
  const [head, body] = [lines + fence, below.slice(fence.length)]
  const comment = note === undefined ? undefined : [...body.matchAll(/<!--[\s\S]*?-->/g)].at(-1)
  const at = comment?.index ?? body.length
  return {
    head,
    ...(frontmatterDoc && { document: frontmatterDoc }),
    content: body.slice(0, at),
    note: body.slice(at),
  }
}

/** Whether a value stands for another one, which then cannot be replaced by itself. */
function hasAlias(document: Document): boolean {
  let found = false
  visit(document, {
    Alias: () => {
      found = true
    },
  })
  return found
}

/** A slide that was duplicated is the editor's own, and so is its twin: nobody can tell which of them is ours. */
function withoutRepeatedKeys(blocks: readonly Block[]): Block[] {
  const count = new Map<string, number>()
  for (const { key } of blocks) {
    if (key !== undefined)
      count.set(key, (count.get(key) ?? 0) + 1)
  }
  return blocks.map(({ key, ...block }) => ({
    ...block,
    ...(key !== undefined && count.get(key) === 1 && { key }),
  }))
}
