/** A text as its lines with words, and the blank lines between them. Pure. */

import { wordsAlone } from './meaning.ts'

export interface Lines {
  /** Those that are not blank. */
  texts: string[]
  /** The blank lines above each of them, and those below the last. */
  gaps: string[][]
}

/** Cuts a text into its lines. */
export function cutLines(text: string): Lines {
  const result: Lines = { texts: [], gaps: [[]] }
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      result.gaps.at(-1)?.push(line)
      continue
    }
    result.texts.push(line)
    result.gaps.push([])
  }
  return result
}

const BULLET = /^(\s*)[-*+](?=\s)/
const NUMBER = /^(\s*)\d+[.)](?=\s)/

/** What a line says, whatever the sign of its bullet, its number and the white space in it: its depth counts. */
export function saidBy(line: string): string {
  return wordsAlone(line).replace(NUMBER, '$11.')
}

/** What sort of line it is: those of one sort may follow each other without a blank line. */
export function sortOf(line: string): string {
  if (BULLET.test(line) || NUMBER.test(line))
    return 'item'
  if (/^\s*[|#<]/.test(line))
    return line.trim().charAt(0)
  return 'text'
}

/** A line with the bullet of another one. */
export function bulletedLike(line: string, other: string | undefined): string {
  const [sign] = BULLET.exec(other ?? '') ?? []
  return sign === undefined ? line : line.replace(BULLET, `$1${sign.trim()}`)
}

/** A line with the number of another one. */
export function numberedLike(line: string, other: string): string {
  const [number] = NUMBER.exec(other) ?? []
  return number === undefined ? line : line.replace(NUMBER, `$1${number.trim()}`)
}

/** Whether two lines have the same number, or neither has one. */
export function isNumberedLike(line: string, other: string): boolean {
  return NUMBER.exec(line)?.[0].trim() === NUMBER.exec(other)?.[0].trim()
}
