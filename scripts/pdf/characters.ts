/**
 * Corrects which character a glyph is copied as (the font's ToUnicode map: ISO 32000-2, 9.10.3). Where a font draws two
 * characters with one glyph (’ and ʼ, 人 and the radical ⼈), Chromium may choose the wrong one; the slides say which of
 * them was written.
 */

import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { textIn } from './compress.ts'

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

type Glyph = readonly [code: number, character: string]

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
  const text = textIn(map)
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

/** Glyphs in lines `<code> <character>`, or `<first code> <last code> <first character>` for several. */
function readGlyphs(map: string): Glyph[] {
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

function hexIn(line: string): string[] {
  return line.match(/[0-9A-F]+/gi) ?? []
}

/** @param utf16 four hexadecimal digits for each unit */
function charactersOf(utf16: string): string {
  return String.fromCharCode(...(utf16.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))
}

function utf16Of(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
