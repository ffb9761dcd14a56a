/** Which positions of a contribution have a slide of their own, and which neighbours share one. */

import type { Position } from '../summary/panel.ts'
import type { Context } from './context.ts'
import { fitTogether } from './kinds/positions.ts'
import { secondsToRead } from './pace.ts'

/** Longest time for the notes of a slide that positions share, in seconds: about a minute. */
export const SHARED_SECONDS = 66

/** The least costly way to divide the first positions. */
interface Division {
  groups: readonly (readonly Position[])[]
  /** The number of slides, and half a slide for each claim that stands alone without anything beneath it. */
  cost: number
}

/**
 * Divides positions over slides in the order they were said: what stands on a slide are neighbours, and nothing moves
 * past anything else. There are as few slides as there can be.
 *
 * @param contexts those of all editions whose decks are to have the same slides
 */
export function groupPositions(
  positions: readonly Position[],
  contexts: readonly Context[],
): readonly (readonly Position[])[] {
  const divisions: Division[] = [{ groups: [], cost: 0 }]
  for (let end = 1; end <= positions.length; end++) {
    let best: Division | undefined
    for (let start = end - 1; start >= 0; start--) {
      const group = positions.slice(start, end)
      const before = divisions[start]
      if (!before || (group.length > 1 && !mayShare(group, contexts)))
        break
      const cost = before.cost + 1 + (group.length === 1 && group.every(isBare) ? 0.5 : 0)
      if (!best || cost < best.cost)
        best = { groups: [...before.groups, group], cost }
    }
    if (best)
      divisions.push(best)
  }
  return divisions.at(-1)?.groups ?? []
}

/**
 * Whether neighbours may share a slide: small ones that fit, and whose notes together take about a minute. A figure or
 * a position of weight 3 has a headline and a slide of its own; beside the latter only a bare claim may stand.
 */
function mayShare(group: readonly Position[], contexts: readonly Context[]): boolean {
  const heavy = group.filter(position => position.weight === 3 && !isBare(position))
  const others = group.filter(position => !heavy.includes(position))
  return group.every(({ figure }) => !figure)
    && (heavy.length === 0 || (heavy.length === 1 && others.every(isBare)))
    && contexts.every(context => seconds(context, group) <= SHARED_SECONDS && fitTogether(context, group))
}

/** Whether nothing argues the claim on a slide. */
function isBare({ supports, figure }: Position): boolean {
  return supports.length === 0 && !figure
}

function seconds(context: Context, group: readonly Position[]): number {
  return group.reduce((sum, { notes }) => sum + secondsToRead(context.text(notes), context), 0)
}
