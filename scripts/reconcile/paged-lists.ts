/**
 * Lists that go on over several slides. Where new entries make others move to another page, the entries of `base` and
 * `mine` are put on the pages they have in `fresh`, so that each is compared with itself. Pure.
 */

import type { Block } from './blocks.ts'
import type { Decks } from './decks.ts'
import { byKey } from './assemble.ts'
import { headOf, listIn, withEntries } from './list-entries.ts'
import { firstPageOf } from './match-slides.ts'
import { clearPairs, dice, overlappingPieces } from './similarity.ts'

/** An entry of `base`, with the page and the place it has in `fresh`. */
interface Home {
  page: string
  place: number
}

/** The versions of a deck with the entries of each long list on the pages of the fresh one. */
export function repaged(decks: Decks): Decks {
  const heads = new Set(
    [decks.base, decks.fresh].flatMap((blocks) => {
      const known = byKey(blocks)
      return blocks.flatMap(block => firstPageOf(block, known)?.first ?? [])
    }),
  )
  return [...heads].reduce(repagedList, decks)
}

function repagedList(decks: Decks, head: string): Decks {
  const isPage = ({ key }: Block) => key === head || (key !== undefined && key.startsWith(`${head}-`)
    && /^\d+$/.test(key.slice(head.length + 1)))
  const pages = {
    base: decks.base.filter(isPage),
    mine: decks.mine.filter(isPage),
    fresh: decks.fresh.filter(isPage),
  }
  const entries = { base: entriesOf(pages.base), fresh: entriesOf(pages.fresh) }
  const homes = new Map<Entry, Home>()
  for (const [entry, same] of pairs(entries.base, entries.fresh))
    homes.set(entry, { page: same.page, place: entries.fresh.indexOf(same) })
  if ([...homes].every(([entry, { page }]) => entry.page === page))
    return decks
  const basePlaces = placed(entries.base, homes)
  const mineEntries = entriesOf(pages.mine)
  const known = [...pairs(mineEntries, entries.base)].flatMap(([entry, same]) => {
    const home = basePlaces.get(same)
    return home ? [[entry, home] as const] : []
  })
  const frames = byKey([...pages.fresh, ...pages.base])
  const freshByKey = byKey(pages.fresh)
  const base = withPages(decks.base, {
    isPage,
    frames,
    contents: contentsOf(basePlaces),
    keepsEmpty: ({ key = '' }) => freshByKey.has(key),
  })
  // A page that neither version had arrives as a whole, like any new slide.
  const paired = new Set([...homes.values()].map(({ place }) => place))
  const unpaired = entries.fresh.filter((_, place) => !paired.has(place))
  const news = new Set(unpaired.map(({ page }) => page).filter(page => byKey(base).has(page)))
  return {
    ...decks,
    base,
    mine: withPages(decks.mine, {
      isPage,
      frames,
      contents: contentsOf(placed(mineEntries, new Map(known)), news),
      keepsEmpty: page => news.has(page.key ?? '') || hasOtherFrame(page, frames.get(page.key ?? '')),
    }),
  }
}

interface Entry {
  text: string
  page: string
}

function entriesOf(pages: readonly Block[]): Entry[] {
  return pages.flatMap(page =>
    (listIn(page)?.entries ?? []).map(text => ({ text, page: page.key ?? '' })),
  )
}

/** What makes two entries the same, the surest first. */
const IDENTITIES = [
  ({ text, page }: Entry) => `${page}\n${text}`,
  ({ text }: Entry) => text,
  ({ text }: Entry) => headOf(text),
]

/** The same entries in two versions: those with equal text, then of one name, then those that say nearly the same. */
function pairs(as: readonly Entry[], bs: readonly Entry[]): Map<Entry, Entry> {
  const found = new Map<Entry, Entry>()
  const taken = new Set<Entry>()
  const free = () => [as.filter(a => !found.has(a)), bs.filter(b => !taken.has(b))] as const
  const pair = (a: Entry, b: Entry) => {
    found.set(a, b)
    taken.add(b)
  }
  for (const keyOf of IDENTITIES) {
    const [left, right] = free()
    const groups = Map.groupBy(right, keyOf)
    for (const [key, [a, ...more]] of Map.groupBy(left, keyOf)) {
      const [b, ...others] = groups.get(key) ?? []
      if (a && b && more.length + others.length === 0)
        pair(a, b)
    }
  }
  const [left, right] = free()
  const likeness = (a: Entry, b: Entry) => dice(overlappingPieces(a.text), overlappingPieces(b.text))
  for (const { a, b } of clearPairs(left, right, likeness, { least: 0.5, margin: 0.1 }))
    pair(a, b)
  return found
}

/** Entries without a home of their own stay behind the one above them. */
function placed(entries: readonly Entry[], homes: ReadonlyMap<Entry, Home>): Map<Entry, Home> {
  const result = new Map<Entry, Home>()
  for (const [index, entry] of entries.entries()) {
    const above = entries[index - 1]
    const follows = above && above.page === entry.page ? result.get(above) : undefined
    result.set(entry, homes.get(entry) ?? { page: follows?.page ?? entry.page, place: follows?.place ?? -1 })
  }
  return result
}

/** The entries of each page, in their order; `news` are pages on which something arrives. */
function contentsOf(places: ReadonlyMap<Entry, Home>, news: Iterable<string> = []): Map<string, string[]> {
  const contents = new Map<string, string[]>([...news].map(page => [page, []]))
  for (const [{ text }, { page }] of [...places].sort(([, a], [, b]) => a.place - b.place))
    contents.set(page, [...(contents.get(page) ?? []), text])
  return contents
}

interface Refill {
  isPage: (block: Block) => boolean
  /** The pages as they are without their entries, for those that are missing. */
  frames: ReadonlyMap<string, Block>
  contents: ReadonlyMap<string, string[]>
  /** Whether a page stays although nothing is left on it. */
  keepsEmpty: (page: Block) => boolean
}

/** The deck with its pages filled anew. A page that is missing comes behind the page before it. */
function withPages(blocks: readonly Block[], { isPage, frames, contents, keepsEmpty }: Refill): Block[] {
  const result = blocks.flatMap((block) => {
    const list = isPage(block) ? listIn(block) : undefined
    if (!list)
      return [block]
    const entries = contents.get(block.key ?? '') ?? []
    return entries.length > 0 || list.entries.length === 0 || keepsEmpty(block)
      ? [withEntries(block, list, entries)]
      : []
  })
  const order = [...frames.keys()]
  for (const [key, entries] of contents) {
    const frame = frames.get(key)
    const list = frame && listIn(frame)
    if (!frame || !list || result.some(block => block.key === key))
      continue
    const before = order.slice(0, order.indexOf(key))
    const neighbour = result.findLastIndex(block => before.includes(block.key ?? ''))
    const at = neighbour < 0 ? result.length : neighbour + 1
    result.splice(at, 0, withEntries(frame, list, entries))
  }
  return result
}

/** Whether what stands around the entries of two pages differs. */
function hasOtherFrame(page: Block, other: Block | undefined): boolean {
  const frameOf = (block: Block | undefined) => {
    const list = block && listIn(block)
    return list && withEntries(block, list, []).meaning
  }
  return frameOf(page) !== frameOf(other)
}
