/** What becomes of each line of three versions. Pure. */

import type { Lines } from './lines.ts'
import type { Ruling, Sides } from './sides.ts'
import { bulletedLike, isNumberedLike, numberedLike, saidBy } from './lines.ts'
import { mergeLine } from './merge-line.ts'
import { pairLines } from './pair-lines.ts'
import { outOfOrder } from './sequence.ts'
import { decisionOn } from './sides.ts'

export interface LineVersions {
  base: Lines
  mine: Lines
  fresh: Lines
}

/** One line through all versions. */
export interface LineState {
  /** Its place in each version that has it, from 0. */
  places: { base?: number | undefined, mine?: number | undefined, fresh?: number | undefined }
  /** What stands in the result, and where: in the order of the data, or where the editor has it. */
  result: readonly string[]
  side: 'mine' | 'fresh'
  /** What counts as generated from now on. */
  record: readonly string[]
  /** The record keeps it where it was, since the data dropped or moved it and that is in dispute. */
  heldBack?: true
  /** Both sides changed it, each in its own way. */
  dispute?: Sides
}

interface LineTexts {
  base?: string | undefined
  mine?: string | undefined
  fresh?: string | undefined
}

/** The lines of `base`, then those the editor added, then those the data did. */
export function lineStates(versions: LineVersions, ruling?: Ruling): LineState[] {
  const { base, mine, fresh } = versions
  const [toMine, toFresh] = [pairLines(base.texts, mine.texts), pairLines(base.texts, fresh.texts)]
  const [byHand, byData] = [movedIn(toMine), movedIn(toFresh)]
  const [known, knownToday] = [new Set(toMine.values()), new Set(toFresh.values())]
  const ofEditor = [...mine.texts.keys()].filter(place => !known.has(place))
  const ofData = [...fresh.texts.keys()].filter(place => !knownToday.has(place))
  const same = sameAdditions(versions, ofEditor, ofData)
  const taken = new Set(same.values())
  const places: LineState['places'][] = [
    ...base.texts.map((_, place) => ({ base: place, mine: toMine.get(place), fresh: toFresh.get(place) })),
    ...ofEditor.map(place => ({ mine: place, fresh: same.get(place) })),
    ...ofData.filter(place => !taken.has(place)).map(place => ({ fresh: place })),
  ]
  return places.map((places) => {
    const texts = {
      base: textAt(base, places.base),
      mine: textAt(mine, places.mine),
      fresh: textAt(fresh, places.fresh),
    }
    const moved = places.base !== undefined && byData.has(places.base)
    const held = places.base !== undefined && byHand.has(places.base)
    return { places, ...decided(texts, moved, held, ruling) }
  })
}

/** The lines that both sides added, alike. */
function sameAdditions({ mine, fresh }: LineVersions, ofEditor: readonly number[], ofData: readonly number[]) {
  const same = new Map<number, number>()
  const taken = new Set<number>()
  for (const place of ofEditor) {
    const said = saidBy(mine.texts[place] ?? '')
    const other = ofData.find(added => !taken.has(added) && saidBy(fresh.texts[added] ?? '') === said)
    if (other === undefined)
      continue
    same.set(place, other)
    taken.add(other)
  }
  return same
}

function textAt({ texts }: Lines, place: number | undefined): string | undefined {
  return place === undefined ? undefined : texts[place]
}

/** Lines of `base` that stand in another order: as few as explain it. */
function movedIn(pairs: ReadonlyMap<number, number>): Set<number> {
  const known = [...pairs].sort(([a], [b]) => a - b)
  const moved = outOfOrder(known.map(([, place]) => place))
  return new Set(known.flatMap(([place], index) => (moved.has(index) ? [place] : [])))
}

/**
 * @param texts of one line
 * @param moved whether the data put it in another place
 * @param held whether the editor did
 * @param ruling what was decided where both sides changed it
 */
function decided(
  texts: LineTexts,
  moved: boolean,
  held: boolean,
  ruling: Ruling | undefined,
): Omit<LineState, 'places'> {
  const { base, mine, fresh } = texts
  const both = withoutDispute(texts, moved)
  const side = held || fresh === undefined ? 'mine' : 'fresh'
  if (both)
    return { result: given(renumbered(both.stands, texts)), side, record: given(fresh) }
  const dispute = { base: base ?? '', mine: mine ?? '', fresh: fresh ?? '' }
  const decision = decisionOn(ruling, dispute)
  const isGone = moved || fresh === undefined
  const here = moved && mine !== undefined ? 'mine' : side
  if (decision === undefined)
    return { result: given(mine), side: here, record: given(base), dispute, ...(isGone && { heldBack: true }) }
  if (decision === 'fresh')
    return { result: given(fresh), side: 'fresh', record: given(fresh) }
  const result = decision === 'mine' ? given(mine) : decision.text.trimEnd().split('\n').filter(Boolean)
  return { result, side: here, record: given(fresh) }
}

/** The number of the data, unless the editor gave it another. */
function renumbered(line: string | undefined, { base, mine, fresh }: LineTexts): string | undefined {
  const isEdited = base !== undefined && mine !== undefined && !isNumberedLike(base, mine)
  return line === undefined || fresh === undefined || isEdited ? line : numberedLike(line, fresh)
}

function given(text: string | undefined): string[] {
  return text === undefined ? [] : [text]
}

/** What stands if the sides do not contradict each other: a text or nothing. */
function withoutDispute({ base, mine, fresh }: LineTexts, moved: boolean): { stands: string | undefined } | undefined {
  if (base === undefined)
    return { stands: mine ?? fresh }
  if (same(mine, fresh))
    return { stands: mine }
  if (same(mine, base))
    return { stands: fresh && bulletedLike(fresh, mine) }
  if (same(fresh, base) && !moved)
    return { stands: mine }
  if (mine === undefined || fresh === undefined || moved)
    return undefined
  const merged = mergeLine(base, mine, fresh)
  return merged === undefined ? undefined : { stands: merged }
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : saidBy(a) === saidBy(b)
}
