/** Facts of a PDF, read with libraries that had no part in making it. */
import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'

export interface PdfFacts {
  pages: string[]
  title: unknown
  author: unknown
  language: string
  tagged: boolean
  outline: string[]
  fontTypes: Set<string>
}

export async function pdfFacts(path: string): Promise<PdfFacts> {
  const bytes = await readFile(path)
  const proxy = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(proxy, { mergePages: false })
  const { info } = await getMeta(proxy)
  const outline = await proxy.getOutline() ?? []
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const fonts = document.context.enumerateIndirectObjects().flatMap(([, object]) =>
    object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font') ? [String(object.get(PDFName.of('Subtype')))] : [])
  return {
    pages: text,
    title: info.Title,
    author: info.Author,
    language: document.getLanguage() ?? '',
    tagged: document.catalog.has(PDFName.of('StructTreeRoot')),
    outline: outline.map(({ title }) => title),
    fontTypes: new Set(fonts),
  }
}

/** Text without white space: where a PDF puts its spaces and line ends is the reader's guess. */
export const dense = (text: string) => text.replaceAll(/\s+/g, '')
