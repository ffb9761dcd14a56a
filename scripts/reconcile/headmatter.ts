/**
 * The settings of a deck stand in the frontmatter of its first slide. Who puts a slide of their own before it takes them
 * along, so that they go on to hold; from then on they are merged where they are. Pure.
 */

import type { Document } from 'yaml'
import type { Block } from './blocks.ts'
import type { Take } from './sides.ts'
import type { Dispute } from './slide.ts'
import { frontmatterText } from '../serialise/frontmatter.ts'
import { meaningOf, wordsOf } from './blocks.ts'
import { keysOf, mergeKeys } from './keys.ts'

/** A deck as last generated, as it is now, and as it is generated today. */
export interface Decks {
  before: readonly Block[]
  now: readonly Block[]
  next: readonly Block[]
}

export interface MovedSettings extends Decks {
  disputes: Dispute[]
  /** Gives the first slide of what counts as generated its settings back. */
  withSettings: (first: Block) => Block
}

/** The decks without the settings that moved, and what the editor's first slide has to say to them. */
export function mergeMovedSettings({ before, now, next }: Decks, take?: Take): MovedSettings {
  const [base, mine, fresh] = [before[0], now[0], next[0]]
  const [old, there, today] = [base, mine, fresh].map(block => block?.parts?.document)
  if (!base || !mine || !fresh || !old || !there || !today || base.key === mine.key)
    return { before, now, next, disputes: [], withSettings: first => first }
  const generated = before.find(({ key }) => key !== undefined && key === mine.key)?.parts?.document
  const own = new Set(generated ? keysOf(generated) : ['layout', 'routeAlias'])
  const moved = keysOf(old).filter(key => keysOf(there).includes(key) && !own.has(key))
  const { document, base: record, disputes } = mergeKeys(old, there, today, take, moved)
  return {
    before: [withoutKeys(base, moved), ...before.slice(1)],
    now: [document === there ? mine : withDocument(mine, document), ...now.slice(1)],
    next: [withoutKeys(fresh, moved), ...next.slice(1)],
    withSettings: first =>
      moved.length > 0
        ? withDocument(first, onlyKeys(record, moved, first.parts?.document))
        : first,
    disputes: disputes.map(({ key: _, ...values }) => ({ part: 'setting', ...values, line: 0 })),
  }
}

function withoutKeys(block: Block, keys: readonly string[]): Block {
  const document = block.parts?.document?.clone()
  if (!document || keys.length === 0)
    return block
  for (const key of keys) document.delete(key)
  return withDocument(block, document)
}

/** These keys of a document, followed by what stands in another. */
function onlyKeys(
  document: Document,
  keys: readonly string[],
  others: Document | undefined,
): Document {
  const result = document.clone()
  for (const key of keysOf(document)) {
    if (!keys.includes(key))
      result.delete(key)
  }
  for (const key of others ? keysOf(others) : []) result.set(key, others?.get(key, true))
  return result
}

function withDocument(block: Block, document: Document): Block {
  const { content = '', note = '' } = block.parts ?? {}
  const head = frontmatterText(document)
  return {
    ...block,
    text: head + content + note,
    meaning: meaningOf(document, content, wordsOf(note)),
    parts: { head, document, content, note },
  }
}
