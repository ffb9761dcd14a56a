/** Which decks of a website are built together: what takes Slidev longest is the same for all decks of a folder. */

import type { DeckFile } from '../store/deck-files.ts'
import { dirname } from 'node:path'
import { load } from '@slidev/parser/fs'
import { HOME } from '../home.ts'
import { DECK_SETTINGS } from '../in-slidev/site-program.ts'
import { parseFrontmatterOnce } from '../render/frontmatter-once.ts'
import { usePreparsers } from '../render/preparsers.ts'

/** What of a deck tells with which others it is built. */
export interface DeckToBuild {
  file: DeckFile
  /** What stands at its top. */
  headmatter: Record<string, unknown>
  /** What Slidev loads for it: formulas, editors, diagrams. */
  features: object
  /** How many slides it has. */
  length: number
}

/** Reads a deck as Slidev does. */
export async function readDeckToBuild(file: DeckFile): Promise<DeckToBuild> {
  usePreparsers()
  parseFrontmatterOnce()
  const userRoot = dirname(file.path)
  const where = { userRoot, roots: [HOME, userRoot] }
  const { headmatter, features, slides } = await load(where, file.path, undefined, 'build')
  return { file, headmatter, features, length: slides.length }
}

/**
 * Decks that are built together, each time the one with most slides first: those of one folder with the same settings,
 * for which Slidev loads nothing else than for the first.
 */
export function programsOf(decks: readonly DeckToBuild[]): DeckToBuild[][] {
  const programs: DeckToBuild[][] = []
  for (const deck of decks.toSorted((one, other) => other.length - one.length)) {
    const fitting = programs.find(([first]) => first && isBuiltWith(deck, first))
    if (fitting)
      fitting.push(deck)
    else
      programs.push([deck])
  }
  return programs
}

function isBuiltWith(deck: DeckToBuild, first: DeckToBuild): boolean {
  const has = new Map<string, unknown>(Object.entries(first.features))
  return whereAndHow(deck) === whereAndHow(first)
    && Object.entries(deck.features).every(([name, value]) =>
      value === false || JSON.stringify(value) === JSON.stringify(has.get(name)))
}

/** The folder, and what the deck says about how it is shown. */
function whereAndHow({ file, headmatter }: DeckToBuild): string {
  const own = new Set<string>(DECK_SETTINGS)
  const shared = Object.entries(headmatter).filter(([name]) => !own.has(name))
  const how = shared.sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([dirname(file.path), how])
}
