/**
 * Text in runs. The browser places every glyph by itself; a PDF knows how wide its glyphs are, and has to be told only
 * where one stands elsewhere than behind the one before.
 */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { textIn } from './compress.ts'

/** Widths of glyphs by their codes, in thousandths of the size. */
type Widths = (glyph: number) => number

const TEXT
  = /^(BT\n\/(\w+) ([\d.]+) Tf\n[^\n]* Tm\n)((?:(?:-?[\d.]+ 0 Td )?<(?:[0-9A-F]{4})+> Tj\n)+)ET$/gm
const PIECE = /(?:(-?[\d.]+) 0 Td )?<([0-9A-F]+)> Tj\n/g

export function joinRuns({ context }: PDFDocument): void {
  const known = new Map<PDFObject, Widths>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    const fonts
      = dict instanceof PDFDict
        ? dict
            .lookupMaybe(PDFName.of('Resources'), PDFDict)
            ?.lookupMaybe(PDFName.of('Font'), PDFDict)
        : undefined
    const contents
      = object instanceof PDFRawStream
        ? object
        : dict instanceof PDFDict && fonts
          ? dict.lookup(PDFName.of('Contents'))
          : undefined
    const written = contents instanceof PDFRawStream ? textIn(contents) : undefined
    if (!fonts || !(contents instanceof PDFRawStream) || written === undefined)
      continue
    const joined = written.replaceAll(
      TEXT,
      (text: string, start: string, name: string, size: string, pieces: string) => {
        const font = fonts.get(PDFName.of(name))
        const widths = font && (known.get(font) ?? widthsOf(context.lookup(font)))
        if (!font || !widths)
          return text
        known.set(font, widths)
        return `${start}${join([...pieces.matchAll(PIECE)], Number(size), widths)}\nET`
      },
    )
    contents.updateContents(Buffer.from(joined, 'latin1'))
  }
}

/** `[<00010002> -12 <0003>] TJ`: glyphs, and how far the next is from where it would stand, in thousandths of the size. */
function join(pieces: readonly RegExpMatchArray[], size: number, widths: Widths): string {
  let [line, pen] = [0, 0]
  const run = pieces
    .map(([, step, glyphs = '']) => {
      line += Number(step ?? 0)
      const shift = Math.round(((pen - line) * 1000) / size)
      pen -= (shift * size) / 1000
      for (const glyph of glyphs.match(/.{4}/g) ?? [])
        pen += (widths(Number.parseInt(glyph, 16)) * size) / 1000
      return shift === 0 ? glyphs : `>${shift}<${glyphs}`
    })
    .join('')
  return `[<${run}>]TJ`.replace('<>', '')
}

/** Of a font whose glyphs are chosen by their numbers; undefined of any other. */
function widthsOf(font: PDFObject | undefined): Widths | undefined {
  const descendant
    = font instanceof PDFDict
      ? font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0)
      : undefined
  if (!(descendant instanceof PDFDict))
    return undefined
  const standard = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000
  const widths = new Map<number, number>()
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray)
  for (let at = 0; list && at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber()
    const second = list.lookup(at + 1)
    if (second instanceof PDFArray) {
      for (let index = 0; index < second.size(); index++)
        widths.set(first + index, second.lookup(index, PDFNumber).asNumber())
      at += 2
    }
    else {
      const last = second instanceof PDFNumber ? second.asNumber() : first
      for (let glyph = first; glyph <= last; glyph++)
        widths.set(glyph, list.lookup(at + 2, PDFNumber).asNumber())
      at += 3
    }
  }
  return glyph => widths.get(glyph) ?? standard
}
