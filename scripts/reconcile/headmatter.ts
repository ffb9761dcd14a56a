/**
 * The settings of a deck stand in the frontmatter of its first slide. Who puts a slide of their own before it takes
 * them along, so that they go on to hold; from then on they are merged where they are. Pure.
 */

import type { Block } from './blocks.ts'
import type { Ruling } from './sides.ts'
import type { Dispute } from './slide.ts'
import { Document } from 'yaml'
import { frontmatterText } from '../serialise/frontmatter.ts'
import { meaningOf, wordsOf } from './blocks.ts'
import { keysOf, mergeKeys } from './keys.ts'

/** The slides of a deck as last generated, as they are there now, and as the data gives them today. */
export interface Decks {
  base: readonly Block[]
  mine: readonly Block[]
  fresh: readonly Block[]
}

export interface MovedSettings extends Decks {
  disputes: Dispute[]
  /** Puts the settings back on the first slide of the record. */
  withSettings: (first: Block) => Block
}

/** Takes settings that moved to a slide of the editor's own out of all three decks, merged into the editor's. */
export function mergeMovedSettings({ base, mine, fresh }: Decks, ruling?: Ruling): MovedSettings {
  const [baseFirst, mineFirst, freshFirst] = [base[0], mine[0], fresh[0]]
  const documents = [baseFirst, mineFirst, freshFirst].map(block => block?.parts?.document)
  const [baseKeys, mineKeys, freshKeys] = documents
  if (!baseFirst || !mineFirst || !freshFirst || baseFirst.key === mineFirst.key)
    return { base, mine, fresh, disputes: [], withSettings: first => first }
  if (!baseKeys || !mineKeys || !freshKeys)
    return { base, mine, fresh, disputes: [], withSettings: first => first }
  const generated = base.find(({ key }) => key !== undefined && key === mineFirst.key)
  const ofSlide = generated?.parts?.document
  const own = new Set(ofSlide ? keysOf(ofSlide) : ['layout', 'routeAlias'])
  const moved = keysOf(baseKeys).filter(key => keysOf(mineKeys).includes(key) && !own.has(key))
  const merged = mergeKeys(baseKeys, mineKeys, freshKeys, ruling, moved)
  const { document } = merged
  return {
    base: [withoutKeys(baseFirst, moved), ...base.slice(1)],
    mine: [document === mineKeys ? mineFirst : withDocument(mineFirst, document), ...mine.slice(1)],
    fresh: [withoutKeys(freshFirst, moved), ...fresh.slice(1)],
    withSettings: first =>
      moved.length > 0
        ? withDocument(first, onlyKeys(merged.base, moved, first.parts?.document))
        : first,
    disputes: merged.disputes.map(({ key: _, ...values }) => ({
      part: 'setting',
      ...values,
      line: 0,
    })),
  }
}

/**
 * The decks with settings on the editor's first slide. Where the slide that had them was moved, they are taken from
 * there; where it was deleted, from the record: a deck without a theme cannot be shown.
 */
export function settingsOnFirst({ base, mine, fresh }: Decks): Decks {
  const [first, ...others] = mine
  const origin = base[0]?.parts?.document ?? fresh[0]?.parts?.document
  const settings = origin ? settingsOf(origin) : []
  const [marker] = settings
  const has = (block: Block, key: string) => block.parts?.document?.has(key) ?? false
  if (!first?.parts || !origin || marker === undefined || has(first, marker))
    return { base, mine, fresh }
  const moved = others.find(block => has(block, marker))
  const from = moved?.parts?.document ?? origin
  const keys = settings.filter(key => from.has(key))
  const own = first.parts.document ?? new Document({})
  return {
    base,
    mine: [
      withDocument(first, onlyKeys(from, keys, own)),
      ...others.map(block => (block === moved ? withoutKeys(block, keys) : block)),
    ],
    fresh,
  }
}

/** The keys of a deck's first slide that are settings of the deck: they stand above the slide's own. */
function settingsOf(document: Document): string[] {
  const keys = keysOf(document)
  const own = keys.findIndex(key => ['layout', 'routeAlias', 'src'].includes(key))
  return own < 0 ? [] : keys.slice(0, own)
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
