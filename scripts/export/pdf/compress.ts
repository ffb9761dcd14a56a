import { deflateSync, inflateSync } from 'node:zlib'
import { PDFName, PDFNumber, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'

/** Compresses what the browser compressed in a hurry once more; what does not get smaller stays. */
export function compressStreams({ context }: PDFDocument): void {
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode') || stream.dict.has(PDFName.of('DecodeParms'))) continue
    const contents = deflateSync(inflateSync(stream.contents), { level: 9, memLevel: 9 })
    if (contents.length >= stream.contents.length) continue
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
    stream.updateContents(contents)
  }
}
