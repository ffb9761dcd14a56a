/**
 * What to do with all decks of a folder, given what was last generated, what is there now and what the data gives
 * today. Decks and slides are known by what they are, so that edits follow them where names and places change. Pure.
 */

import type { Decks } from './decks.ts'
import type { StoredDeck } from './match-decks.ts'
import type { Choices } from './merge.ts'
import type { FilePlan } from './reconcile.ts'
import { alignedDecks, goneKey, isImporting, PANEL_DECK } from './align-decks.ts'
import { goneDeck, goneUnrecordedDeck } from './gone-deck.ts'
import { matchDecks, storedDecks } from './match-decks.ts'
import { mergeBlocks } from './merge.ts'
import { repaged } from './paged-lists.ts'
import { reconcile } from './reconcile.ts'
import { relocated, relocations } from './relocate.ts'
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
  plan: FilePlan
  /** How much was edited by hand in a deck that the data no longer has. */
  edits?: number
  /** How many slides it has, where it has no record that would tell edits. */
  slideCount?: number
  /** Its text, if it is the editor's own from now on. */
  kept?: string
}

/**
 * @param folder its decks in all versions
 * @param choices what was decided about a deck, by the name it is generated with, and by that of its file
 */
export function reconcileFolder(folder: Folder, choices: (deck: string, file: string) => Choices): DeckPlan[] {
  const recorded = storedDecks(folder.base, folder.mine, folder.fresh)
  const matched = matchDecks(recorded, folder.fresh, settledDecks(recorded, folder.fresh, choices))
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
    .map((deck) => {
      const haveMoved = moves.some(({ from }) => from === goneKey(deck))
      return goneDeck(deck, slides.get(goneKey(deck)), choices(deck.name, deck.file), haveMoved)
    })
  const shown = importedFiles(textAfter(today.find(({ record }) => record === PANEL_DECK)))
  const lost = unrecorded.filter(deck => isGone(deck) && !shown.has(deck.file))
    .map(deck => goneUnrecordedDeck(deck, choices(deck.name, deck.file)))
  return [...today, ...gone, ...lost]
}

/** The decks of which somebody said which one of today they are, by its name. */
function settledDecks(
  stored: readonly StoredDeck[],
  fresh: Texts,
  choices: (deck: string, file: string) => Choices,
): Map<string, StoredDeck> {
  return new Map(stored.flatMap((deck) => {
    const name = `${choices(deck.name, deck.file).into}.md`
    return fresh.has(name) && !fresh.has(deck.name) ? [[name, deck] as const] : []
  }))
}

/** A deck as it will be. */
function textAfter(planned: DeckPlan | undefined): string | undefined {
  const deck = planned?.plan.deck
  return deck === undefined ? planned?.was?.mine : deck ?? undefined
}

function planOf(
  was: StoredDeck | undefined,
  fresh: string,
  choices: Choices,
  slides: Decks | undefined,
  changed: boolean,
): FilePlan {
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

/** A deck made of others, with the names their files have. */
function withFiles(text: string, matched: ReadonlyMap<string, StoredDeck>): string {
  const files = new Map([...matched].flatMap(([name, was]) => was.file === was.name ? [] : [[name, was.file]]))
  return files.size === 0
    ? text
    : text.replaceAll(/^src: \.\/([^#\n]+)/gm, (_, name: string) => `src: ./${files.get(name) ?? name}`)
}
