/** The same PDF in fewer bytes: what the browser wrote in a hurry. */
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFCatalog, PDFDict, PDFName, PDFNumber, PDFPageLeaf, PDFPageTree, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'

/** Compresses streams once more, and the contents of pages with their numbers rounded; what does not get smaller stays. */
export function compressStreams({ context }: PDFDocument): void {
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode') || stream.dict.has(PDFName.of('DecodeParms'))) continue
    const isText = !stream.dict.has(PDFName.of('Length1')) && stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')
    const plain = inflateSync(stream.contents)
    const contents = deflateSync(isText ? rounded(plain) : plain, { level: 6, memLevel: 9 })
    if (contents.length >= stream.contents.length) continue
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
    stream.updateContents(contents)
  }
}

/** Lets pages and catalogue be compressed with all else: pdf-lib keeps apart what is of a class of its own. */
export function compressPages({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFPageLeaf || object instanceof PDFPageTree || object instanceof PDFCatalog)
      context.assign(ref, PDFDict.fromMapWithContext(object.asMap(), context))
  }
}

/** Drawing instructions with places to a thousandth of a px, which nobody sees; small numbers, which may be factors, stay. */
function rounded(instructions: Buffer): Buffer {
  const text = instructions.toString('latin1')
  // Text in brackets would be words, and may be anything.
  if (text.includes('(') || /[^\x09-\x7e]/.test(text)) return instructions
  return Buffer.from(text.replaceAll(/(?<![\w.])-?\d*\.\d{4,}/g, number => Math.abs(Number(number)) < 0.1 ? number : short(number)), 'latin1')
}

function short(number: string): string {
  return String(Math.round(Number(number) * 1000) / 1000).replace(/^(-?)0\./, '$1.')
}
