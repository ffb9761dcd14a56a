/** Whether PDFs keep to PDF/UA-1, as far as a PDF library can tell; `npm run pdfua` asks veraPDF. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
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
    ...(isDeclared ? [] : ['it does not say that it is PDF/UA']),
  ])]
}
