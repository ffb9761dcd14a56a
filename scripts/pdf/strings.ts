import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** A text for people: in Latin letters as they are, anything else in UTF-16. */
export function textString(text: string): PDFString | PDFHexString {
  return isPlain(text) ? PDFString.of(text) : PDFHexString.fromText(text)
}

/** A name that is compared byte by byte. */
export function byteString(text: string): PDFString | PDFHexString {
  return isPlain(text) ? PDFString.of(text) : PDFHexString.of(Buffer.from(text).toString('hex'))
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text) && !/[()\\]/.test(text)
}
