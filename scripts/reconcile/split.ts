import type { Block } from './blocks.ts'
import { overlapOfSets, overlappingPieces, wordLines } from './similarity.ts'

/** A line of which so much stands in another line of its slide was edited rather than moved on. */
const EDITED = 0.5

/**
 * Slides the editor split in two: words of the generated slide stand in a nameless or renamed one, wherever that has
 * been put. Such a slide is the editor's own, since bringing it up to date would give the words back that were moved
 * on. Pure.
 *
 * @returns the keys of the first halves
 */
export function splitKeys(mine: readonly Block[], base: ReadonlyMap<string, Block>): Set<string> {
  const own = wordLines(
    mine
      .filter(({ key }) => key === undefined || !base.has(key))
      .map(({ text }) => text)
      .join('\n'),
  )
  return new Set(
    mine.flatMap(({ key, text }) => {
      const generated = base.get(key ?? '')?.parts
      if (key === undefined || !generated)
        return []
      const here = wordLines(text)
      return [...wordLines(`${generated.content}\n${generated.note}`)].some(
        line => !here.has(line) && own.has(line) && !wasEdited(line, here),
      )
        ? [key]
        : []
    }),
  )
}

/** Whether the line goes on in other words, so that it is only quoted elsewhere. */
function wasEdited(line: string, here: ReadonlySet<string>): boolean {
  return [...here].some(other => overlapOfSets(overlappingPieces(line), overlappingPieces(other)) >= EDITED)
}
