/** Warnings as lines of text. */

import type { Fault } from '../summary/source.ts'
import { formatFault } from '../faults.ts'

/** A message that stands at more places than this is told once. */
const MOST_PLACES = 3

/**
 * A line for each warning. Where many have the same message, one line has the message with the first place, how many
 * places there are, and the next ones: “a.yaml:5:1: CV stands only … (12 places, also a.yaml:9:1, b.yaml:3:1, …)”.
 */
export function warningLines(warnings: readonly Fault[]): string[] {
  return [...Map.groupBy(warnings, ({ message }) => message).values()].flatMap((same) => {
    const [first, ...others] = same
    if (!first || same.length <= MOST_PLACES)
      return same.map(formatFault)
    const next = others.slice(0, MOST_PLACES - 1).map(({ file, line, column }) => `${file}:${line}:${column}`)
    return [formatFault({
      ...first,
      message: `${first.message} (${same.length} places, also ${next.join(', ')}, …)`,
    })]
  })
}
