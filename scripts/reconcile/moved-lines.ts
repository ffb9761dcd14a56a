/** Lines that the data moved and a person deleted or edited. Pure. */

import { outOfOrder } from './sequence.ts'

/**
 * `fresh` with such lines at their old place: what was deleted does not come back elsewhere,
 * and what was edited does not stand twice.
 */
export function withoutMoves(
  base: readonly string[],
  mine: readonly string[],
  fresh: readonly string[],
): string[] {
  const result = [...fresh]
  const shared = base.filter(line =>
    /[\p{L}\p{N}]/u.test(line) && once(base, line) && once(fresh, line))
  const moved = outOfOrder(shared.map(line => fresh.indexOf(line)))
  for (const [index, line] of shared.entries()) {
    if (!moved.has(index) || mine.includes(line))
      continue
    result.splice(result.indexOf(line), 1)
    const place = base.indexOf(line)
    const above = base.slice(0, place).findLast(other => other.trim() !== '' && result.includes(other))
    const below = base.slice(place + 1).find(other => other.trim() !== '' && result.includes(other))
    const at = above === undefined ? result.indexOf(below ?? '') : result.indexOf(above) + 1
    result.splice(Math.max(at, 0), 0, line)
  }
  return result
}

function once(lines: readonly string[], line: string): boolean {
  return lines.indexOf(line) === lines.lastIndexOf(line) && lines.includes(line)
}
