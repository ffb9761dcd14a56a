/**
 * The ids of passages: those that a passage had keep theirs, whatever its place; new ones are called by the speaker and
 * counted (`chen-xilin.5`; of a second contribution `xie-lingxi-2.1`). Pure.
 */

import type { KnownPassage } from '../summary/identity.ts'
import { split } from '../summary/identity.ts'

/** A passage that was listed before, with what tells whether it is the same. */
export interface ListedPassage extends KnownPassage {
  fingerprint: string
  cue: string
}

/** A paragraph of the source that has no id yet. */
export interface FoundPassage {
  contribution: string
  order: number
  fingerprint: string
  text: string
}

/** A contribution as far as the ids of its passages go. */
export interface Speaking {
  id: string
  /** The id of who speaks. */
  speaker: string
  /** The passages that its positions cite. */
  cited: readonly string[]
}

/** @returns the id of each paragraph, in their order */
export function passageIds(
  found: readonly FoundPassage[],
  listed: readonly ListedPassage[],
  contributions: readonly Speaking[],
): string[] {
  const known = sameAsBefore(found, listed)
  const prefixes = passagePrefixes(contributions, listed)
  const taken = new Set(listed.map(({ id }) => id))
  return found.map((passage) => {
    const id = known.get(passage)?.id ?? freeId(prefixes.get(passage.contribution) ?? 'passage', passage.order, taken)
    taken.add(id)
    return id
  })
}

/** `prefix.order`, or the next number that is free. */
export function freeId(prefix: string, order: number, taken: ReadonlySet<string>): string {
  if (!taken.has(`${prefix}.${order}`))
    return `${prefix}.${order}`
  const numbers = [...taken].flatMap(id => (split(id)[0] === prefix ? [split(id)[1]] : []))
  return `${prefix}.${Math.max(...numbers) + 1}`
}

/**
 * Which paragraph is which of those listed: the one with the same words, else the one of the same contribution that has
 * the words it was found by, else the one between the same neighbours.
 */
function sameAsBefore(
  found: readonly FoundPassage[],
  listed: readonly ListedPassage[],
): Map<FoundPassage, ListedPassage> {
  const pairs = new Map<FoundPassage, ListedPassage>()
  const left = new Set(listed)
  const pair = (passage: FoundPassage, same: ListedPassage | undefined) => {
    if (!same)
      return
    pairs.set(passage, same)
    left.delete(same)
  }
  const wordsIn = ({ contribution, fingerprint }: FoundPassage | ListedPassage) => `${contribution} ${fingerprint}`
  const words = ({ fingerprint }: FoundPassage | ListedPassage) => fingerprint
  for (const keyOf of [wordsIn, words]) {
    const same = Map.groupBy(left, keyOf)
    for (const passage of found) {
      if (!pairs.has(passage))
        pair(passage, same.get(keyOf(passage))?.shift())
    }
  }
  const [foundIn, listedIn] = [Map.groupBy(found, contributionOf), Map.groupBy(listed, contributionOf)]
  for (const [contribution, own] of foundIn) {
    const before = listedIn.get(contribution) ?? []
    for (const passage of own.filter(passage => !pairs.has(passage)))
      pair(passage, before.find(other => left.has(other) && other.cue !== '' && passage.text.includes(other.cue)))
    for (const [passage, other] of inSameGaps(own, before, pairs, left))
      pair(passage, other)
  }
  return pairs
}

function contributionOf({ contribution }: FoundPassage | ListedPassage): string {
  return contribution
}

/** Between two paragraphs that are known, as many new ones as are missing are these, corrected. */
function inSameGaps(
  found: readonly FoundPassage[],
  listed: readonly ListedPassage[],
  pairs: ReadonlyMap<FoundPassage, ListedPassage>,
  left: ReadonlySet<ListedPassage>,
): [FoundPassage, ListedPassage][] {
  const bounds = [...found.filter(passage => pairs.has(passage)), undefined]
  let [from, start] = [0, 0]
  return bounds.flatMap((bound) => {
    const same = bound && pairs.get(bound)
    const to = bound ? found.indexOf(bound) : found.length
    const end = same ? listed.indexOf(same) : listed.length
    const between = found.slice(from, to)
    const missing = listed.slice(start, Math.max(start, end)).filter(passage => left.has(passage))
    ;[from, start] = [to + 1, end + 1]
    return between.length === missing.length
      ? between.flatMap((passage, index): [FoundPassage, ListedPassage][] => {
          const other = missing[index]
          return other ? [[passage, other]] : []
        })
      : []
  })
}

/** A speaker's id that could be taken for a place or a number is no prefix. */
const LIKE_A_PLACE = /^[kq]?\d+$/

/** What the ids of each contribution's passages begin with: as before; by default who speaks, counted. */
export function passagePrefixes(
  contributions: readonly Speaking[],
  listed: readonly KnownPassage[],
): Map<string, string> {
  const prefixes = new Map<string, string>()
  const before = [
    ...listed.map(({ id, contribution }) => ({ id, contribution })),
    ...contributions.flatMap(({ id, cited }) => cited.map(passage => ({ id: passage, contribution: id }))),
  ]
  const taken = new Map<string, string>()
  for (const { id, contribution } of before) {
    const [prefix] = split(id)
    if (LIKE_A_PLACE.test(prefix) || /^q\d+\.\d+$/.test(prefix) || taken.has(prefix))
      continue
    taken.set(prefix, contribution)
    if (!prefixes.has(contribution))
      prefixes.set(contribution, prefix)
  }
  for (const { id, speaker } of contributions) {
    if (prefixes.has(id))
      continue
    const name = LIKE_A_PLACE.test(speaker) ? `speaker-${speaker}` : speaker
    let prefix = name
    for (let turn = 2; taken.has(prefix); turn++)
      prefix = `${name}-${turn}`
    taken.set(prefix, id)
    prefixes.set(id, prefix)
  }
  return prefixes
}
