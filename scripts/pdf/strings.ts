/** Text and names as strings of a PDF (ISO 32000-2, 7.9.2). */

import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** Control characters, and those that change the direction of text: PDF readers show titles in menus and windows. */
const ACTING = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

/** The text without such characters. */
export function inertText(text: string): string {
  return text.replaceAll(ACTING, ' ').replaceAll(/ {2,}/g, ' ').trim()
}

/** A text string: ASCII as it is, anything else in UTF-16. */
export function textString(written: string): PDFString | PDFHexString {
  const text = inertText(written)
  return isPlain(text) ? PDFString.of(text) : PDFHexString.fromText(text)
}

/** A byte string, such as a name that viewers compare byte by byte: UTF-8. */
export function byteString(text: string): PDFString | PDFHexString {
  return isPlain(text) ? PDFString.of(text) : PDFHexString.of(Buffer.from(text).toString('hex'))
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text) && !/[()\\]/.test(text)
}
