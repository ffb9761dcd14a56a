/** Facts of a PDF, read by MuPDF, which had no part in making it. */

import { readFile } from 'node:fs/promises'
import * as mupdf from 'mupdf'

export interface PdfFacts {
  pages: string[]
  title: string | undefined
  author: string | undefined
  language: string
  tagged: boolean
  outline: string[]
  fontTypes: Set<string>
}

export async function openPdf(path: string): Promise<mupdf.PDFDocument> {
  return new mupdf.PDFDocument(await readFile(path))
}

export async function pdfFacts(path: string): Promise<PdfFacts> {
  const document = await openPdf(path)
  const root = document.getTrailer().get('Root')
  const language = root.get('Lang')
  const objects = Array.from({ length: document.countObjects() - 1 }, (_, index) =>
    document.newIndirect(index + 1).resolve())
  const fonts = objects.filter(
    object => object.isDictionary() && object.get('Type').toString() === '/Font',
  )
  return {
    pages: Array.from({ length: document.countPages() }, (_, page) =>
      document.loadPage(page).toStructuredText('').asText()),
    title: document.getMetaData('info:Title'),
    author: document.getMetaData('info:Author'),
    language: language.isString() ? language.asString() : '',
    tagged: root.get('StructTreeRoot').isDictionary(),
    outline: document.loadOutline()?.map(({ title = '' }) => title) ?? [],
    fontTypes: new Set(fonts.map(font => font.get('Subtype').toString())),
  }
}

/** Text without white space: where a PDF puts its spaces and line ends is the reader's guess. */
export const dense = (text: string) => text.replaceAll(/\s+/g, '')

/** Which share of a page, from 0, has such a colour. */
export function shareOf(pdf: mupdf.PDFDocument, page: number, isSuch: (colour: number[]) => boolean): number {
  const bytes = [...pdf.loadPage(page).toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB).getPixels()]
  const colours = Array.from({ length: bytes.length / 3 }, (_, index) => bytes.slice(3 * index, 3 * index + 3))
  return colours.filter(isSuch).length / colours.length
}
