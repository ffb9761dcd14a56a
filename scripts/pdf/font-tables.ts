/** Takes tables out of embedded fonts that no PDF viewer reads, since a PDF chooses glyphs by their numbers. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'

/** Tables of a TrueType font whose glyphs are chosen by number (ISO 32000-2, 9.9.1). */
const NEEDED = new Set(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'])

/** Takes the tables out of embedded fonts that no PDF reader uses. */
export function dropFontTables({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (
      !(font instanceof PDFDict)
      || font.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2')
    ) {
      continue
    }
    const program = font
      .lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
      ?.lookup(PDFName.of('FontFile2'))
    if (!(program instanceof PDFRawStream) || program.dict.has(PDFName.of('Filter')))
      continue
    const smaller = withNeededTables(Buffer.from(program.contents))
    program.dict.set(PDFName.of('Length1'), PDFNumber.of(smaller.length))
    program.updateContents(smaller)
  }
}

/**
 * The font file with these tables only (OpenType specification, “Organization of an OpenType Font”). Its head gives the
 * number of tables and three values for a binary search among them; each table begins at a multiple of four bytes.
 */
function withNeededTables(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = font.subarray(12 + 16 * index, 28 + 16 * index)
    return {
      tag: record.toString('latin1', 0, 4),
      record,
      offset: record.readUInt32BE(8),
      length: record.readUInt32BE(12),
    }
  }).filter(({ tag }) => NEEDED.has(tag))
  const power = Math.floor(Math.log2(tables.length))
  const header = Buffer.alloc(12)
  header.writeUInt32BE(font.readUInt32BE(0), 0)
  header.writeUInt16BE(tables.length, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * (tables.length - 2 ** power), 10)
  let at = header.length + 16 * tables.length
  const records = tables.map(({ record, length }) => {
    const moved = Buffer.from(record)
    moved.writeUInt32BE(at, 8)
    at += length + padding(length)
    return moved
  })
  return Buffer.concat([
    header,
    ...records,
    ...tables.flatMap(({ offset, length }) => [
      font.subarray(offset, offset + length),
      Buffer.alloc(padding(length)),
    ]),
  ])
}

function padding(length: number): number {
  return -length & 3
}
