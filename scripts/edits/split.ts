import type { Block } from './blocks.ts'

/**
 * Slides the editor split in two: words of the generated slide stand in the nameless or renamed one behind it. Such a
 * slide is the editor's own, since bringing it up to date would give the words back that were moved on. Pure.
 *
 * @returns the keys of the first halves
 */
export function splitKeys(now: readonly Block[], was: ReadonlyMap<string, Block>): Set<string> {
  return new Set(now.flatMap(({ key, text }, index) => {
    const old = key === undefined ? undefined : was.get(key)
    const next = now[index + 1]
    if (!key || !old || !next || next.key !== undefined && was.has(next.key)) return []
    const [here, there] = [wordLines(text), wordLines(next.text)]
    return [...wordLines(`${old.parts?.content}\n${old.parts?.note}`)].some(line => !here.has(line) && there.has(line)) ? [key] : []
  }))
}

/** Lines with words in them. */
function wordLines(text: string): Set<string> {
  return new Set(text.split('\n').map(line => line.trim()).filter(line => /[\p{L}\p{N}]/u.test(line)))
}
