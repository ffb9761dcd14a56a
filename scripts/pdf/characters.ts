/**
 * Which character a glyph is copied as. A font that draws two characters with one glyph (’ and ʼ, 人 and the radical ⼈)
 * leaves the browser a choice; what stands on the slides is right.
 */

import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { textIn } from './compress.ts'

/** Characters that fonts draw alike, besides those which Unicode calls compatible. */
const TWINS: Readonly<Record<string, string>> = {
  'ʼ': '’',
  '\u00AD': '-',
  '‐': '-',
  '∆': 'Δ',
  '∕': '/',
  '∙': '·',
  'ˉ': '¯',
}

/** @param written every character on the slides */
export function mendCharacters({ context }: PDFDocument, written: string): void {
  const there = new Set(written)
  for (const [, font] of context.enumerateIndirectObjects()) {
    const map
      = font instanceof PDFDict && font.get(PDFName.of('Type')) === PDFName.of('Font')
        ? font.lookup(PDFName.of('ToUnicode'))
        : undefined
    const text = map instanceof PDFRawStream ? textIn(map) : undefined
    if (!(map instanceof PDFRawStream) || text === undefined)
      continue
    const glyphs = read(text)
    const mended = glyphs.map(([glyph, character]): [number, string] => [
      glyph,
      mend(character, there),
    ])
    if (mended.every(([, character], index) => character === glyphs[index]?.[1]))
      continue
    map.updateContents(Buffer.from(write(text, mended), 'latin1'))
  }
}

/** The character that was meant: one that is on the slides, where this one is not. */
function mend(character: string, there: ReadonlySet<string>): string {
  if (there.has(character))
    return character
  return (
    [TWINS[character], character.normalize('NFKC')].find(
      twin => twin !== undefined && there.has(twin),
    ) ?? character
  )
}

/** Glyphs with their characters: lines `<0001> <4EBA>`, or `<0001> <0004> <0041>` for a run of them. */
function read(map: string): [number, string][] {
  return [...map.matchAll(/begin(bfchar|bfrange)\n([\s\S]*?)\nend/g)].flatMap(
    ([, kind, lines = '']) =>
      lines.split('\n').flatMap((line) => {
        const [from = '', to = '', first = to] = line.match(/[0-9A-F]+/gi) ?? []
        const start = Number.parseInt(from, 16)
        if (kind === 'bfchar')
          return [[start, charactersOf(to)] satisfies [number, string]]
        const code = charactersOf(first).codePointAt(0) ?? 0
        return Array.from(
          { length: Number.parseInt(to, 16) - start + 1 },
          (_, index): [number, string] => [start + index, String.fromCodePoint(code + index)],
        )
      }),
  )
}

/** The same map with these characters; no more than a hundred in a block, as the format has it. */
function write(map: string, glyphs: readonly (readonly [number, string])[]): string {
  const start = map.search(/\d+ begin(?:bfchar|bfrange)/)
  const end = map.lastIndexOf('endcmap')
  const blocks = Array.from({ length: Math.ceil(glyphs.length / 100) }, (_, index) =>
    glyphs.slice(index * 100, index * 100 + 100))
  return (
    map.slice(0, start)
    + blocks
      .map(
        block =>
          `${block.length} beginbfchar\n${block.map(([glyph, character]) => `<${hex(glyph)}> <${Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('')}>\n`).join('')}endbfchar\n`,
      )
      .join('')
      + map.slice(end)
  )
}

function charactersOf(utf16: string): string {
  return String.fromCharCode(...(utf16.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
