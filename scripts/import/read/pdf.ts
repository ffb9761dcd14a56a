/**
 * The text layer of a PDF → lines. The page gives pieces with places: pieces at one height are a line, and a line that
 * follows at the usual distance goes on with the paragraph.
 */

import type { SourceLine } from './source-line.ts'
import { getDocumentProxy } from 'unpdf'
import { visible } from './source-line.ts'

interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
}

interface PageLine {
  text: string
  x: number
  y: number
  right: number
  size: number
}

/** @throws if it is no PDF, or is locked by a password */
export async function readPdf(file: string, bytes: Uint8Array): Promise<SourceLine[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const pages: PageLine[][] = []
    for (let page = 1; page <= document.numPages; page++) {
      const { items } = await (await document.getPage(page)).getTextContent()
      pages.push(linesOfPage(items.flatMap(item => ('str' in item ? [pieceOf(item)] : []))))
    }
    return linesOf(pages, file)
  }
  finally {
    await document.loadingTask.destroy()
  }
}

function pieceOf(item: { str: string, transform: unknown[], width: number }): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
  return { text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }
}

function linesOfPage(pieces: readonly Piece[]): PageLine[] {
  const lines: (PageLine & { end: number })[] = []
  for (const { text, x, y, width, size } of pieces) {
    if (text === '')
      continue
    const line = lines.at(-1)
    if (line && Math.abs(line.y - y) <= Math.max(size, line.size) * 0.4 && x >= line.end - size) {
      line.text += x - line.end > size * 0.15 && !/\s$/.test(line.text) ? ` ${text}` : text
      line.end = Math.max(line.end, x + width)
      line.right = line.end
      line.size = Math.max(line.size, size)
    }
    else {
      lines.push({ text, x, y, size, end: x + width, right: x + width })
    }
  }
  return lines.filter(({ text }) => visible(text) !== '')
}

function linesOf(pages: readonly PageLine[][], file: string): SourceLine[] {
  const distance = usualDistance(pages)
  const right = Math.max(0, ...pages.flat().map(line => line.right))
  const repeated = repeatedLines(pages)
  const lines: SourceLine[] = []
  let above: PageLine | undefined
  for (const page of pages) {
    page.forEach((line) => {
      const number = lines.length + 1
      if (repeated.has(pattern(line.text))) {
        lines.push({ file, number, text: visible(line.text), leftOut: 'head or foot of the page' })
        return
      }
      const continues = above !== undefined && goesOn(above, line, distance, right)
      lines.push({ file, number, text: visible(line.text), ...(continues ? { continues } : { apart: true }) })
      above = line
    })
  }
  return lines
}

/** Whether a line goes on with the paragraph of the one above: set alike, no gap, no indent, and that one is full. */
function goesOn(above: PageLine, line: PageLine, distance: number, right: number): boolean {
  const step = above.y - line.y
  const isNextPage = step < 0
  return (
    Math.abs(above.size - line.size) < 0.5
    && (isNextPage || step <= distance * 1.25)
    && line.x - above.x < line.size * 0.9
    && above.right > right * 0.8
  )
}

/** The distance between lines that occurs most. */
function usualDistance(pages: readonly PageLine[][]): number {
  const steps = pages.flatMap(page =>
    page.slice(1).map((line, index) => Math.round((page[index]?.y ?? 0) - line.y)),
  )
  const counted = [
    ...Map.groupBy(
      steps.filter(step => step > 0),
      step => step,
    ),
  ]
  return counted.sort(([, some], [, others]) => others.length - some.length)[0]?.[0] ?? 0
}

/** What the first and last two lines of most pages have in common, numbers apart. */
function repeatedLines(pages: readonly PageLine[][]): Set<string> {
  const edges = pages.flatMap(page => [
    ...new Set([...page.slice(0, 2), ...page.slice(-2)].map(({ text }) => pattern(text))),
  ])
  const counted = [...Map.groupBy(edges, text => text)]
  return new Set(
    counted.flatMap(([text, all]) => (pages.length > 2 && all.length > pages.length / 2 ? [text] : [])),
  )
}

function pattern(text: string): string {
  return visible(text).replace(/\d+/g, '#')
}
