/**
 * The decks of two branches as one. Each side is first brought to today's data, by its own record, so that what is left
 * between them is what people edited; that is merged by lines. Pure.
 */

import type { Folder, Texts } from './reconcile-folder.ts'
import { diff3Merge } from 'node-diff3'
import { reconcileFolder } from './reconcile-folder.ts'

/** Decks and their records as they are in one commit. */
export type Side = Omit<Folder, 'fresh'>

export interface MergedFolder {
  /** Texts by file names; where both people edited the same lines, with the marks of a conflict. */
  decks: Map<string, string>
  records: Map<string, string>
}

interface Branch {
  file: string
  deck: string | undefined
  base: string | undefined
}

/** @param fresh what today's data gives */
export function mergeBranches(sides: { base: Side, ours: Side, theirs: Side }, fresh: Texts): MergedFolder {
  const [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(side => broughtTo(fresh, side))
  const merged: MergedFolder = { decks: new Map(), records: new Map() }
  for (const record of new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
    const versions = [ours, base, theirs].map(branch => branch?.get(record))
    const [mine, old, other] = versions
    const deck = mergeTexts(mine?.deck, old?.deck, other?.deck, true)
    const pristine = mergeTexts(mine?.base, old?.base ?? fresh.get(record), other?.base, false)
    if (deck !== undefined)
      merged.decks.set(fileOf(mine, old, other) ?? record, deck)
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
        deck: deck === undefined ? was?.mine : deck ?? undefined,
        base: base === undefined ? was?.base : base ?? undefined,
      }]
    }),
  )
}

/** The name that one of them gave the file, ours if both did. */
function fileOf(mine: Branch | undefined, old: Branch | undefined, other: Branch | undefined): string | undefined {
  return mine?.file !== old?.file ? mine?.file ?? other?.file : other?.file ?? mine?.file
}

/**
 * Three texts merged by lines. A text that one side deleted and the other left alone is gone.
 *
 * @param marks whether lines both changed are marked as Git does; without, ours stand
 */
function mergeTexts(
  mine: string | undefined,
  base: string | undefined,
  other: string | undefined,
  marks: boolean,
): string | undefined {
  if (mine === other || other === base)
    return mine
  if (mine === base || mine === undefined || other === undefined)
    return mine === base ? other : mine ?? other
  const [ours, old = [], theirs] = [mine, base ?? '', other].map(text => text.split('\n'))
  return diff3Merge(ours ?? [], old, theirs ?? [], { excludeFalseConflicts: true })
    .flatMap(({ ok, conflict }) => {
      if (ok)
        return ok
      const [a, b] = [conflict?.a ?? [], conflict?.b ?? []]
      return marks ? ['<<<<<<< ours', ...a, '=======', ...b, '>>>>>>> theirs'] : a
    })
    .join('\n')
}
