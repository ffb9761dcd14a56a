/**
 * A saved page → lines. The text is what the page itself marks as its article; what stands around it is kept as lines
 * that were left out, so that nothing disappears in silence.
 */

import type { Element, ElementContent, RootContent } from 'hast'
import type { SourceLine } from './source-line.ts'
import { fromHtml } from 'hast-util-from-html'
import { articleOf, hasArticle, titleOfPage } from './html-article.ts'
import { UNSEEN_ELEMENTS } from './html-text.ts'
import { visible } from './source-line.ts'

type HtmlNode = RootContent | ElementContent

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody
tfoot thead tr ul`.split(/\s+/),
)

/** Elements that are no part of a page's text, and what they are. */
const FURNITURE: Record<string, string> = {
  nav: 'navigation of the page',
  aside: 'beside the text of the page',
  footer: 'foot of the page',
  form: 'a form',
  button: 'a button',
  select: 'a form',
  textarea: 'a form',
  figcaption: 'caption of a picture',
}

/** A part of a line. */
interface Piece {
  text: string
  bold: boolean
}

interface Reading {
  file: string
  lines: SourceLine[]
  pieces: Piece[]
  /** What the line that is being read inherits from the elements around it. */
  number: number
  heading: number | undefined
  leftOut: string | undefined
  /** The line of a table has its cells side by side. */
  apart: boolean
  /** Whether it goes on with the line above. */
  continues: boolean
}

/** @returns the lines, and the page's title */
export function readHtml(file: string, text: string): { lines: SourceLine[], title?: string } {
  const root = fromHtml(text)
  const article = articleOf(root)
  const reading: Reading = {
    file,
    lines: [],
    pieces: [],
    number: 1,
    heading: undefined,
    leftOut: undefined,
    apart: true,
    continues: false,
  }
  read(root.children, reading, { article, inside: article === undefined, bold: false })
  endLine(reading)
  const title = titleOfPage(root)
  return { lines: reading.lines, ...(title !== '' && { title }) }
}

interface Around {
  article: Element | undefined
  /** Whether we are in the article. */
  inside: boolean
  bold: boolean
}

function read(nodes: readonly HtmlNode[], reading: Reading, around: Around): void {
  for (const node of nodes) {
    if (node.type === 'text')
      readTextNode(node.value, node.position?.start.line, reading, around)
    else if (node.type === 'element' && !UNSEEN_ELEMENTS.has(node.tagName))
      readElement(node, reading, around)
  }
}

function readTextNode(text: string, line: number | undefined, reading: Reading, { bold, inside }: Around): void {
  if (reading.pieces.every(piece => piece.text.trim() === '')) {
    const above = /^\s*/.exec(text)?.[0].split('\n').length ?? 1
    reading.number = (line ?? reading.number) + above - 1
  }
  if (!inside)
    reading.leftOut ??= 'around the text of the page'
  reading.pieces.push({ text: text.replace(/\s+/g, ' '), bold })
}

function readElement(element: Element, reading: Reading, around: Around): void {
  const { tagName, properties, children } = element
  if (tagName === 'br') {
    breakLine(reading)
    return
  }
  if (tagName === 'td' || tagName === 'th')
    reading.pieces.push({ text: ' ', bold: around.bold })
  const isBlock = BLOCKS.has(tagName)
  if (isBlock)
    endLine(reading, true)
  const before = { heading: reading.heading, leftOut: reading.leftOut }
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level !== undefined)
    reading.heading = Number(level)
  const inside = around.inside || element === around.article
  const isHidden = properties.hidden !== undefined || /display\s*:\s*none/.test(String(properties.style ?? ''))
  const reason = isHidden && !hasArticle(element, around.article) ? 'hidden on the page' : FURNITURE[tagName]
  if (reason !== undefined)
    reading.leftOut = reason
  read(children, reading, { ...around, inside, bold: boldIn(element, around.bold) })
  if (isBlock || reason !== undefined)
    endLine(reading, isBlock)
  Object.assign(reading, before)
}

function boldIn({ tagName, properties }: Element, bold: boolean): boolean {
  const weight = /font-weight\s*:\s*(\w+)/.exec(String(properties.style ?? ''))?.[1]
  if (weight !== undefined)
    return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return bold || ['b', 'strong', 'th'].includes(tagName)
}

/** A line break in a paragraph: in the middle of a sentence it means nothing. */
function breakLine(reading: Reading): void {
  const before = reading.lines.length
  const isOpen = !/[.!?。！？…:：;；)）]["'”’」』]?\s*$/.test(reading.pieces.map(({ text }) => text).join(''))
  endLine(reading)
  reading.continues = isOpen && reading.lines.length > before
}

/** Ends the line, if it has words. @param apart whether the next one begins a block */
function endLine(reading: Reading, apart = false): void {
  const text = visible(reading.pieces.map(piece => piece.text).join(''))
  if (text !== '') {
    const { file, number, heading, leftOut } = reading
    const bold = boldLength(reading.pieces)
    reading.lines.push({
      file,
      number,
      text,
      ...(heading !== undefined && { heading }),
      ...(bold > 0 && { bold }),
      ...(leftOut !== undefined && { leftOut }),
      ...(reading.apart && { apart: true }),
      ...(reading.continues && !reading.apart && { continues: true }),
    })
    reading.apart = false
    reading.continues = false
  }
  reading.apart ||= apart
  reading.pieces = []
  if (reading.leftOut === 'around the text of the page')
    reading.leftOut = undefined
}

/** How many characters at the beginning are bold. */
function boldLength(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ text, bold }) => !bold && text.trim() !== '')
  return visible(
    pieces
      .slice(0, end < 0 ? undefined : end)
      .map(({ text }) => text)
      .join(''),
  ).length
}
