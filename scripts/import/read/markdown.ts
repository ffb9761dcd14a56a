/** Markdown → lines, each at its place in the file. */

import type { ListItem, Nodes, Parents, PhrasingContent } from 'mdast'
import type { SourceLine } from './source-line.ts'
import { fromHtml } from 'hast-util-from-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { parse } from 'yaml'
import { textOfNodes } from './html-text.ts'
import { visible } from './source-line.ts'

const FRONTMATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

/** @returns the lines, and the title of the frontmatter */
export function readMarkdown(file: string, text: string): { lines: SourceLine[], title?: string } {
  const front = FRONTMATTER.exec(text)
  const above = front ? front[0].split(/\r\n?|\n/) : []
  const skipped = above.flatMap((line, index) =>
    visible(line) === '' ? [] : [{ file, number: index + 1, text: visible(line), leftOut: 'frontmatter' }],
  )
  const body = front ? '\n'.repeat(above.length - 1) + text.slice(front[0].length) : text
  const tree = fromMarkdown(body)
  const title = titleIn(front?.[1])
  return { lines: [...skipped, ...linesOf(tree, { file, body })], ...(title !== undefined && { title }) }
}

function titleIn(frontmatter = ''): string | undefined {
  try {
    const front: unknown = parse(frontmatter)
    return typeof front === 'object' && front !== null && 'title' in front && typeof front.title === 'string'
      ? visible(front.title)
      : undefined
  }
  catch {
    return undefined
  }
}

/** The file, and its text without frontmatter. */
interface Markdown {
  file: string
  body: string
}

function linesOf(node: Nodes, markdown: Markdown): SourceLine[] {
  const { file } = markdown
  const number = node.position?.start.line ?? 1
  switch (node.type) {
    case 'heading':
      return phrasing(node.children, file, number).map(line => ({ ...line, heading: node.depth }))
    case 'paragraph':
      return phrasing(node.children, file, number)
    case 'listItem':
      return withMarker(node, childLines(node, markdown), markdown)
    case 'code':
      return node.value.split('\n').flatMap((text, index) => oneLine(text, file, number + 1 + index))
    case 'html':
      return htmlLines(node.value, file, number)
    case 'definition':
      return oneLine(`${node.label ?? ''} ${node.url} ${node.title ?? ''}`, file, number).map(line => ({
        ...line,
        leftOut: 'the address of a link',
      }))
    default:
      return 'children' in node ? childLines(node, markdown) : []
  }
}

function childLines(node: Parents, markdown: Markdown): SourceLine[] {
  return node.children.flatMap(child => linesOf(child, markdown))
}

/** The number before an item is a word of the text: `1. Name (Organisation)`, `40.`. */
function withMarker({ position }: ListItem, lines: SourceLine[], { file, body }: Markdown): SourceLine[] {
  const marker = /^\d+[.)]/.exec(body.slice(position?.start.offset))?.[0]
  const [first, ...rest] = lines
  if (marker === undefined)
    return lines
  if (!first)
    return oneLine(marker, file, position?.start.line ?? 1)
  const text = `${marker} ${first.text}`
  return [{ ...first, text, ...(first.bold !== undefined && { bold: first.bold + marker.length + 1 }) }, ...rest]
}

function oneLine(text: string, file: string, number: number): SourceLine[] {
  return visible(text) === '' ? [] : [{ file, number, text: visible(text), apart: true }]
}

function htmlLines(html: string, file: string, number: number): SourceLine[] {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, comment => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .flatMap((text, index) =>
      oneLine(textOfNodes(fromHtml(text, { fragment: true }).children), file, number + index),
    )
}

interface Piece {
  text: string
  bold: boolean
}

/** The lines of a paragraph: those after a soft break go on with it, those after a hard one begin anew. */
function phrasing(nodes: readonly PhrasingContent[], file: string, first: number): SourceLine[] {
  const lines: { pieces: Piece[], continues: boolean }[] = [{ pieces: [], continues: false }]
  const add = (text: string, bold: boolean) => {
    text.split('\n').forEach((part, index) => {
      if (index > 0)
        lines.push({ pieces: [], continues: true })
      lines.at(-1)?.pieces.push({ text: part, bold })
    })
  }
  // CommonMark takes `**Name：**text` for stars, since no space stands behind them.
  const addWithStars = (text: string, bold: boolean) =>
    text.split(/\*\*([^*\n]+)\*\*/).forEach((part, index) => add(part, bold || index % 2 === 1))
  const walk = (node: PhrasingContent, bold: boolean): void => {
    if (node.type === 'break')
      lines.push({ pieces: [], continues: false })
    else if (node.type === 'html')
      add(textOfNodes(fromHtml(node.value, { fragment: true }).children), bold)
    else if ('value' in node)
      addWithStars(node.value, bold)
    else if ('children' in node)
      node.children.forEach(child => walk(child, bold || node.type === 'strong'))
    else if ('alt' in node)
      add(node.alt ?? '', bold)
  }
  nodes.forEach(node => walk(node, false))
  return lines.flatMap(({ pieces, continues }, index): SourceLine[] => {
    const text = withoutBars(visible(pieces.map(piece => piece.text).join('')))
    const end = pieces.findIndex(piece => !piece.bold && piece.text.trim() !== '')
    const bold = visible(
      pieces
        .slice(0, end < 0 ? undefined : end)
        .map(piece => piece.text)
        .join(''),
    ).length
    const apart = index === 0 || pieces[0]?.text.startsWith('|') === true
    return text === ''
      ? []
      : [
          {
            file,
            number: first + index,
            text,
            ...(apart ? { apart } : continues && { continues }),
            ...(bold > 0 && { bold }),
          },
        ]
  })
}

/** A row of a table is its cells side by side. */
function withoutBars(line: string): string {
  if (!line.startsWith('|'))
    return line
  return /^[|\s:-]*$/.test(line) ? '' : visible(line.replaceAll('|', ' '))
}
