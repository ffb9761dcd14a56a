/**
 * The decks of two branches as one. Each side is first brought to today's data, by its own record, so that what is left
 * between them is what people edited; that is merged by lines. Pure.
 */

import type { Folder, Texts } from './reconcile-folder.ts'
import { diff3Merge } from 'node-diff3'
import { slideBlocks } from './blocks.ts'
import { reconcileFolder } from './reconcile-folder.ts'
import { unformed } from './reconcile.ts'
import { unreadable } from './unreadable.ts'

/** Decks and their records as they are in one commit. */
export type Side = Omit<Folder, 'fresh'>

export interface MergedFolder {
  /** Texts by file names; where both people edited the same lines, with the marks of a conflict. */
  decks: Map<string, string>
  records: Map<string, string>
  /** Files of the decks that either side had; those not in `decks` are gone. */
  former: Set<string>
}

interface Branch {
  /** Its file now, and the one it had before. */
  file: string
  was: string | undefined
  deck: string | undefined
  base: string | undefined
}

/** @param fresh what today's data gives */
export function mergeBranches(sides: { base: Side, ours: Side, theirs: Side }, fresh: Texts): MergedFolder {
  const [baseDecks, ourDecks, theirDecks] = [sides.base, sides.ours, sides.theirs].map(side => broughtTo(fresh, side))
  const formerly = [ourDecks, theirDecks].flatMap(side => [...side?.values() ?? []].flatMap(({ was }) => was ?? []))
  const merged: MergedFolder = { decks: new Map(), records: new Map(), former: new Set(formerly) }
  for (const record of new Set([...(ourDecks?.keys() ?? []), ...(theirDecks?.keys() ?? [])])) {
    const [base, ours, theirs] = [baseDecks, ourDecks, theirDecks].map(decks => decks?.get(record))
    const deck = mergeTexts(base?.deck, ours?.deck, theirs?.deck, true)
    const pristine = mergeTexts(base?.base ?? fresh.get(record), ours?.base, theirs?.base, false)
    if (deck !== undefined)
      merged.decks.set(fileOf(base, ours, theirs) ?? record, deck)
    if (pristine !== undefined)
      merged.records.set(record, pristine)
  }
  return merged
}

/** Decks of a side with its edits and today's data, by name of record. */
function broughtTo(fresh: Texts, side: Side): Map<string, Branch> {
  return new Map(
    reconcileFolder({ ...side, fresh }, () => ({})).map(({ file, record, was, plan: { deck, base } }) => {
      return [record, {
        file,
        was: was?.file,
        deck: deck === undefined ? was?.mine : deck ?? undefined,
        base: base === undefined ? was?.base : base ?? undefined,
      }]
    }),
  )
}

/** The name that one of them gave the file, ours if both did. */
function fileOf(base: Branch | undefined, ours: Branch | undefined, theirs: Branch | undefined): string | undefined {
  return ours?.file !== base?.file ? ours?.file ?? theirs?.file : theirs?.file ?? ours?.file
}

/**
 * Three texts merged by lines. A text that one side deleted and the other left alone is gone.
 *
 * @param marks whether lines both changed are marked as Git does; without, ours stand
 */
function mergeTexts(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
  marks: boolean,
): string | undefined {
  if (ours === theirs || theirs === base)
    return ours
  if (ours === base || ours === undefined || theirs === undefined)
    return ours === base ? theirs : ours ?? theirs
  const [ourLines = [], baseLines = [], theirLines = []] = [ours, base ?? '', theirs].map(linesOfSlides)
  return diff3Merge(ourLines, baseLines, theirLines, { excludeFalseConflicts: true })
    .flatMap(({ ok, conflict }) => {
      if (ok)
        return ok.map(textOf)
      const [a, b] = [conflict?.a ?? [], conflict?.b ?? []].map(lines => lines.map(textOf))
      return marks ? ['<<<<<<< ours', ...a ?? [], '=======', ...b ?? [], '>>>>>>> theirs'] : a ?? []
    })
    .join('\n')
}

/** Between the name of a slide and a line of it. */
const BEHIND_NAME = '\0'

/**
 * The lines of a deck, each with the name of its slide in front: lines of two slides are never the same one. Otherwise
 * a slide that one side deleted would be compared with the next one, which begins and ends with the same lines.
 */
function linesOfSlides(text: string): string[] {
  const [plain] = unformed(text)
  const slides = unreadable(plain) ? [] : slideBlocks(plain)
  const names = slides.flatMap(({ key = '', text }) => text.split(/(?<=\n)/).map(() => key))
  return text.split('\n').map((line, index) => (names[index] ?? '') + BEHIND_NAME + line)
}

function textOf(line: string): string {
  return line.slice(line.indexOf(BEHIND_NAME) + 1)
}
