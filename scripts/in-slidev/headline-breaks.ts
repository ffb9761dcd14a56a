/** Where lines of Chinese headlines end: between clauses if that costs no line, else between phrases. */

import type { OwnTables } from '../words/index.ts'
import type { State, Token } from './line-tokens.ts'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isUnbroken, keptClauses } from '../typesetting/clauses.ts'
import { splitContinued } from '../words/continued.ts'
import { ownTables } from '../words/own-tables.ts'
import { lineEnd, phrases, spanAround, textToken } from './line-tokens.ts'

/**
 * A headline with the places where its lines may end.
 *
 * @param tag `h1` or another level; clauses are kept together in `h1` only
 */
export function headlineTokens(state: State, children: readonly Token[], tag: string): Token[] {
  const last = children.at(-1)
  // “(continued)” stands outside of the headline, so that the headline breaks as on the slide before.
  const again = last?.type === 'text' ? splitContinued(last.content, ownTablesOf(state)) : undefined
  if (!again)
    return brokenHeadline(state, children, tag)
  return [
    ...brokenHeadline(state, [...children.slice(0, -1), textToken(state, again.headline)], tag),
    textToken(state, ' '),
    ...spanAround(state, 'pd-continued', [textToken(state, again.word)]),
  ]
}

/** The tables of words for the deck of a slide, by the folder of the deck. */
const known = new Map<string, OwnTables>()

function ownTablesOf({ env }: State): OwnTables {
  const { id } = z.object({ id: z.string() }).catch({ id: '' }).parse(env)
  if (id === '')
    return {}
  const tables = known.get(dirname(id)) ?? ownTables(id)
  known.set(dirname(id), tables)
  return tables
}

function brokenHeadline(state: State, children: readonly Token[], tag: string): Token[] {
  const [only] = children
  const clauses = tag === 'h1' && only?.type === 'text' && children.length === 1 ? keptClauses(only.content) : []
  if (clauses.length === 0)
    return children.flatMap(child => (child.type === 'text' ? phrases(state, child.content) : [child]))
  return clauses.flatMap((clause, index) => {
    const tokens = phrases(state, clause)
    const kept = isUnbroken(clause) ? spanAround(state, 'pd-clause', tokens) : tokens
    return index > 0 ? [lineEnd(state), ...kept] : kept
  })
}
