/** The same PDF in fewer bytes: streams packed better, numbers rounded, pages among the compressed objects. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFCatalog,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
} from '@cantoo/pdf-lib'

const [FILTER, FLATE] = [PDFName.of('Filter'), PDFName.of('FlateDecode')]

/** Unpacks the streams, so that each step can read and change them. `compressStreams` packs them again at the end. */
export function unpackStreams({ context }: PDFDocument): void {
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (
      !(stream instanceof PDFRawStream)
      || stream.dict.get(FILTER) !== FLATE
      || stream.dict.has(PDFName.of('DecodeParms'))
    ) {
      continue
    }
    stream.updateContents(inflateSync(stream.contents))
    stream.dict.delete(FILTER)
  }
}

/** The text of a stream; undefined if it is packed. Each byte is one character (Latin-1). */
export function textOfStream(stream: PDFRawStream): string | undefined {
  return stream.dict.has(FILTER)
    ? undefined
    : Buffer.from(
        stream.contents.buffer,
        stream.contents.byteOffset,
        stream.contents.length,
      ).toString('latin1')
}

/** Packs the streams that are not packed. Numbers in drawing instructions are rounded before. */
export function compressStreams({ context }: PDFDocument): void {
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.has(FILTER))
      continue
    const isText
      = !stream.dict.has(PDFName.of('Length1'))
        && stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')
    const text = isText ? textOfStream(stream) : undefined
    const contents = deflateSync(text === undefined ? stream.contents : rounded(text), {
      level: 9,
      memLevel: 9,
    })
    stream.dict.set(FILTER, FLATE)
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
    stream.updateContents(contents)
  }
}

/**
 * Lets pages and catalogue go into object streams (ISO 32000-2, 7.5.7), which are compressed. pdf-lib does not put
 * objects there that have a class of their own: these become plain dictionaries.
 */
export function compressPages({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFPageLeaf
      || object instanceof PDFPageTree
      || object instanceof PDFCatalog
    ) {
      context.assign(ref, PDFDict.fromMapWithContext(object.asMap(), context))
    }
  }
}

/**
 * Drawing instructions with numbers of at most three decimals: a thousandth of a px cannot be seen. Numbers below 0.1
 * may be factors of a matrix and stay as they are.
 */
function rounded(instructions: string): Buffer {
  // Numbers in a string in brackets would be text. Chromium writes strings in hexadecimal digits.
  if (instructions.includes('(') || !/^[\t\n\r\x20-\x7E]*$/.test(instructions))
    return Buffer.from(instructions, 'latin1')
  const shorter = instructions.replaceAll(/(?<![\w.])-?\d*\.\d{4,}/g, short)
  return Buffer.from(shorter, 'latin1')
}

function short(number: string): string {
  const value = Number(number)
  if (Math.abs(value) < 0.1)
    return number
  const rounded = String(Math.round(value * 1000) / 1000)
  return Math.abs(value) < 1 ? rounded.replace(/^(-?)0\./, '$1.') : rounded
}
