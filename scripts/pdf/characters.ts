/**
 * Corrects which character a glyph is copied as (the font's ToUnicode map: ISO 32000-2, 9.10.3). Where a font draws two
 * characters with one glyph (’ and ʼ, 人 and the radical ⼈), Chromium may choose the wrong one; the slides say which of
 * them was written.
 */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Glyph } from './glyph-text.ts'
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { textOfStream } from './compress.ts'
import { readGlyphs } from './glyph-text.ts'

/** Characters that fonts draw alike and that Unicode does not call compatible. */
const DRAWN_ALIKE: Readonly<Record<string, string>> = {
  'ʼ': '’',
  '\u00AD': '-',
  '‐': '-',
  '∆': 'Δ',
  '∕': '/',
  '∙': '·',
  'ˉ': '¯',
}

/** Most entries in one block of a ToUnicode map, which the format of character maps sets. */
const BLOCK = 100

/** @param written every character on the slides */
export function correctCharacters({ context }: PDFDocument, written: string): void {
  const onSlides = new Set(written)
  for (const [, font] of context.enumerateIndirectObjects()) {
    const isFont = font instanceof PDFDict && font.get(PDFName.of('Type')) === PDFName.of('Font')
    const map = isFont ? font.lookup(PDFName.of('ToUnicode')) : undefined
    if (map instanceof PDFRawStream)
      correctMap(map, onSlides)
  }
}

function correctMap(map: PDFRawStream, onSlides: ReadonlySet<string>): void {
  const text = textOfStream(map)
  if (text === undefined)
    return
  const glyphs = readGlyphs(text)
  const corrected = glyphs.map(([code, character]): Glyph => [code, characterMeant(character, onSlides)])
  if (corrected.some(([, character], index) => character !== glyphs[index]?.[1]))
    map.updateContents(Buffer.from(withGlyphs(text, corrected), 'latin1'))
}

/** The character itself, or one on the slides that looks the same if it is not there. */
function characterMeant(character: string, onSlides: ReadonlySet<string>): string {
  const candidates = [character, DRAWN_ALIKE[character], character.normalize('NFKC')]
  return candidates.find(candidate => candidate !== undefined && onSlides.has(candidate)) ?? character
}

/** The same map with these glyphs. */
function withGlyphs(map: string, glyphs: readonly Glyph[]): string {
  const start = map.search(/\d+ begin(?:bfchar|bfrange)/)
  const end = map.lastIndexOf('endcmap')
  const blocks = Array.from({ length: Math.ceil(glyphs.length / BLOCK) }, (_, index) =>
    blockOf(glyphs.slice(index * BLOCK, index * BLOCK + BLOCK)))
  return map.slice(0, start) + blocks.join('') + map.slice(end)
}

function blockOf(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map(([code, character]) => `<${hex(code)}> <${utf16Of(character)}>\n`)
  return `${glyphs.length} beginbfchar\n${lines.join('')}endbfchar\n`
}

function utf16Of(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
