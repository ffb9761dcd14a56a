/** The clauses of Chinese headlines, which stay on one line each where that costs no line. */

import { HAN } from './whole-words.ts'
import { widthOf } from './widths.ts'

/** Widest clause, in ems, that is kept on one line. */
const WIDEST = 20

/** Whether a clause is kept on one line. */
export function isKept(clause: string): boolean {
  return widthOf(clause, 'serif') <= WIDEST
}

/** The clauses of a Chinese headline, each with the marks behind it. */
export function clausesOf(text: string): string[] {
  return HAN.test(text)
    ? text.split(/(?<=[，：；。？！][”》）」]?)(?![”》）」])/u).filter(clause => clause !== '')
    : []
}

/** How many lines clauses take that are kept whole. @param line its length, in ems */
export function linesOfClauses(clauses: readonly string[], line: number): number {
  let [lines, left] = [1, line]
  for (const clause of clauses) {
    const width = widthOf(clause, 'serif')
    if (width > left && isKept(clause))
      [lines, left] = [lines + 1, line]
    left -= width
    while (left < 0) [lines, left] = [lines + 1, left + line]
  }
  return lines
}
