/** The same PDF in fewer bytes: what the browser wrote in a hurry. */

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

/** Makes streams plain, so that each step can read and change them; `compressStreams` is the last one. */
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

/** The text of a stream, if it is plain. */
export function textIn(stream: PDFRawStream): string | undefined {
  return stream.dict.has(FILTER)
    ? undefined
    : Buffer.from(
        stream.contents.buffer,
        stream.contents.byteOffset,
        stream.contents.length,
      ).toString('latin1')
}

/** Compresses plain streams, and the contents of pages with their numbers rounded. */
export function compressStreams({ context }: PDFDocument): void {
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.has(FILTER))
      continue
    const isText
      = !stream.dict.has(PDFName.of('Length1'))
        && stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')
    const text = isText ? textIn(stream) : undefined
    const contents = deflateSync(text === undefined ? stream.contents : rounded(text), {
      level: 9,
      memLevel: 9,
    })
    stream.dict.set(FILTER, FLATE)
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
    stream.updateContents(contents)
  }
}

/** Lets pages and catalogue be compressed with all else: pdf-lib keeps apart what is of a class of its own. */
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

/** Drawing instructions with places to a thousandth of a px, which nobody sees; small numbers, which may be factors, stay. */
function rounded(instructions: string): Buffer {
  // Text in brackets would be words, and may be anything.
  const isOurs = !instructions.includes('(') && !/[^\x09-\x7E]/.test(instructions)
  return Buffer.from(
    isOurs
      ? instructions.replaceAll(/(?<![\w.])-?\d*\.\d{4,}/g, number =>
          Math.abs(Number(number)) < 0.1 ? number : short(number))
      : instructions,
    'latin1',
  )
}

function short(number: string): string {
  return String(Math.round(Number(number) * 1000) / 1000).replace(/^(-?)0\./, '$1.')
}
