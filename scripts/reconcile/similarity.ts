/** How much two texts have in common, from 0 to 1. Pure. */

/**
 * The pieces a text consists of, each overlapping the next: three Han characters, or five letters of another script.
 * Of three letters, any two English slides of our panel share 0.4 (median); of five, 0.12, as Chinese ones do of three.
 */
export function overlappingPieces(text: string): Set<string> {
  const letters = [...text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]
  const found = letters.flatMap((letter, index) => {
    const length = /\p{Script=Han}/u.test(letter) ? 3 : 5
    return index + length <= letters.length ? [letters.slice(index, index + length).join('')] : []
  })
  return new Set(found.length > 0 || letters.length === 0 ? found : [letters.join('')])
}

/** The lines with words in them, whatever the white space around: for whole decks, where pieces would take long. */
export function wordLines(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(line)),
  )
}

/** Dice's coefficient of two sets: twice what they share, divided by what they hold. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size)
}

/** How much of the smaller of two sets is in the larger. */
export function overlapOfSets(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size)
  return least === 0 ? 0 : shared(a, b) / least
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return [...small].filter(item => large.has(item)).length
}

export interface Score<A, B> {
  a: A
  b: B
  score: number
}

/**
 * Pairs that belong together: the best of both sides, at least as alike as `least`, and better by `margin` than any
 * other pair that one of the two could be in.
 */
export function clearPairs<A, B>(
  as: readonly A[],
  bs: readonly B[],
  scoreOf: (a: A, b: B) => number,
  { least, margin }: { least: number, margin: number },
): Score<A, B>[] {
  const scores = as
    .flatMap(a => bs.map((b): Score<A, B> => ({ a, b, score: scoreOf(a, b) })))
    .filter(({ score }) => score >= least - margin)
    .sort((x, y) => y.score - x.score)
  const pairs: Score<A, B>[] = []
  const [usedA, usedB] = [new Set<A>(), new Set<B>()]
  for (const best of scores) {
    if (best.score < least || usedA.has(best.a) || usedB.has(best.b))
      continue
    const rival = scores.some(other =>
      other !== best
      && (other.a === best.a ? !usedB.has(other.b) : other.b === best.b && !usedA.has(other.a))
      && other.score > best.score - margin)
    if (rival)
      continue
    pairs.push(best)
    usedA.add(best.a)
    usedB.add(best.b)
  }
  return pairs
}
