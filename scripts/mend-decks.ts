/** Decks and records that a merge of branches left behind: reads the disk and Git, and writes nothing. */

import type { Status } from './reconcile/decide.ts'
import type { SlideReport } from './reconcile/merge.ts'
import type { UnfinishedMerge } from './store/git.ts'
import type { FileChange } from './store/replace.ts'
import { join, relative } from 'node:path'
import { conflictsIn, storedTexts } from './plan-folder.ts'
import { conflictMarker } from './reconcile/conflict-markers.ts'
import { mendedRecord, staleSlides } from './reconcile/mend-record.ts'
import { mergeBranches } from './reconcile/merge-branches.ts'
import { knownDecks } from './reconcile/unrecorded-decks.ts'
import { changedByBoth, isUnmerged, textsInCommit } from './store/git.ts'

const EDITED: readonly Status[] = ['edited', 'merged', 'added', 'disagrees']

/** Slides that say what was generated earlier, word for word, and not last. */
export async function staleIn(
  slides: readonly SlideReport[],
  history: () => Promise<readonly string[]>,
): Promise<string[]> {
  const edited = slides
    .filter(({ status }) => EDITED.includes(status))
    .flatMap(({ slide, texts: { base, mine } }) => (mine === undefined ? [] : [{ slide, text: mine, base }]))
  return edited.length > 0 ? staleSlides(edited, await history()) : []
}

/** What the records of a folder should have been, going by what they were earlier. */
export async function mendedRecords(
  folder: string,
  fresh: ReadonlyMap<string, string>,
  history: (record: string) => Promise<string[]>,
): Promise<Map<string, string>> {
  const decks = knownDecks({ ...await storedTexts(folder), fresh })
  const mended = await Promise.all(decks.map(async ({ name, base, mine }): Promise<[string, string][]> => {
    const record = mine === undefined ? undefined : mendedRecord(base, mine, await history(name))
    return record === undefined ? [] : [[name, record]]
  }))
  return new Map(mended.flat())
}

/** The decks of both sides of a merge that is under way, where Git could not put them together. */
export async function planMerge(
  root: string,
  { base, ours, theirs }: UnfinishedMerge,
  folders: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<{ changes: FileChange[] }[]> {
  return await Promise.all([...folders].map(async ([folder, texts]) => {
    const there = await storedTexts(folder)
    const name = relative(root, folder).replaceAll('\\', '/')
    if (conflictsIn(there).length === 0 && !(await isUnmerged(root, name)))
      return { changes: [] }
    const side = async (commit: string | undefined) => ({
      base: commit === undefined ? new Map() : await textsInCommit(root, commit, `${name}/.base`),
      mine: commit === undefined ? new Map() : await textsInCommit(root, commit, name),
    })
    const sides = { base: await side(base), ours: await side(ours), theirs: await side(theirs) }
    const { decks, records, former } = mergeBranches(sides, texts)
    for (const [file, text] of await resolvedByHand(root, name, there.mine, sides))
      decks.set(file, text)
    return {
      changes: [
        ...changesTo(folder, there.mine, decks, former),
        ...changesTo(join(folder, '.base'), there.base, records, [...there.base.keys()]),
      ],
    }
  }))
}

/**
 * Decks in which Git found a conflict and somebody resolved it: what they say is what that person wants. A deck that is
 * as one of the sides had it does not count, since the edits of the other would be lost.
 */
async function resolvedByHand(
  root: string,
  folder: string,
  mine: ReadonlyMap<string, string>,
  { ours, theirs }: Readonly<Record<'ours' | 'theirs', { mine: ReadonlyMap<string, string> }>>,
): Promise<[string, string][]> {
  const both = await changedByBoth(root, folder)
  return [...mine].filter(([file, text]) =>
    both.has(file) && !conflictMarker(text) && text !== ours.mine.get(file) && text !== theirs.mine.get(file))
}

/** What makes these texts of those in a folder; of others only the known ones go. */
function changesTo(
  folder: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  known: Iterable<string>,
): FileChange[] {
  return [...new Set([...after.keys(), ...known])]
    .map(name => ({ path: join(folder, name), before: before.get(name), after: after.get(name) }))
    .filter(({ before, after }) => before !== after)
}
