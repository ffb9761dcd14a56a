/** How wide a text is. */

import { IDEOGRAPHS } from '../summary/writing.ts'
import { ADVANCES } from './advances.ts'

/** A font: `serif` and `sans` (Noto) set Chinese decks, `latin-serif` and `latin-sans` (Source) English ones. */
export type Face = Exclude<keyof typeof ADVANCES, `hebrew-${string}`>

/** Width in ems, without kerning, which would make most texts a little narrower. */
export function textWidth(text: string, face: Face): number {
  let ems = (text.match(SPACED)?.length ?? 0) * THIN_SPACE
  let isKorean = false
  for (const character of text) {
    const isHangul = character >= '가' && character <= '힣'
    isKorean ||= isHangul
    ems += isHangul ? HANGUL[face] : WIDTHS[face].get(character) ?? otherWidth(character)
  }
  return isKorean ? ems + text.split(' ').length * WIDER_SPACE - WIDER_SPACE : ems
}

/** Syllables of Hangul, in ems: none of them is in the tables. */
const HANGUL: Readonly<Record<Face, number>> = {
  'serif': 0.966,
  'sans': 0.92,
  'sans-bold': 0.92,
  'latin-serif': 0.966,
  'latin-sans': 0.92,
  'latin-sans-bold': 0.92,
}

/**
 * Letters of scripts that none of the tables has, in ems: what they have on average in a running text, set in Noto and
 * bold. Arabic letters are narrower still where they join.
 */
const LETTERS: readonly (readonly [letter: RegExp, ems: number])[] = [
  [/\p{M}/u, 0],
  [/\p{Script=Arabic}/u, 0.64],
  [/\p{Script=Thai}/u, 0.59],
  [/\p{Script=Armenian}/u, 0.66],
  [/\p{Script=Georgian}/u, 0.68],
  [/\p{Script=Devanagari}/u, 0.75],
  [/\p{Script=Bengali}/u, 0.9],
]

/** Where Han characters begin, and what is as wide as they are. */
const FIRST_SQUARE = '\u2E80'

function otherWidth(character: string): number {
  return character >= FIRST_SQUARE ? 1 : LETTERS.find(([letter]) => letter.test(character))?.[1] ?? 1
}

/** By so many ems the fonts of Korean make spaces wider in Korean text. */
const WIDER_SPACE = 0.057

/** The thin space the browser sets between Han and Latin, in ems; at the end of a line it remains. */
export function spaceBetween(before: string, after: string): number {
  return THIN_SPACE * ((before.slice(-1) + after.slice(0, 1)).match(SPACED)?.length ?? 0)
}

const THIN_SPACE = 1 / 8
const SPACED = new RegExp(
  `(?<=${IDEOGRAPHS})(?=[\\p{Script=Latin}\\d])|(?<=[\\p{Script=Latin}\\d])(?=${IDEOGRAPHS})`,
  'gv',
)

function widthsOf(
  ...tables: readonly (readonly (readonly [number, string])[])[]
): ReadonlyMap<string, number> {
  return new Map(
    tables.flatMap(table =>
      table.flatMap(([width, characters]) =>
        Array.from(characters, character => [character, width / 1000] as const),
      ),
    ),
  )
}

/** Width of each character in ems, by the fonts in turn: what a later one has counts. */
const WIDTHS: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  'serif': widthsOf(ADVANCES['hebrew-serif'], ADVANCES['latin-serif'], ADVANCES.serif),
  'sans': widthsOf(ADVANCES['hebrew-sans'], ADVANCES['latin-sans'], ADVANCES.sans),
  'sans-bold': widthsOf(ADVANCES['hebrew-sans-bold'], ADVANCES['latin-sans-bold'], ADVANCES['sans-bold']),
  'latin-sans-bold': widthsOf(ADVANCES['hebrew-sans-bold'], ADVANCES['sans-bold'], ADVANCES['latin-sans-bold']),
  'latin-serif': widthsOf(ADVANCES['hebrew-serif'], ADVANCES.serif, ADVANCES['latin-serif']),
  'latin-sans': widthsOf(ADVANCES['hebrew-sans'], ADVANCES.sans, ADVANCES['latin-sans']),
}
