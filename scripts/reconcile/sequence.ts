/** Orders compared. Pure. */

/**
 * Which numbers are out of order: as few as possible, so that the others rise.
 *
 * @returns their indices
 */
export function outOfOrder(numbers: readonly number[]): Set<number> {
  const runs: { length: number, before: number }[] = []
  for (const [index, number] of numbers.entries()) {
    let run = { length: 1, before: -1 }
    for (let other = 0; other < index; other++) {
      const length = (runs[other]?.length ?? 0) + 1
      if ((numbers[other] ?? 0) < number && length > run.length)
        run = { length, before: other }
    }
    runs.push(run)
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length))
  const rising = new Set<number>()
  let at = runs.findIndex(({ length }) => length === longest)
  while (at >= 0) {
    rising.add(at)
    at = runs[at]?.before ?? -1
  }
  return new Set(numbers.flatMap((_, index) => (rising.has(index) ? [] : [index])))
}
