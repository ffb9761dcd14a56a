/** What somebody may have meant by a name that nothing has. Pure. */

/** Most names in a list. */
const MOST = 12

/**
 * How a fault goes on that is about a name which nothing has: “did you mean …?”, or else which names there are.
 *
 * @param wanted what is written
 * @param known the names that there are
 */
export function expectedOneOf(wanted: string, known: readonly string[]): string {
  const best = misspelt(wanted, known)
  const ending = known.filter(id =>
    id.endsWith(`/${lastPart(wanted)}`)
    || lastPart(wanted).startsWith(`${id}.`)
    || lastPart(id).startsWith(`${lastPart(wanted)}-`))
  const meant = best === undefined ? ending : [best]
  if (meant.length > 0)
    return `did you mean ${listed(meant)}?`
  return known.length === 0 ? 'there is none' : `expected one of ${listed(known)}`
}

/** The name that differs from what is written by a letter or two, if there is one; the nearest. */
export function misspelt(wanted: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map(id => ({ id, distance: lettersApart(wanted, id) }))
    .filter(({ distance, id }) => distance <= Math.max(2, Math.floor(id.length / 4)))
    .sort((a, b) => a.distance - b.distance)
  return best?.id
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function listed(ids: readonly string[]): string {
  const named = ids.slice(0, MOST).map(id => `\`${id}\``)
  if (ids.length > MOST)
    return `${named.join(', ')} and ${ids.length - MOST} more`
  return named.join(ids.length === 2 ? ' or ' : ', ')
}

/** How many letters have to be put in, taken out or replaced to make one word of the other (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
