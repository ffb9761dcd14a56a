/** How wide the places on an axis are: where more people stand there is more to say. */

/** The shares of the width, one for each place, by how many people stand there. */
export function axisShares(people: readonly number[]): number[] {
  return people.map(count => LEAST_SHARE + Math.min(count, MOST_COUNTED))
}

/** The share of a place where nobody stands: enough for its label. */
const LEAST_SHARE = 2
/** More people than this do not make a place wider. */
const MOST_COUNTED = 3

/** On an axis with more people than this, seals are smaller. */
export const MANY_ON_AXIS = 12
