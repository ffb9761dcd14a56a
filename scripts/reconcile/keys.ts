/**
 * Three-way merge of a slide's frontmatter, key by key: where both sides changed one, the editor's value stays. Pure.
 */

import type { Document, Pair } from 'yaml'
import type { Ruling, Sides } from './sides.ts'
import { isMap, isNode, parseDocument, stringify } from 'yaml'
import { commentsOf } from './comments.ts'
import { withSortedKeys } from './meaning.ts'
import { decisionOn } from './sides.ts'

/** A key both sides changed, each in its own way. The values are YAML; empty if the key is not there. */
export interface KeyDispute extends Sides {
  key: string
}

export interface MergedKeys {
  /** The editor's document with what is new; the same object if nothing is. */
  document: Document
  /** What counts as generated from now on: `fresh`, but with the values of `base` where the sides disagree. */
  base: Document
  disputes: KeyDispute[]
}

/**
 * @param base as last generated
 * @param mine as it is there now
 * @param fresh as the data gives it today
 * @param ruling which value to use where both sides changed it; without it the editor's, as a dispute
 * @param keys those to look at; all of `base` and `fresh` when left out
 */
export function mergeKeys(
  base: Document,
  mine: Document,
  fresh: Document,
  ruling?: Ruling,
  keys = keysOf(base, fresh),
): MergedKeys {
  const result: MergedKeys = { document: mine, base: fresh.clone(), disputes: [] }
  for (const key of keys) {
    const [inBase, inMine, inFresh] = [base, mine, fresh].map(document => keyMeaning(document, key))
    // Whether a slide is shown: who has decided that by hand goes on to decide it, also where the data agrees for once.
    if (key === 'hide' && inMine !== inBase) {
      assign(result.base, key, base)
      continue
    }
    if (inBase === inFresh || inMine === inFresh)
      continue
    const edited = inMine !== inBase || commentsAt(mine, key, !has(fresh, key)).length > 0
    const sides = { base: yamlOf(base, key), mine: yamlOf(mine, key), fresh: yamlOf(fresh, key) }
    const stands = edited ? standing(key, { mine, fresh }, decisionOn(ruling, sides)) : fresh
    if (!stands) {
      result.disputes.push({ key, ...sides })
      assign(result.base, key, base)
      continue
    }
    if (stands === mine)
      continue
    if (result.document === mine)
      result.document = mine.clone()
    assign(result.document, key, stands)
  }
  return result
}

/** The document whose value of a key stands; `undefined` if nothing was decided, or no such value. */
function standing(
  key: string,
  { mine, fresh }: { mine: Document, fresh: Document },
  decision: ReturnType<typeof decisionOn>,
): Document | undefined {
  if (decision === undefined || typeof decision === 'string')
    return decision && { mine, fresh }[decision]
  const written = parseDocument(decision.text)
  return written.errors.length === 0 && keysOf(written).every(other => other === key) ? written : undefined
}

/** The keys of these documents, each once, in their order. */
export function keysOf(...documents: readonly Document[]): string[] {
  return [
    ...new Set(
      documents.flatMap(({ contents }) =>
        isMap(contents) ? contents.items.map(({ key }) => String(key)) : [],
      ),
    ),
  ]
}

/** What a key says, whatever its quoting; `undefined` if it is not there. */
function keyMeaning(document: Document, key: string): string | undefined {
  return has(document, key) ? JSON.stringify(withSortedKeys(plainValue(document, key))) : undefined
}

/** Gives a document what another has under a key, or takes the key away. */
function assign(document: Document, key: string, from: Document): void {
  if (has(from, key))
    document.set(key, from.get(key, true))
  else document.delete(key)
}

function has(document: Document, key: string): boolean {
  return isMap(document.contents) && document.contents.has(key)
}

function yamlOf(document: Document, key: string): string {
  if (!has(document, key))
    return ''
  return [
    stringify({ [key]: plainValue(document, key) }, { lineWidth: 0 }).trimEnd(),
    ...commentsAt(document, key, false).map(words => `# ${words}`),
  ].join('\n')
}

/** Comments that would go with a value, or with the key as well. */
function commentsAt({ contents }: Document, key: string, withKey: boolean): string[] {
  const pair: Pair | undefined = isMap(contents)
    ? contents.items.find(pair => String(pair.key) === key)
    : undefined
  return [pair?.value, withKey && pair?.key].flatMap(part => (isNode(part) ? commentsOf(part) : []))
}

function plainValue(document: Document, key: string): unknown {
  const values: unknown = document.toJS()
  return typeof values === 'object' && values !== null
    ? new Map(Object.entries(values)).get(key)
    : undefined
}
