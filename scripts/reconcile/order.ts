/** In which order the slides of a merged deck stand. Pure. */

import type { Block } from './blocks.ts'

/**
 * Today's order, if the editor moved nothing; else the editor's. Slides of the editor's own stay behind the slide they
 * were put behind, and new ones come behind the slide that precedes them today.
 *
 * @param before the deck as last generated
 * @param kept what stays of the editor's deck, in its order
 * @param next the deck as generated today
 * @param arriving those of `next` that are not in the deck yet
 * @param first the slide the editor's deck begins with, if it stays
 */
export function arrange(
  before: readonly Block[],
  kept: readonly Block[],
  next: readonly Block[],
  arriving: readonly Block[],
  first: Block | undefined,
): Block[] {
  const today = places(next)
  const placeOf = ([block]: readonly Block[]) => today.get(block?.key ?? '') ?? -1
  // The slide with the deck's settings stays first, unless nobody touched it.
  const still = kept[0] && kept[0] === first && !next.includes(first) ? 1 : 0
  // A generated slide with the editor's own behind it; the first run may have none of ours.
  const runs: Block[][] = []
  for (const block of kept) {
    const last = runs.at(-1)
    if (last && placeOf([block]) < 0)
      last.push(block)
    else runs.push([block])
  }
  if (!wasMoved(before, kept)) {
    const [held, others] = [runs.slice(0, still), runs.slice(still)]
    runs.splice(0, runs.length, ...held, ...others.toSorted((a, b) => placeOf(a) - placeOf(b)))
  }
  for (const block of arriving) {
    const before = next.slice(0, placeOf([block])).map(({ key }) => key)
    const neighbour = before.findLast(key => runs.some(([first]) => first?.key === key))
    const at
      = neighbour === undefined ? still : runs.findIndex(([first]) => first?.key === neighbour) + 1
    runs.splice(at, 0, [block])
  }
  return runs.flat()
}

function wasMoved(before: readonly Block[], kept: readonly Block[]): boolean {
  const was = places(before)
  const now = kept.flatMap(({ key }) => was.get(key ?? '') ?? [])
  return now.some((place, index) => place < (now[index - 1] ?? 0))
}

function places(blocks: readonly Block[]): Map<string, number> {
  return new Map(blocks.flatMap(({ key }, index) => (key === undefined ? [] : [[key, index]])))
}
