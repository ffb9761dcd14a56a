/** How much two texts have in common, from 0 to 1. Pure. */

/** Shares of three-letter pieces: tolerant of small changes, and the same for words and for Han characters. */
export function trigrams(text: string): Set<string> {
  const letters = [...text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]
  if (letters.length < 3)
    return new Set(letters.length > 0 ? [letters.join('')] : [])
  return new Set(letters.slice(2).map((_, index) => letters.slice(index, index + 3).join('')))
}

/** The lines with words in them, whatever the white space around: for whole decks, where trigrams would take long. */
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
  if (a.size + b.size === 0)
    return 1
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of small) {
    if (large.has(item))
      shared++
  }
  return (2 * shared) / (a.size + b.size)
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
