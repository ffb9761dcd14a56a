/**
 * Whether PDFs keep to PDF/UA-1, and to rules of PDF/UA-2 that the browser breaks, as far as a PDF library can tell:
 * `npm run pdfua` asks veraPDF.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { accessFaults } from '../../scripts/pdf/conformance.ts'
import { unmarkedContent } from '../../scripts/pdf/unmarked.ts'

/** What stands in the way in each PDF below a folder, by its path: an empty list where nothing does. */
export async function accessFaultsBelow(folder: string): Promise<Record<string, string[]>> {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.pdf')).sort()
  const found = await Promise.all(files.map(async file => [file, await accessFaultsOf(join(folder, file))] as const))
  return Object.fromEntries(found)
}

/** The same of one PDF, with the pages from 0; each fault once. */
export async function accessFaultsOf(path: string): Promise<string[]> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  const isDeclared = metadata instanceof PDFRawStream
    && inflateSync(metadata.contents).includes('<pdfuaid:part>1</pdfuaid:part>')
  return [...new Set([
    ...accessFaults(document).map(({ page, message }) => `${page ?? ''} ${message}`),
    ...unmarkedContent(document).map(({ page, what }) => `${page} neither read nor decoration: ${what}`),
    ...faultsOfPdf2(document),
    ...(isDeclared ? [] : ['it does not say that it is PDF/UA']),
  ])]
}

/**
 * The root is an element of PDF 2.0, no article stands in an article, and what leads somewhere leads to an element,
 * unless nothing is read on that page.
 */
function faultsOfPdf2({ context, catalog }: PDFDocument): string[] {
  const read = new Set(context.enumerateIndirectObjects().map(([, object]) =>
    object instanceof PDFDict && object.has(PDFName.of('S')) ? object.get(PDFName.of('Pg')) : undefined))
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K'), PDFDict)
  const namespace = root.lookupMaybe(PDFName.of('NS'), PDFDict)?.get(PDFName.of('NS'))
  const found = String(namespace) === '(http://iso.org/pdf2/ssn)' ? [] : ['the root is no element of PDF 2.0']
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict))
      continue
    const [action, place] = [object.lookup(PDFName.of('A')), object.lookup(PDFName.of('Dest'))]
    const isGoTo = action instanceof PDFDict && action.get(PDFName.of('S')) === PDFName.of('GoTo')
    const isToPage = place !== undefined && !(place instanceof PDFArray && !read.has(place.get(0)))
    if (isToPage || (isGoTo && !action.has(PDFName.of('SD'))))
      found.push('a link or an entry of the outline leads to no element')
    if (isArticle(object) && isArticle(object.lookup(PDFName.of('P'))))
      found.push('an article stands in an article')
  }
  return found
}

function isArticle(object: unknown): boolean {
  return object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Art')
}
