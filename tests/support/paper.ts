/** Text and links of a PDF page by page, read by MuPDF, which has no part in making our PDFs. */

import { readFile } from 'node:fs/promises'
import jsqr from 'jsqr'
import * as mupdf from 'mupdf'
import { PNG } from 'pngjs'
import { z } from 'zod'

export interface PaperPage {
  /** Width and height in mm, to the millimetre. */
  size: [number, number]
  text: string
  /** Links inside the document. */
  links: PaperLink[]
  /** Addresses of links that lead outside. */
  addresses: string[]
  /** Share of the page that is not white. */
  inked: number
}

export interface PaperLink {
  /** All that stands on its first line, from edge to edge. */
  line: string
  /** The page it leads to, from 1. */
  page: number
}

const linesSchema = z.object({
  blocks: z.array(
    z.object({
      lines: z
        .array(
          z.object({
            text: z.string(),
            bbox: z.object({ x: z.number(), y: z.number(), h: z.number() }),
          }),
        )
        .default([]),
    }),
  ),
})

export async function readPaper(path: string): Promise<PaperPage[]> {
  const document = mupdf.Document.openDocument(await readFile(path), 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, index) => {
    const page = document.loadPage(index)
    const [left, top, right, bottom] = page.getBounds()
    const structured = page.toStructuredText('preserve-whitespace')
    const lines = linesSchema
      .parse(JSON.parse(structured.asJSON()))
      .blocks.flatMap(block => block.lines)
    const lineAt = (y: number) =>
      lines
        .filter(({ bbox }) => bbox.y < y && y < bbox.y + bbox.h)
        .sort((a, b) => a.bbox.x - b.bbox.x)
        .map(({ text }) => text)
        .join(' ')
    const links = page.getLinks()
    const greys = page
      .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false, true)
      .getPixels()
    return {
      size: [millimetres(right - left), millimetres(bottom - top)],
      text: structured.asText(),
      links: links
        .filter(link => !link.isExternal())
        .map((link) => {
          const [, top] = link.getBounds()
          return { line: lineAt(top + 4), page: document.resolveLink(link) + 1 }
        }),
      addresses: links.filter(link => link.isExternal()).map(link => link.getURI()),
      inked: greys.reduce((sum, grey) => sum + (grey < 250 ? 1 : 0), 0) / greys.length,
    }
  })
}

/** How light the palest text is, from 0 for black to 1 for white. */
export async function palestText(path: string): Promise<{ lightness: number, text: string }> {
  const document = mupdf.Document.openDocument(await readFile(path), 'application/pdf')
  let palest = { lightness: 0, text: '' }
  for (let no = 0; no < document.countPages(); no++) {
    document
      .loadPage(no)
      .toStructuredText('')
      .walk({
        onChar(text, _, __, ___, ____, colour) {
          const lightness = colour.reduce((sum, part) => sum + part, 0) / colour.length
          if (lightness > palest.lightness)
            palest = { lightness, text }
        },
      })
  }
  return palest
}

/** What a telephone reads from the QR code on a page. @param no number of the page, from 1 */
export async function readCode(path: string, no: number): Promise<string | undefined> {
  const page = mupdf.Document.openDocument(await readFile(path), 'application/pdf').loadPage(no - 1)
  const picture = page
    .toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceRGB, false, true)
    .asPNG()
  const { data, width, height } = PNG.sync.read(Buffer.from(picture))
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4)
}
