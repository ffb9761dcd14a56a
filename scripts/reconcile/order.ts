/** In which order the slides of a merged deck stand. Pure. */

import type { Block } from './blocks.ts'
import { outOfOrder } from './sequence.ts'

export interface Arrangement {
  /** The deck as last generated. */
  base: readonly Block[]
  /** What stays of the editor's deck, in its order. */
  kept: readonly Block[]
  /** The deck as the data gives it today. */
  fresh: readonly Block[]
  /** Those of `fresh` that are not in the deck yet. */
  arriving: readonly Block[]
}

/**
 * The order of `fresh` if the editor moved nothing; else the editor's. Slides of the editor's own stay behind the slide
 * they were put behind, and new ones come behind the slide that precedes them in `fresh`.
 */
export function arrange({ base, kept, fresh, arriving }: Arrangement): Block[] {
  const freshPlaces = places(fresh)
  const placeOf = ([block]: readonly Block[]) => freshPlaces.get(block?.key ?? '') ?? -1
  // A generated slide with the editor's own behind it; the first run may have none of ours.
  const runs: Block[][] = []
  for (const block of kept) {
    const last = runs.at(-1)
    if (last && placeOf([block]) < 0)
      last.push(block)
    else runs.push([block])
  }
  // Slides of the editor's own that the deck begins with stay at the beginning.
  const own = runs[0] && placeOf(runs[0]) < 0 ? 1 : 0
  if (!wasMoved(base, kept))
    runs.sort((a, b) => placeOf(a) - placeOf(b))
  for (const block of arriving) {
    const above = fresh.slice(0, placeOf([block])).map(({ key }) => key)
    const neighbour = above.findLast(key => runs.some(([first]) => first?.key === key))
    const at
      = neighbour === undefined ? own : runs.findIndex(([first]) => first?.key === neighbour) + 1
    runs.splice(at, 0, [block])
  }
  return runs.flat()
}

/** The slides that were put in another place: as few as explain the order. */
export function movedKeys(base: readonly Block[], mine: readonly Block[]): Set<string> {
  const basePlaces = places(base)
  const known = mine.flatMap(({ key }) => (key !== undefined && basePlaces.has(key) ? [key] : []))
  const moved = outOfOrder(known.map(key => basePlaces.get(key) ?? 0))
  return new Set(known.filter((_, index) => moved.has(index)))
}

function wasMoved(base: readonly Block[], kept: readonly Block[]): boolean {
  const basePlaces = places(base)
  const order = kept.flatMap(({ key }) => basePlaces.get(key ?? '') ?? [])
  return order.some((place, index) => place < (order[index - 1] ?? 0))
}

function places(blocks: readonly Block[]): Map<string, number> {
  return new Map(blocks.flatMap(({ key }, index) => (key === undefined ? [] : [[key, index]])))
}
