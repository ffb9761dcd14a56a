/** Text and names as strings of a PDF (ISO 32000-2, 7.9.2). */

import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** A text string: ASCII as it is, anything else in UTF-16. */
export function textString(text: string): PDFString | PDFHexString {
  return isPlain(text) ? PDFString.of(text) : PDFHexString.fromText(text)
}

/** A byte string, such as a name that viewers compare byte by byte: UTF-8. */
export function byteString(text: string): PDFString | PDFHexString {
  return isPlain(text) ? PDFString.of(text) : PDFHexString.of(Buffer.from(text).toString('hex'))
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text) && !/[()\\]/.test(text)
}
