/** Text and links of a PDF page by page, read by MuPDF, which has no part in making our PDFs. */

import { readFile } from 'node:fs/promises'
import jsqr from 'jsqr'
import * as mupdf from 'mupdf'
import { PNG } from 'pngjs'
import { expect } from 'vitest'
import { BOTTOM_MARGIN, TOP_MARGIN } from '../../scripts/handout/division.ts'
import { dense } from './pdf.ts'

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
  /** How far down the page is filled, as a share of the height between its upper margin and its foot. */
  filled: number
  /** Its lines of text, each with the size of its type in points. */
  lines: { text: string, size: number }[]
}

export interface PaperLink {
  /** All that stands on its first line, from its left edge to the next link. */
  line: string
  /** The page it leads to, from 1. */
  page: number
}

/** From the top of a link to the middle of its first line, in points. */
const MIDDLE = 6

/** Most that middles of characters on the same line differ, in points. */
const SAME_LINE = 4

export async function readPaper(path: string): Promise<PaperPage[]> {
  const document = mupdf.Document.openDocument(await readFile(path), 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, index) => {
    const page = document.loadPage(index)
    const [left, top, right, bottom] = page.getBounds()
    const structured = page.toStructuredText('preserve-whitespace')
    const lines = linesOf(structured)
    const links = page.getLinks()
    const pixels = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false, true)
    const greys = pixels.getPixels()
    const foot = bottom - top - points(BOTTOM_MARGIN)
    const lowest = greys.subarray(0, pixels.getWidth() * Math.floor(foot)).findLastIndex(isInk)
    return {
      size: [millimetres(right - left), millimetres(bottom - top)],
      text: structured.asText(),
      lines: lines.map(characters => ({
        text: characters.map(({ character }) => character).join(''),
        size: characters[0]?.size ?? 0,
      })),
      links: links.filter(link => !link.isExternal()).map((link) => {
        const [from, above, , below] = link.getBounds()
        const y = above + Math.min((below - above) / 2, MIDDLE)
        const next = links.map(other => other.getBounds())
          .filter(([x, above, , below]) => x > from && above < y && y < below)
          .map(([x]) => x)
        return {
          line: textBetween(lines.flat(), y, from, Math.min(right, ...next)),
          page: document.resolveLink(link) + 1,
        }
      }),
      addresses: links.filter(link => link.isExternal()).map(link => link.getURI()),
      inked: greys.reduce((sum, grey) => sum + (isInk(grey) ? 1 : 0), 0) / greys.length,
      filled: (lowest / pixels.getWidth() - points(TOP_MARGIN)) / (foot - points(TOP_MARGIN)),
    }
  })
}

interface Character {
  character: string
  /** All in points. */
  size: number
  left: number
  right: number
  middle: number
}

function linesOf(structured: mupdf.StructuredText): Character[][] {
  const lines: Character[][] = []
  structured.walk({
    beginLine: () => void lines.push([]),
    onChar(character, _, __, size, [left, top, right, , , bottom]) {
      lines.at(-1)?.push({ character, size, left, right, middle: (top + bottom) / 2 })
    },
  })
  return lines
}

/** What stands at a height between two edges, with a space where there is room for one. */
function textBetween(characters: readonly Character[], y: number, from: number, to: number): string {
  const between = characters
    .filter(({ middle, left }) => Math.abs(middle - y) < SAME_LINE && left > from - 1 && left < to - 1)
    .sort((a, b) => a.left - b.left)
  return between.map(({ character, left, size }, index) => {
    const gap = left - (between[index - 1]?.right ?? left)
    return gap > size / 5 && character !== ' ' ? ` ${character}` : character
  }).join('').trim()
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
  return qrCodeIn(Buffer.from(picture))
}

/** What a telephone reads from the QR code in a PNG. */
export function qrCodeIn(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture)
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data
}

function isInk(grey: number): boolean {
  return grey < 250
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4)
}

/** That the contents name the page of an entry, lead to it, and that it is the right one. */
export function expectListed(pages: readonly PaperPage[], entry: string, onPage: string): void {
  const link = pages
    .flatMap(({ links }) => links)
    .find(({ line }) => dense(line).startsWith(dense(entry)) && /\d$/.test(line))
  expect(link, entry).toBeDefined()
  expect(link?.line.match(/\d+$/)?.[0]).toBe(String(link?.page))
  expect(dense(pages[(link?.page ?? 0) - 1]?.text ?? '')).toContain(dense(onPage))
}
