/** Decks that were generated once and whose record is missing: they are known by how their slides look. Pure. */

import type { StoredDeck } from './match-decks.ts'
import type { Folder, Texts } from './reconcile-folder.ts'
import { slideBlocks } from './blocks.ts'
import { LEAST_SHARED, linesShared, matchDecks, storedDecks } from './match-decks.ts'
import { unformed } from './reconcile.ts'
import { unreadable } from './unreadable.ts'

/**
 * Files of a folder that look generated and have no record. Copies of decks that are there today are none, and neither
 * are decks that somebody said to keep or put into `slides.md`.
 *
 * @param folder its decks in all versions
 * @param recorded the decks that are known already
 * @param matched which of them is which deck of today, by the name of the latter
 */
export function unrecordedDecks(
  { base, mine, fresh, kept = new Map() }: Folder,
  recorded: readonly StoredDeck[],
  matched: ReadonlyMap<string, StoredDeck>,
): StoredDeck[] {
  const known = new Set(recorded.map(({ file }) => file))
  const strays = [...mine].filter(([file]) => !known.has(file) && !isKept(file, mine, kept))
  if (strays.length === 0)
    return []
  const shown = new Set([...matched.keys()].flatMap(name => generatedNames(fresh.get(name) ?? '')))
  const added = addedImports(base, mine)
  return strays
    .filter(([file, text]) => !added.has(file) && generatedNames(text).some(name => !shown.has(name)))
    .map(([file, mine]) => ({ name: file, file, base: undefined, mine }))
}

/** The decks of a folder, with and without a record. */
export function knownDecks(folder: Folder): StoredDeck[] {
  const recorded = storedDecks(folder.base, folder.mine, folder.fresh)
  return [...recorded, ...unrecordedDecks(folder, recorded, matchDecks(recorded, folder.fresh))]
}

/** The names of the slides of a deck that look generated. */
export function generatedNames(text: string): string[] {
  const [plain] = unformed(text)
  if (!/^layout:/m.test(plain))
    return []
  // What cannot be read is looked for line by line.
  if (unreadable(plain))
    return Array.from(plain.matchAll(/^routeAlias: (\S+)/gm), ([, name = '']) => name)
  return slideBlocks(plain).flatMap(({ name, parts }) =>
    name !== undefined && !name.startsWith('src ') && parts?.document?.has('layout') ? [name] : [])
}

/** The files that a deck imports as a whole. */
export function importedFiles(text: string | undefined): Set<string> {
  return new Set([...(text ?? '').matchAll(/^src: \.\/([^#\r\n]+)/gm)].map(([, file = '']) => file))
}

/** What somebody put into `slides.md` by hand. */
function addedImports(base: Texts, mine: Texts): Set<string> {
  const generated = base.get('slides.md')
  return generated === undefined
    ? new Set()
    : importedFiles(mine.get('slides.md')).difference(importedFiles(generated))
}

/** Whether somebody said to keep this deck as their own, maybe under another name. */
function isKept(file: string, mine: Texts, kept: Texts): boolean {
  return kept.has(file) || [...kept].some(([old, text]) =>
    !mine.has(old) && linesShared(text, mine.get(file)) >= LEAST_SHARED)
}
