/** Where lines of Chinese headlines end: between clauses if that costs no line, else between phrases. */

import type { State, Token } from './line-tokens.ts'
import { clausesOf, isKept, linesOfClauses } from '../typesetting/clauses.ts'
import { SETTINGS } from '../typesetting/scale.ts'
import { widthOf } from '../typesetting/widths.ts'
import { splitContinued } from '../words/continued.ts'
import { lineEnd, phrases, span, text } from './line-tokens.ts'

/** How many ems a line holds, of a headline and of a sub-headline. */
const LINES = (['headline', 'sub-headline'] as const).map((name) => {
  const { width, size } = SETTINGS.zh[name]
  return Math.floor(width / size)
})

/**
 * A headline with the places where its lines may end.
 *
 * @param tag `h1` or another level; clauses are kept together in `h1` only
 */
export function headlineTokens(state: State, children: readonly Token[], tag: string): Token[] {
  const last = children.at(-1)
  // “(continued)” stands outside of the headline, so that the headline breaks as on the slide before.
  const again = last?.type === 'text' ? splitContinued(last.content) : undefined
  if (!again)
    return brokenHeadline(state, children, tag)
  return [
    ...brokenHeadline(state, [...children.slice(0, -1), text(state, again.headline)], tag),
    text(state, ' '),
    ...span(state, 'pd-continued', [text(state, again.word)]),
  ]
}

function brokenHeadline(state: State, children: readonly Token[], tag: string): Token[] {
  const [only] = children
  const clauses = tag === 'h1' && only?.type === 'text' && children.length === 1 ? clausesOf(only.content) : []
  if (clauses.length < 2 || !LINES.every(line => costsNoLine(clauses, line)))
    return children.flatMap(child => (child.type === 'text' ? phrases(state, child.content) : [child]))
  return clauses.flatMap((clause, index) => {
    const tokens = phrases(state, clause)
    const kept = isKept(clause) ? span(state, 'pd-clause', tokens) : tokens
    return index > 0 ? [lineEnd(state), ...kept] : kept
  })
}

/** Whether a headline takes no more lines with its clauses kept whole than `typesetting/height.ts` counts for it. */
function costsNoLine(clauses: readonly string[], line: number): boolean {
  return linesOfClauses(clauses, line) <= Math.ceil(widthOf(clauses.join(''), 'serif') / line)
}
