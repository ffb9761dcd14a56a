/** Which text glyphs stand for, by the font's ToUnicode map (ISO 32000-2, 9.10.3). */

import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { textOfStream } from './compress.ts'

/** A glyph, by its number in the font, and what it is copied as. */
export type Glyph = readonly [code: number, character: string]

/** Stands in a text for a character that no font has: glyph 0 is drawn, an empty box. Unicode gives it to nobody. */
export const NO_GLYPH = '\uFFFF'

/** Reads the text of glyphs, which are given as hexadecimal digits. A glyph that the map does not have is left out. */
export function glyphReader(context: PDFContext): (font: PDFObject | undefined, digits: string) => string {
  const maps = new Map<PDFObject, ReadonlyMap<number, string>>()
  return (ref, digits) => {
    const font = context.lookup(ref)
    if (!(font instanceof PDFDict))
      return ''
    const characters = maps.get(font) ?? charactersIn(font)
    maps.set(font, characters)
    // Chromium numbers the glyphs of a Type0 font as the font does; other fonts begin with glyphs that are drawn.
    const isNumbered = font.get(PDFName.of('Subtype')) === PDFName.of('Type0')
    const codes = digits.match(isNumbered ? /.{4}/g : /.{2}/g) ?? []
    return codes.map((code) => {
      const number = Number.parseInt(code, 16)
      return isNumbered && number === 0 ? NO_GLYPH : (characters.get(number) ?? '')
    }).join('')
  }
}

function charactersIn(font: PDFDict): ReadonlyMap<number, string> {
  const map = font.lookup(PDFName.of('ToUnicode'))
  return new Map(map instanceof PDFRawStream ? readGlyphs(textOfStream(map) ?? '') : [])
}

/** Glyphs in lines `<code> <character>`, or `<first code> <last code> <first character>` for several. */
export function readGlyphs(map: string): Glyph[] {
  return [...map.matchAll(/begin(bfchar|bfrange)\n([\s\S]*?)\nend/g)].flatMap(([, kind, lines = '']) =>
    lines.split('\n').flatMap(line => (kind === 'bfchar' ? glyphIn(line) : glyphsIn(line))))
}

function glyphIn(line: string): Glyph[] {
  const [code = '', character = ''] = hexIn(line)
  return [[Number.parseInt(code, 16), charactersOf(character)]]
}

function glyphsIn(line: string): Glyph[] {
  const [from = '', to = '', first = to] = hexIn(line)
  const start = Number.parseInt(from, 16)
  const character = charactersOf(first).codePointAt(0) ?? 0
  return Array.from(
    { length: Number.parseInt(to, 16) - start + 1 },
    (_, index): Glyph => [start + index, String.fromCodePoint(character + index)],
  )
}

function hexIn(line: string): string[] {
  return line.match(/[0-9A-F]+/gi) ?? []
}

/** @param utf16 four hexadecimal digits for each unit */
function charactersOf(utf16: string): string {
  return String.fromCharCode(...(utf16.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))
}
