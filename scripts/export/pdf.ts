import { PDFDocument } from '@cantoo/pdf-lib'

export interface PdfFacts {
  title: string
  author: string
  /** BCP 47 tag of the text. */
  language: string
}

/** Says in the PDF itself what it is and who speaks; tags, outline and links stay as the browser made them. */
export async function finishPdf(raw: Uint8Array, { title, author, language }: PdfFacts): Promise<{ pdf: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(raw, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  if (author) document.setAuthor(author)
  if (language) document.setLanguage(language)
  document.setCreator('paneldeck')
  return { pdf: await document.save(), pages: document.getPageCount() }
}
