/**
 * What to do with all decks of a folder, given what was last generated, what is there now and what the data gives
 * today. Decks and slides are known by what they are, so that edits follow them where names and places change. Pure.
 */

import type { Block, ReadSlides } from './blocks.ts'
import type { Decks } from './decks.ts'
import type { StoredDeck } from './match-decks.ts'
import type { Choices } from './merge.ts'
import type { Plan } from './reconcile.ts'
import { blocksOf } from './blocks.ts'
import { cutDecks } from './decks.ts'
import { isCut, matchDecks, storedDecks } from './match-decks.ts'
import { matchSlides } from './match-slides.ts'
import { mergeBlocks } from './merge.ts'
import { repaged } from './paged-lists.ts'
import { pristineOf, reconcile, unformed } from './reconcile.ts'
import { relocated, relocations } from './relocate.ts'
import { relinked, renamed } from './rename-slides.ts'
import { unreadable } from './unreadable.ts'

/** Texts by the names of their files. */
export type Texts = ReadonlyMap<string, string>

export interface Folder {
  base: Texts
  mine: Texts
  fresh: Texts
}

export interface DeckPlan {
  /** Name of the deck's file, and of its record. */
  file: string
  record: string
  /** The same before; not there if it is new. */
  was?: StoredDeck
  /** Decks that slides came from. */
  sources: string[]
  plan: Plan
  /** How much was edited by hand in a deck that the data no longer has. */
  edits?: number
}

const PANEL_DECK = 'slides.md'

/**
 * @param folder its decks in all versions
 * @param choices what was decided about a deck, by the name it is generated with, and by that of its file
 */
export function reconcileFolder(folder: Folder, choices: (deck: string, file: string) => Choices): DeckPlan[] {
  const stored = storedDecks(folder.base, folder.mine, folder.fresh)
  const matched = matchDecks(stored, folder.fresh)
  const fresh = new Map(folder.fresh)
  for (const [name, text] of fresh) {
    if (isImporting(name))
      fresh.set(name, withFiles(text, matched))
  }
  const cut = alignedDecks(stored, matched, fresh)
  const moves = relocations(cut)
  const slides = new Map(
    [...relocated(cut, moves)].map(([name, decks]) => [name, repaged(decks)] as const),
  )
  const today = [...fresh].map(([name, text]): DeckPlan => {
    const was = matched.get(name)
    const changed = moves.some(({ from, to }) => from === name || to === name)
    return {
      file: was && was.file !== was.name ? was.file : name,
      record: name,
      ...(was && { was }),
      sources: [...new Set(moves.filter(({ to }) => to === name).map(({ from }) => from))],
      plan: planOf(was, text, choices(name, was?.file ?? name), slides.get(name), changed),
    }
  })
  const gone = stored.filter(deck => ![...matched.values()].includes(deck))
  return [...today, ...gone.map(deck => goneDeck(deck, slides.get(goneKey(deck)), choices(deck.name, deck.file)))]
}

function planOf(
  was: StoredDeck | undefined,
  fresh: string,
  choices: Choices,
  slides: Decks | undefined,
  changed: boolean,
): Plan {
  // A deck that is new and to which slides of others came begins as these slides.
  if (!was && slides && changed) {
    const merged = mergeBlocks(slides, choices)
    if (merged) {
      return {
        outcome: 'created',
        deck: merged.text,
        base: merged.base ?? fresh,
        slides: merged.slides,
      }
    }
  }
  return reconcile(was?.base, was?.mine, fresh, choices, slides)
}

/** A deck the data no longer has: it stays if something in it was edited. */
function goneDeck(was: StoredDeck, slides: Decks | undefined, choices: Choices): DeckPlan {
  const result = (plan: Plan): DeckPlan => ({
    file: was.file,
    record: was.name,
    was,
    sources: [],
    plan,
  })
  if (choices.discard && choices.slide === undefined)
    return result(reconcile(was.base, was.mine, undefined, choices))
  if (!slides)
    return result(reconcile(was.base, was.mine, undefined, choices))
  const { settings } = slides
  const left = mergeBlocks({
    ...slides,
    fresh: slides.base,
    ...(settings && { settings: { ...settings, fresh: settings.base } }),
  })
  const edited = (left?.slides ?? []).filter(({ status }) => status !== 'current').length
  if (left && (edited === 0 || slides.mine.length === 0))
    return result({ outcome: 'removed', deck: null, base: null, slides: [] })
  if (choices.keepDeck)
    return result({ outcome: 'kept', base: null, slides: [] })
  return { ...result(reconcile(was.base, was.mine, undefined, choices)), edits: edited }
}

/** A deck that is gone from the data, apart from one that has its name today. */
function goneKey({ name }: StoredDeck): string {
  return `gone ${name}`
}

/** The decks that are to change or were edited cut into slides, the same ones under the same name; by name of deck. */
function alignedDecks(
  stored: readonly StoredDeck[],
  matched: ReadonlyMap<string, StoredDeck>,
  fresh: Texts,
): Map<string, Decks> {
  const decks = new Map<string, Decks>()
  const read: ReadSlides = new Map()
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
    const own = matchSlides(cut.base.filter(isOwn), cut.fresh.filter(isOwn))
    const names = new Map([...importsToday(cut, matched, slides), ...own])
    slides.set(name, names)
    for (const [old, today] of names)
      links.set(old, today)
    decks.set(name, { ...cut, base: renamed(cut.base, names), mine: renamed(cut.mine, names) })
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
    blocksOf(fresh, read)
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
function isImporting(name: string): boolean {
  return name === PANEL_DECK || isCut(name)
}

/** A deck made of others, with the names their files have. */
function withFiles(text: string, matched: ReadonlyMap<string, StoredDeck>): string {
  const files = new Map([...matched].flatMap(([name, was]) => was.file === was.name ? [] : [[name, was.file]]))
  return files.size === 0
    ? text
    : text.replaceAll(/^src: \.\/([^#\n]+)/gm, (_, name: string) => `src: ./${files.get(name) ?? name}`)
}
