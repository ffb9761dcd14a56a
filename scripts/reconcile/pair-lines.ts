/** Which line of one version is which line of another. Pure. */

import { diffArrays } from 'diff'
import { saidBy, sortOf } from './lines.ts'
import { clearPairs, dice, overlappingPieces } from './similarity.ts'

/** Two lines at one place that share this much are one that was edited. Of different lines of a slide 1 in 100 do. */
const ALIKE = 0.5
/** The same for lines in different places, where chance has more pairs to choose from. */
const ALIKE_ELSEWHERE = 0.6
const MARGIN = 0.1

const NONE: ReadonlySet<string> = new Set()

/** Lines that stand between the same neighbours in both versions. */
interface Hunk {
  from: number[]
  to: number[]
}

/** @returns place in `from` → place in `to` */
export function pairLines(from: readonly string[], to: readonly string[]): Map<number, number> {
  const [said, saidNow] = [from.map(saidBy), to.map(saidBy)]
  const pairs = new Map<number, number>()
  const hunks = hunksOf(said, saidNow, pairs)
  pairMoved(said, saidNow, hunks, pairs)
  const known = new Map([...from, ...to].map(line => [line, overlappingPieces(line)]))
  const likeness = (a: number, b: number) => {
    const [one, other] = [from[a] ?? '', to[b] ?? '']
    return sortOf(one) === sortOf(other) ? dice(known.get(one) ?? NONE, known.get(other) ?? NONE) : 0
  }
  const rest = hunks.flatMap(hunk => pairInOrder(hunk, likeness, pairs))
  const [left, right] = [rest.flatMap(hunk => hunk.from), rest.flatMap(hunk => hunk.to)]
  const found = clearPairs(left, right, likeness, { least: ALIKE_ELSEWHERE, margin: MARGIN })
  for (const { a, b } of found) pairs.set(a, b)
  const taken = new Set(found.map(({ b }) => b))
  for (const hunk of rest) {
    const [olds, news] = [hunk.from.filter(a => !pairs.has(a)), hunk.to.filter(b => !taken.has(b))]
    pairRest(olds, news, (a, b) => sortOf(from[a] ?? '') === sortOf(to[b] ?? ''), pairs)
  }
  return pairs
}

/** Pairs what is equal and in order; @returns what stands between. */
function hunksOf(from: readonly string[], to: readonly string[], pairs: Map<number, number>): Hunk[] {
  const hunks: Hunk[] = []
  let [a, b] = [0, 0]
  let open: Hunk | undefined
  for (const { value, added, removed } of diffArrays([...from], [...to])) {
    if (!added && !removed) {
      for (const _ of value) pairs.set(a++, b++)
      open = undefined
      continue
    }
    if (!open)
      hunks.push(open = { from: [], to: [] })
    for (const _ of value) {
      if (removed)
        open.from.push(a++)
      else open.to.push(b++)
    }
  }
  return hunks
}

/** Pairs lines that stand elsewhere, word by word; such lines leave their hunks. */
function pairMoved(
  from: readonly string[],
  to: readonly string[],
  hunks: readonly Hunk[],
  pairs: Map<number, number>,
): void {
  const [gone, come] = [hunks.flatMap(hunk => hunk.from), hunks.flatMap(hunk => hunk.to)]
  for (const a of gone) {
    const line = from[a] ?? ''
    const same = come.filter(b => to[b] === line)
    const [added] = same
    const isClear = same.length === 1 && gone.filter(other => from[other] === line).length === 1
    if (added !== undefined && isClear && /[\p{L}\p{N}]/u.test(line))
      pairs.set(a, added)
  }
  const taken = new Set(pairs.values())
  for (const hunk of hunks) {
    hunk.from = hunk.from.filter(a => !pairs.has(a))
    hunk.to = hunk.to.filter(b => !taken.has(b))
  }
}

/** Pairs the most alike of a hunk, in order; @returns what stands between. */
function pairInOrder(
  hunk: Hunk,
  likeness: (a: number, b: number) => number,
  pairs: Map<number, number>,
): Hunk[] {
  const best = hunk.from
    .flatMap(a => hunk.to.map(b => ({ a, b, score: likeness(a, b) })))
    .reduce((best, pair) => (pair.score > best.score ? pair : best), { a: -1, b: -1, score: 0 })
  if (best.score < ALIKE)
    return [hunk]
  pairs.set(best.a, best.b)
  const part = (isIn: (place: number, limit: number) => boolean) => pairInOrder(
    { from: hunk.from.filter(a => isIn(a, best.a)), to: hunk.to.filter(b => isIn(b, best.b)) },
    likeness,
    pairs,
  )
  return [...part((place, limit) => place < limit), ...part((place, limit) => place > limit)]
}

/** Pairs what is left of a hunk one by one: lines that were written anew. */
function pairRest(
  from: readonly number[],
  to: readonly number[],
  isSameSort: (a: number, b: number) => boolean,
  pairs: Map<number, number>,
): void {
  let next = 0
  for (const a of from) {
    const at = to.findIndex((b, index) => index >= next && isSameSort(a, b))
    const b = to[at]
    if (b === undefined)
      continue
    pairs.set(a, b)
    next = at + 1
  }
}
