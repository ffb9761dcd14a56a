/** The decks of a folder in all versions, so that the same slide has the same name in each. Pure. */

import type { Block, ReadSlides } from './blocks.ts'
import type { Decks } from './decks.ts'
import type { StoredDeck } from './match-decks.ts'
import type { Texts } from './reconcile-folder.ts'
import { knownSlides, slideBlocks } from './blocks.ts'
import { cutDecks } from './decks.ts'
import { isCut } from './match-decks.ts'
import { matchSlides } from './match-slides.ts'
import { pristineOf, unformed } from './reconcile.ts'
import { namesApart, relinked, renamed } from './rename-slides.ts'
import { unreadable } from './unreadable.ts'

/** The deck of the whole panel. */
export const PANEL_DECK = 'slides.md'

/** The decks that are to change or were edited cut into slides, the same ones under the same name; by name of deck. */
export function alignedDecks(
  stored: readonly StoredDeck[],
  matched: ReadonlyMap<string, StoredDeck>,
  fresh: Texts,
): Map<string, Decks> {
  const decks = new Map<string, Decks>()
  const read = knownSlides
  const links = new Map<string, string>()
  const slides = new Map<string, ReadonlyMap<string, string>>()
  // Decks that import others come last: they name slides of these.
  const inOrder = [...fresh].sort(([a], [b]) => Number(isImporting(a)) - Number(isImporting(b)))
  for (const [name, text] of inOrder) {
    const was = matched.get(name)
    const isCurrent = was?.name === name && was.base === text && was.mine === text
    const isFirst = stored.length === 0
    const cut = !isCurrent && !isFirst && (was ? slidesOf(was, text, read) : newDeck(text, read))
    if (!cut)
      continue
    // Without a record of it, a deck is all there is that tells which slide was which.
    const isRecorded = was && pristineOf(was.base, text, read) !== undefined
    const known = (isRecorded ? cut.base : cut.mine).filter(isOwn)
    const own = namesApart(matchSlides(known, cut.fresh.filter(isOwn)), known)
    const names = new Map([...importsToday(cut, matched, slides), ...own])
    slides.set(name, names)
    for (const [old, today] of names)
      links.set(old, today)
    decks.set(name, {
      ...cut,
      base: isRecorded ? renamed(cut.base, names) : cut.base,
      mine: renamed(cut.mine, names),
    })
  }
  for (const deck of stored) {
    const cut = [...matched.values()].includes(deck) ? undefined : slidesOf(deck, undefined, read)
    if (cut)
      decks.set(goneKey(deck), cut)
  }
  return new Map(
    [...decks].map(([name, cut]) => [
      name,
      { ...cut, base: relinked(cut.base, links), mine: relinked(cut.mine, links) },
    ]),
  )
}

/** The imports of a deck, by their names, as they are written today: files and slides may have other names. */
function importsToday(
  { base, mine }: Decks,
  matched: ReadonlyMap<string, StoredDeck>,
  slides: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<string, string> {
  const imports = [...base, ...mine].flatMap(({ name }) => (name === undefined || isOwn({ name }) ? [] : [name]))
  return new Map(imports.flatMap((name): [string, string][] => {
    const [file = '', address] = name.slice('src ./'.length).split('#')
    const [today, was] = [...matched].find(([, was]) => was.name === file || was.file === file) ?? []
    if (today === undefined || !was)
      return []
    const path = `src ./${was.file === was.name ? today : was.file}`
    return [[name, address === undefined ? path : `${path}#${slides.get(today)?.get(address) ?? address}`]]
  }))
}

/** Whether a slide is the deck's own, and not of another deck. */
function isOwn({ name }: Pick<Block, 'name'>): boolean {
  return !name?.startsWith('src ')
}

/** @returns `undefined` if the deck is missing or cannot be read */
function slidesOf({ base, mine }: StoredDeck, fresh: string | undefined, read: ReadSlides): Decks | undefined {
  if (mine === undefined)
    return undefined
  const [plainMine] = unformed(mine)
  // What was generated is read first: it has no faults, and most slides of the others are the same.
  if (fresh !== undefined)
    slideBlocks(fresh, read)
  const pristine = pristineOf(base, fresh ?? '', read) ?? fresh ?? plainMine
  if (unreadable(plainMine, read))
    return undefined
  const cut = cutDecks(pristine, plainMine, fresh ?? pristine, read)
  return fresh === undefined ? { ...cut, fresh: [] } : cut
}

/** A deck the data did not have before: the slides of others may come to it. */
function newDeck(text: string, read: ReadSlides): Decks {
  return { ...cutDecks(text, text, text, read), base: [], mine: [] }
}

/** Whether a deck is made of others: that of the whole panel, or a cut. */
export function isImporting(name: string): boolean {
  return name === PANEL_DECK || isCut(name)
}

/** A deck that is gone from the data, apart from one that has its name today. */
export function goneKey({ name }: StoredDeck): string {
  return `gone ${name}`
}
