/** In which order the lines of a merge stand. Pure. */

import type { LineState } from './line-states.ts'

/**
 * The order of the data; what the editor moved or added stays behind the line it was put behind, and behind what the
 * data adds there.
 */
export function resultOrder(states: readonly LineState[]): LineState[] {
  const standing = states.filter(({ result }) => result.length > 0)
  const order = sortedBy(standing.filter(({ side }) => side === 'fresh'), ({ places }) => places.fresh)
  const byMine = sortedBy(standing.filter(({ places }) => places.mine !== undefined), ({ places }) => places.mine)
  for (const [index, state] of byMine.entries()) {
    if (state.side === 'fresh')
      continue
    const above = byMine.slice(0, index).findLast(other => order.includes(other))
    let at = above ? order.indexOf(above) + 1 : 0
    while (isNew(order[at])) at++
    order.splice(at, 0, state)
  }
  return order
}

/** The data adds it. */
function isNew(state: LineState | undefined): boolean {
  return state !== undefined && state.places.base === undefined && state.places.mine === undefined
}

/** The order of the data; a line in dispute that it moved or dropped stands where it is in the result, or was. */
export function recordOrder(states: readonly LineState[], result: readonly LineState[]): LineState[] {
  const recorded = states.filter(({ record }) => record.length > 0)
  const order = sortedBy(recorded.filter(({ heldBack }) => !heldBack), ({ places }) => places.fresh)
  const byBase = sortedBy(recorded.filter(({ places }) => places.base !== undefined), ({ places }) => places.base)
  for (const state of sortedBy(recorded.filter(({ heldBack }) => heldBack), ({ places }) => places.base)) {
    const list = result.includes(state) ? result : byBase
    const above = list.slice(0, list.indexOf(state)).findLast(other => order.includes(other))
    order.splice(above ? order.indexOf(above) + 1 : 0, 0, state)
  }
  return order
}

function sortedBy(states: readonly LineState[], placeOf: (state: LineState) => number | undefined): LineState[] {
  return states.toSorted((a, b) => (placeOf(a) ?? -1) - (placeOf(b) ?? -1))
}
