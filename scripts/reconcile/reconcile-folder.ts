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
import { goneDeck, goneUnrecordedDeck } from './gone-deck.ts'
import { isCut, matchDecks, storedDecks } from './match-decks.ts'
import { matchSlides } from './match-slides.ts'
import { mergeBlocks } from './merge.ts'
import { repaged } from './paged-lists.ts'
import { pristineOf, reconcile, unformed } from './reconcile.ts'
import { relocated, relocations } from './relocate.ts'
import { relinked, renamed } from './rename-slides.ts'
import { unreadable } from './unreadable.ts'
import { importedFiles, unrecordedDecks } from './unrecorded-decks.ts'

/** Texts by the names of their files. */
export type Texts = ReadonlyMap<string, string>

export interface Folder {
  base: Texts
  mine: Texts
  fresh: Texts
  /** What was in decks of today's names when somebody said to keep them as their own. */
  kept?: Texts
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
  /** How many slides it has, where it has no record that would tell edits. */
  slideCount?: number
  /** Its text, if it is the editor's own from now on. */
  kept?: string
}

const PANEL_DECK = 'slides.md'

/**
 * @param folder its decks in all versions
 * @param choices what was decided about a deck, by the name it is generated with, and by that of its file
 */
export function reconcileFolder(folder: Folder, choices: (deck: string, file: string) => Choices): DeckPlan[] {
  const recorded = storedDecks(folder.base, folder.mine, folder.fresh)
  const matched = matchDecks(recorded, folder.fresh)
  const unrecorded = unrecordedDecks(folder, recorded, matched)
  const stored = [...recorded, ...unrecorded]
  const free = new Map([...folder.fresh].filter(([name]) => !matched.has(name)))
  for (const [name, deck] of matchDecks(unrecorded, free))
    matched.set(name, deck)
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
  const isGone = (deck: StoredDeck) => ![...matched.values()].includes(deck)
  const gone = recorded.filter(isGone)
    .map(deck => goneDeck(deck, slides.get(goneKey(deck)), choices(deck.name, deck.file)))
  const shown = importedFiles(textAfter(today.find(({ record }) => record === PANEL_DECK)))
  const lost = unrecorded.filter(deck => isGone(deck) && !shown.has(deck.file))
    .map(deck => goneUnrecordedDeck(deck, choices(deck.name, deck.file)))
  return [...today, ...gone, ...lost]
}

/** A deck as it will be. */
function textAfter(planned: DeckPlan | undefined): string | undefined {
  const deck = planned?.plan.deck
  return deck === undefined ? planned?.was?.mine : deck ?? undefined
}

/** A deck that is gone from the data, apart from one that has its name today. */
function goneKey({ name }: StoredDeck): string {
  return `gone ${name}`
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
    // Without a record of it, a deck is all there is that tells which slide was which.
    const isRecorded = was && pristineOf(was.base, text, read) !== undefined
    const own = matchSlides((isRecorded ? cut.base : cut.mine).filter(isOwn), cut.fresh.filter(isOwn))
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
