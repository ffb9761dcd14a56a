/** Lines with the blank lines between them that the versions have there. Pure. */

import type { LineState, LineVersions } from './line-states.ts'
import { bulletedLike, sortOf } from './lines.ts'

export interface Woven {
  text: string
  /** The line each of them begins with, from 0. */
  starts: Map<LineState | undefined, number>
}

type Version = keyof LineVersions

/**
 * @param order of the lines
 * @param textOf what stands of each
 * @param versions with their blank lines
 * @param preferred the versions whose blank lines count, the first before the second
 */
export function woven(
  order: readonly LineState[],
  textOf: (state: LineState) => readonly string[],
  versions: LineVersions,
  preferred: readonly [Version, Version],
): Woven {
  const starts = new Map<LineState | undefined, number>()
  const lines: string[] = []
  for (const [index, state] of order.entries()) {
    lines.push(...gap(order[index - 1], state, versions, preferred))
    starts.set(state, lines.length)
    // A bullet that the data adds gets the sign of those beside it: another sign would begin another list.
    const isNew = preferred[0] === 'mine' && state.places.mine === undefined
    const like = [order[index - 1], order[index + 1]].find(other => isNew && other?.places.mine !== undefined)
    lines.push(...textOf(state).map(text => bulletedLike(text, like && textOf(like)[0])))
  }
  lines.push(...gap(order.at(-1), undefined, versions, preferred))
  return { text: lines.join('\n'), starts }
}

/** The blank lines between two lines; nothing stands for the edges of the text. */
function gap(
  above: LineState | undefined,
  below: LineState | undefined,
  versions: LineVersions,
  [first, second]: readonly [Version, Version],
): readonly string[] {
  const between = (version: Version) => gapIn(version, above, below, versions)
  const [inFirst, inSecond, inBase] = [between(first), between(second), between('base')]
  if (inFirst && inSecond)
    return inBase && inFirst.length === inBase.length ? inSecond : inFirst
  return inFirst ?? inSecond ?? newGap(above, below, versions, [first, second])
}

function gapIn(
  version: Version,
  above: LineState | undefined,
  below: LineState | undefined,
  versions: LineVersions,
): readonly string[] | undefined {
  const { gaps } = versions[version]
  const start = above ? above.places[version] : -1
  const end = below ? below.places[version] : gaps.length - 1
  return start !== undefined && end === start + 1 ? gaps[end] : undefined
}

/** Between lines that stood together in no version: none between items of a list, else as many as one of them had. */
function newGap(
  above: LineState | undefined,
  below: LineState | undefined,
  versions: LineVersions,
  preferred: readonly [Version, Version],
): readonly string[] {
  const [first] = preferred
  if (!above || !below)
    return versions[first].gaps.at(below ? 0 : -1) ?? []
  const versionOf = ({ places }: LineState) => preferred.find(version => places[version] !== undefined)
  const [from, to] = [versionOf(above), versionOf(below)]
  const after = (from && versions[from].gaps[(above.places[from] ?? 0) + 1]) ?? []
  const before = (to && versions[to].gaps[below.places[to] ?? 0]) ?? []
  const [upper, lower] = [above, below].map(state => sortOf(firstText(state)))
  const isList = upper === lower && (upper === 'item' || upper === '|')
  const [short, long] = after.length < before.length ? [after, before] : [before, after]
  return isList ? short : long
}

function firstText({ result, record }: LineState): string {
  return result[0] ?? record[0] ?? ''
}
