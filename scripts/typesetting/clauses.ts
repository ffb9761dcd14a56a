/** The clauses of Chinese headlines, which stay on one line each where that costs no line. */

import { IDEOGRAPH, KANA } from '../summary/writing.ts'
import { typeSettings } from './scale.ts'
import { textWidth } from './widths.ts'

/** Widest clause, in ems, that is kept on one line. */
const WIDEST = 20

/** Whether a clause is kept on one line. */
export function isUnbroken(clause: string): boolean {
  return textWidth(clause, 'serif') <= WIDEST
}

/** How many ems a line holds, of a headline and of a sub-headline. */
const LINES = (['headline', 'sub-headline'] as const).map((name) => {
  const { width, size } = typeSettings('zh')[name]
  return Math.floor(width / size)
})

/**
 * The clauses of a Chinese headline, each with the marks behind it, if they may be kept whole on a slide of full width:
 * the headline then takes no more lines than `height.ts` counts for it. Else none.
 */
export function keptClauses(text: string): string[] {
  const clauses = clausesOf(text)
  return clauses.length > 1 && LINES.every(line => costsNoLine(clauses, line)) ? clauses : []
}

function costsNoLine(clauses: readonly string[], line: number): boolean {
  return linesOfClauses(clauses, line) <= Math.ceil(textWidth(clauses.join(''), 'serif') / line)
}

function clausesOf(text: string): string[] {
  if (!IDEOGRAPH.test(text))
    return []
  // In Japanese 、 is a comma, in Chinese it stands between the parts of a list.
  const end = KANA.test(text) ? /(?<=[、，：；。？！][”》）」』]?)(?![”》）」』])/u : /(?<=[，：；。？！][”》）」]?)(?![”》）」])/u
  return text.split(end).filter(clause => clause !== '')
}

/** How many lines clauses take that are kept whole. @param line its length, in ems */
export function linesOfClauses(clauses: readonly string[], line: number): number {
  let [lines, left] = [1, line]
  for (const clause of clauses) {
    const width = textWidth(clause, 'serif')
    if (width > left && isUnbroken(clause))
      [lines, left] = [lines + 1, line]
    left -= width
    while (left < 0) [lines, left] = [lines + 1, left + line]
  }
  return lines
}
