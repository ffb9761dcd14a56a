/**
 * Which deck of today is which deck of the last generation: a deck is that of its session, whatever its number and
 * name. Pure.
 */

import { clearPairs, dice, wordLines } from './similarity.ts'

/** A deck as it lies on the disk. */
export interface StoredDeck {
  /** Name of its record, the name it was generated with. */
  name: string
  /** Name of its file now, which people may have changed. */
  file: string
  base: string | undefined
  mine: string | undefined
}

/** What the same name but for its number counts for: it can be outweighed by lines. */
const SAME_NAME = 0.3
/** Decks of other names are one if they share so many lines. Two different decks of our panel share 0.13 at most. */
export const LEAST_SHARED = 0.3
const MARGIN = 0.1

/**
 * Files and records of a folder put together. A file that was renamed by hand goes with the record whose lines it has;
 * a file without a record counts if the data gives a deck of its name.
 */
export function storedDecks(
  base: ReadonlyMap<string, string>,
  mine: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): StoredDeck[] {
  const strays = [...mine.keys()].filter(file => !base.has(file))
  const missing = [...base.keys()].filter(file => !mine.has(file))
  const renamed = new Map(
    strays.length > 0
      ? clearPairs(missing, strays, (a, b) => linesShared(base.get(a), mine.get(b)), {
          least: LEAST_SHARED,
          margin: MARGIN,
        }).map(({ a, b }) => [a, b])
      : [],
  )
  const known = [...base.keys()].map((name): StoredDeck => {
    const file = renamed.get(name) ?? name
    return { name, file, base: base.get(name), mine: mine.get(file) }
  })
  const taken = new Set(renamed.values())
  const others = strays.filter(file => !taken.has(file) && fresh.has(file))
  return [
    ...known,
    ...others.map(file => ({ name: file, file, base: undefined, mine: mine.get(file) })),
  ]
}

/**
 * @param stored the decks on the disk
 * @param fresh the decks of today, by their names
 * @param settled decks of `stored` of which somebody said which one of today they are, by its name
 * @returns for each deck of `fresh`, by its name, the deck on the disk that it is
 */
export function matchDecks(
  stored: readonly StoredDeck[],
  fresh: ReadonlyMap<string, string>,
  settled: ReadonlyMap<string, StoredDeck> = new Map(),
): Map<string, StoredDeck> {
  const matched = new Map(settled)
  const sameName = stored.every(({ name }) => fresh.has(name))
  if (sameName && settled.size === 0)
    return new Map(stored.map(deck => [deck.name, deck]))
  // The overview and the deck that imports all others have fixed names.
  const isFixed = (name: string) => /^(?:00-overview|slides)\.md$/.test(name)
  for (const deck of stored) {
    if (isFixed(deck.name) && fresh.has(deck.name) && !matched.has(deck.name))
      matched.set(deck.name, deck)
  }
  const free = [...fresh.keys()].filter(name => !matched.has(name) && !isFixed(name))
  const isSettled = new Set(settled.values())
  const decks = stored.filter(deck => !isFixed(deck.name) && !isSettled.has(deck))
  const score = (deck: StoredDeck, name: string) => {
    if (isCut(deck.name) !== isCut(name))
      return 0
    const alike = linesShared(deck.base ?? deck.mine, fresh.get(name))
    const named = withoutPlace(deck.name) === withoutPlace(name) ? SAME_NAME : 0
    // Of two decks that could be the same, as after a run that did not know them, the one with edits is.
    const extra = (deck.name === name ? 0.15 : 0) + (isEdited(deck) ? 0.3 : 0)
    return alike + named < LEAST_SHARED ? 0 : alike + named + extra
  }
  for (const { a, b } of clearPairs(decks, free, score, { least: LEAST_SHARED, margin: MARGIN }))
    matched.set(b, a)
  // An edited deck is not written over by another that would take its name.
  for (const deck of decks) {
    const isFree = ![...matched.values()].includes(deck)
    if (isFree && fresh.has(deck.name) && (!matched.has(deck.name) || isEdited(deck)))
      matched.set(deck.name, deck)
  }
  return matched
}

/** Whether it is a deck chosen from those of the sessions. */
export function isCut(name: string): boolean {
  return name.startsWith('cut-')
}

function isEdited({ base, mine }: StoredDeck): boolean {
  return mine !== undefined && mine !== base
}

/** A deck's name without the place of its session: `05-what-is-new.md` → `what-is-new.md`. */
export function withoutPlace(name: string): string {
  return name.replace(/^\d+-/, '')
}

/** How much two decks have in common, from 0 to 1, by their lines. */
export function linesShared(a: string | undefined, b: string | undefined): number {
  return dice(wordLines(a ?? ''), wordLines(b ?? ''))
}
