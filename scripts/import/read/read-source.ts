/** A file of any form → its lines. */

import type { SourceText } from './source-line.ts'
import { readCaptions } from './captions.ts'
import { decode } from './decode.ts'
import { sourceFormOf } from './form.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './text.ts'

/** @returns the source, or why it cannot be read */
export async function readSource(file: string, bytes: Uint8Array): Promise<SourceText | { unreadable: string }> {
  const form = sourceFormOf(file, bytes)
  if (typeof form === 'object')
    return form
  if (form === 'docx' || form === 'pdf')
    return readBinary(file, bytes, form)
  const { text, warning } = decode(bytes)
  const warnings = warning === undefined ? [] : [warning]
  switch (form) {
    case 'markdown':
      return { file, form, warnings, ...readMarkdown(file, text) }
    case 'html':
      return { file, form, warnings, ...readHtml(file, text) }
    case 'captions':
      return { file, form, warnings, lines: readCaptions(file, text) }
    default:
      return { file, form, warnings, lines: readPlainText(file, text) }
  }
}

async function readBinary(
  file: string,
  bytes: Uint8Array,
  form: 'docx' | 'pdf',
): Promise<SourceText | { unreadable: string }> {
  try {
    const lines
      = form === 'docx'
        ? await (await import('./docx.ts')).readDocx(file, bytes)
        : await (await import('./pdf.ts')).readPdf(file, bytes)
    if (lines.length === 0 && form === 'pdf') {
      return {
        unreadable: 'it has no text layer, as when pages were scanned; run text recognition (OCR) on it first',
      }
    }
    return { file, form, lines, warnings: [] }
  }
  catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { unreadable: `it is no ${form === 'docx' ? 'Word document' : 'PDF'} that can be opened (${why})` }
  }
}
