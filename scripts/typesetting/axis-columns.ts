/** How wide the places on an axis are: where more people stand there is more to say. */

/**
 * The shares of the width, one for each place, by how many people stand there. What is between two ends has the middle
 * of the line.
 */
export function axisShares(people: readonly number[]): number[] {
  const shares = people.map(count => LEAST_SHARE + Math.min(count, MOST_COUNTED))
  const [start = 0, between, end] = shares
  if (between === undefined || end === undefined)
    return shares
  const side = Math.max(start, end)
  return [side, between, side]
}

/** The share of a place where nobody stands: enough for its label. */
const LEAST_SHARE = 2
/** More people than this do not make a place wider. */
const MOST_COUNTED = 3

/** On an axis with more people than this, seals are smaller, and with more than that smaller still. */
export const MANY_ON_AXIS = 12
export const CROWD_ON_AXIS = 50
