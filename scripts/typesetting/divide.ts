/** Dividing a text that is too tall for its place. */

import type { Setting } from './height.ts'
import { heightOf } from './height.ts'

/**
 * Divides a text into pieces that are each at most `room` px tall: after sentences where that is enough, else after
 * clauses, else between words, else between characters. Joined, the pieces are the text without the white space between
 * them.
 */
export function divide(text: string, setting: Setting, room: number): string[] {
  const fits = (part: string) => heightOf(part.trim(), setting) <= room
  if (fits(text))
    return [text]
  for (const parts of [sentences(text), clauses(text), wordsIn(text), graphemes(text)]) {
    if (parts.length > 1 && parts.every(fits))
      return joinWhile(parts, fits)
  }
  return [text]
}

/** Joins neighbouring parts as long as the result fits. */
function joinWhile(parts: readonly string[], fits: (part: string) => boolean): string[] {
  const pieces: string[] = []
  for (const part of parts) {
    const joined = (pieces.at(-1) ?? '') + part
    if (pieces.length > 0 && fits(joined))
      pieces[pieces.length - 1] = joined
    else pieces.push(part)
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}

function sentences(text: string) {
  return segments(text, 'sentence').flatMap(part => part.split(/(?<=[。！？；])/u))
}
const clauses = (text: string) => text.split(/(?<=[，、：,;:])/u)
const wordsIn = (text: string) => segments(text, 'word')
const graphemes = (text: string) => segments(text, 'grapheme')

function segments(text: string, granularity: 'sentence' | 'word' | 'grapheme'): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity }).segment(text),
    ({ segment }) => segment,
  )
}
