/**
 * Three-way merge of a deck, slide by slide: what was last generated, what is there now, what the data gives today.
 * What nobody touched is brought up to date; whatever a person changed, added, moved or deleted stays as they left it.
 * Pure.
 */

import type { Block } from './blocks.ts'
import type { Decision } from './decide.ts'
import type { Decks } from './headmatter.ts'
import type { Ruling, Settlement, Take } from './sides.ts'
import type { DecidedSlide, SlideReport } from './slide-reports.ts'
import { aligned } from './align.ts'
import { byKey, join, readsBack } from './assemble.ts'
import { blocksOf } from './blocks.ts'
import { decide } from './decide.ts'
import { mergeMovedSettings, settingsOnFirst } from './headmatter.ts'
import { arrange, movedKeys } from './order.ts'
import { recordOf } from './record.ts'
import { nameOf, slideReports } from './slide-reports.ts'
import { splitKeys } from './split.ts'

export type { SlideReport } from './slide-reports.ts'

export interface Merged {
  text: string
  /** What counts as generated from now on: `fresh`, but `base` where the sides disagree. */
  base: string
  /** In the order of the result, then those that are not in it. */
  slides: SlideReport[]
}

/** What the editor has decided, about one slide or about all. */
export interface Choices {
  slide?: string | undefined
  /** Settles disagreements. */
  take?: Take | undefined
  /** Settles disagreements one by one. */
  settlements?: readonly Settlement[] | undefined
  /** Brings back slides that were deleted. */
  restore?: boolean | undefined
  /** Gives up what was changed by hand. */
  discard?: boolean | undefined
}

/** @returns `undefined` if the result would not read back as it was meant: then nothing is to be written */
export function mergeDecks(
  base: string,
  mine: string,
  fresh: string,
  choices: Choices = {},
): Merged | undefined {
  const decks = aligned({ base: blocksOf(base), mine: blocksOf(mine), fresh: blocksOf(fresh) })
  const merged = mergeBlocks(decks, choices)
  return merged && { ...merged, base: merged.base ?? base }
}

/** The same with decks cut into slides, of which those that are the same slide have the same key. */
export function mergeBlocks(
  decks: Decks,
  choices: Choices = {},
): (Omit<Merged, 'base'> & { base: string | undefined }) | undefined {
  const chosen = (name: string | undefined) => choices.slide === undefined || choices.slide === name
  const beginning = decks.mine[0] && nameOf(decks.mine[0])
  const givenUp = choices.discard && choices.slide === beginning
  const { base, mine, fresh, disputes, withSettings } = mergeMovedSettings(
    settingsOnFirst(decks),
    givenUp ? 'fresh' : rulingOn(beginning, choices),
  )
  const decided = decideSlides({ base, mine, fresh }, choices)
  decided[0]?.disputes.push(...disputes)

  const baseByKey = byKey(base)
  const present = new Set(mine.map(({ name }) => name))
  const lacking = fresh.filter(
    ({ key }) => key !== undefined && !decided.some(slide => slide.key === key),
  )
  const returns = (key: string) =>
    (choices.restore || choices.discard) && chosen(key) && !present.has(key)
  const arriving = lacking.filter(({ key = '' }) => !baseByKey.has(key) || returns(key))
  const kept = decided.flatMap(({ block }) => block ?? [])
  // Who gives up the slide that took the deck's settings along does not give up those.
  const blocks = arrange({ base, kept, fresh, arriving, first: decided[0]?.block }).map(
    (block, index) => (index === 0 && givenUp ? withSettings(block) : block),
  )
  const text = join(blocks)
  if (!readsBack(text, blocks))
    return undefined
  const absent = lacking.filter(block => !arriving.includes(block))
  return {
    text,
    base: recordOf({ base, fresh, decided, absent, text: join(decks.fresh), withSettings }),
    slides: slideReports({
      blocks,
      decided,
      lacking: lacking.filter(({ key }) => !present.has(key)),
      arriving,
      baseByKey,
      moved: movedKeys(base, mine),
    }),
  }
}

function decideSlides(
  { base, mine, fresh }: Decks,
  choices: Choices,
): DecidedSlide[] {
  const [baseByKey, freshByKey] = [byKey(base), byKey(fresh)]
  const split = splitKeys(mine, baseByKey)
  // The deck's settings stay with its first slide, unless the first slide of `fresh` follows, or arrives, with its own.
  const first = fresh[0]?.key ?? ''
  const needed
    = mine[1]?.key !== first && (baseByKey.has(first) || mine.some(({ name }) => name === first))
  return mine.map((block, index) => {
    const discarded = choices.discard && choices.slide === nameOf(block)
    // Of a slide that was doubled one is generated again.
    const twin = discarded && mine.findIndex(other => nameOf(other) === nameOf(block)) < index
    const known = block.key !== undefined && !split.has(block.key) ? block.key : ''
    const key = (discarded && !twin ? block.name : known) ?? ''
    const versions = { base: baseByKey.get(key), mine: block, fresh: freshByKey.get(key) }
    const decision = (): Decision => {
      if (discarded)
        return givenUpSlide(versions.fresh)
      if (!versions.base && !versions.fresh)
        return { block: ownOf(block), status: 'added', disputes: [] }
      return decide(versions, rulingOn(nameOf(block), choices), index === 0 && needed)
    }
    return { ...versions, ...decision(), key }
  })
}

/** What was decided about the disputes of a slide. */
function rulingOn(
  name: string | undefined,
  { slide, take, settlements = [] }: Choices,
): Ruling | undefined {
  if (take)
    return slide === undefined || slide === name ? take : undefined
  return settlements.filter(settlement => settlement.slide === name)
}

function givenUpSlide(fresh: Block | undefined): Decision {
  return { block: fresh, record: fresh, status: fresh ? 'updated' : 'removed', disputes: [] }
}

/** The editor's own from now on: its name, if it has one, no longer stands for a generated slide. */
function ownOf({ key: _, ...block }: Block): Block {
  return block
}
