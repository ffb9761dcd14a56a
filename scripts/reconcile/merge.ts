/**
 * Three-way merge of a deck, slide by slide: what was last generated, what is there now, what the data gives today.
 * What nobody touched is brought up to date; whatever a person changed, added, moved or deleted stays as they left it.
 * Pure.
 */

import type { Block } from './blocks.ts'
import type { SlideDecision } from './decide.ts'
import type { Decks } from './decks.ts'
import type { MergedSettings } from './settings.ts'
import type { Ruling, Settlement, Take } from './sides.ts'
import type { DecidedSlide, SlideReport } from './slide-reports.ts'
import { aligned } from './align.ts'
import { byKey, endedLike, join, readsBack } from './assemble.ts'
import { decide } from './decide.ts'
import { cutDecks } from './decks.ts'
import { arrange, movedKeys } from './order.ts'
import { recordOf } from './record.ts'
import { mergeSettings, onFirst } from './settings.ts'
import { slideName, slideReports } from './slide-reports.ts'
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
  /** Leaves decks that the data no longer has to the editor. */
  keepDeck?: boolean | undefined
  /** The name, without its ending, of the deck that a deck the data no longer has is today. */
  into?: string | undefined
  /** Makes a record where there is none: whatever differs counts as edited from then on. */
  mend?: boolean | undefined
}

/** @returns `undefined` if the result would not read back as it was meant: then nothing is to be written */
export function mergeDecks(
  base: string,
  mine: string,
  fresh: string,
  choices: Choices = {},
): Merged | undefined {
  const decks = aligned(cutDecks(base, mine, fresh))
  const merged = mergeBlocks(decks, choices)
  return merged && { ...merged, base: merged.base ?? base }
}

/** The same with decks cut into slides, of which those that are the same slide have the same key. */
export function mergeBlocks(
  decks: Decks,
  choices: Choices = {},
): (Omit<Merged, 'base'> & { base: string | undefined }) | undefined {
  const chosen = (name: string | undefined) => choices.slide === undefined || choices.slide === name
  const { base, mine, fresh } = decks
  const baseByKey = byKey(base)
  const present = new Set(mine.map(({ name }) => name))
  const tried = decideSlides(decks, choices)
  const lacking = fresh.filter(
    ({ key }) => key !== undefined && !tried.some(slide => slide.key === key),
  )
  const returns = (key: string) =>
    (choices.restore || choices.discard) && chosen(key) && !present.has(key)
  const arriving = lacking.filter(({ key = '' }) => !baseByKey.has(key) || returns(key))
  const isEmpty = arriving.length === 0 && tried.every(({ block }) => block === undefined)
  const decided = isEmpty ? decideSlides(decks, choices, true) : tried
  const kept = decided.flatMap(({ block }) => block ?? [])
  const arranged = arrange({ base, kept, fresh, arriving })
  const settings = settingsFor(decks, arranged[0], choices)
  const blocks = settings ? onFirst(arranged, settings.result, Object.values(settings.versions)) : arranged
  const text = join(blocks)
  if (!readsBack(text, blocks, decks.read))
    return undefined
  const absent = lacking.filter(block => !arriving.includes(block))
  return {
    text,
    base: recordOf({ base, fresh, decided, absent, settings, read: decks.read }),
    slides: slideReports({
      blocks: arranged,
      above: lineCount(blocks[0]) - lineCount(arranged[0]),
      decided,
      lacking: lacking.filter(({ key }) => !present.has(key)),
      arriving,
      baseByKey,
      moved: movedKeys(base, mine),
      settings,
    }),
  }
}

/** The settings of the deck. What was decided about the slide they stand on, before or now, holds for them. */
function settingsFor(
  { mine, settings }: Decks,
  first: Block | undefined,
  choices: Choices,
): MergedSettings | undefined {
  const holders = [mine[0], first].flatMap(block => (block ? [slideName(block)] : []))
  const [ruling, other] = holders.map(name => rulingOn(name, choices))
  const isGivenUp = choices.discard && (choices.slide === undefined || holders.includes(choices.slide))
  return settings && mergeSettings(settings, isGivenUp ? 'discard' : combined(ruling, other))
}

function combined(a: Ruling | undefined, b: Ruling | undefined): Ruling | undefined {
  return typeof a === 'object' && typeof b === 'object' ? [...a, ...b] : a ?? b
}

function lineCount(block: Block | undefined): number {
  return block?.text.split('\n').length ?? 0
}

/** @param keepsFirst whether the first slide must stay, since nothing else would */
function decideSlides({ base, mine, fresh }: Decks, choices: Choices, keepsFirst = false): DecidedSlide[] {
  const [baseByKey, freshByKey] = [byKey(base), byKey(fresh)]
  const split = splitKeys(mine, baseByKey)
  return mine.map((block, index) => {
    const discarded = choices.discard && choices.slide === slideName(block)
    // Of a slide that was doubled one is generated again.
    const isRepeated = discarded && mine.findIndex(other => slideName(other) === slideName(block)) < index
    const known = block.key !== undefined && !split.has(block.key) ? block.key : ''
    const key = (discarded && !isRepeated ? block.name : known) ?? ''
    const versions = { base: baseByKey.get(key), mine: block, fresh: freshByKey.get(key) }
    const decision = (): SlideDecision => {
      if (discarded)
        return givenUpSlide(versions.fresh)
      if (!versions.base && !versions.fresh)
        return { block: ownOf(block), status: 'added', disputes: [] }
      return decide(versions, rulingOn(slideName(block), choices), index === 0 && keepsFirst)
    }
    const decided = decision()
    return { ...versions, ...decided, ...(decided.block && { block: endedLike(decided.block, block) }), key }
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

function givenUpSlide(fresh: Block | undefined): SlideDecision {
  return { block: fresh, record: fresh, status: fresh ? 'updated' : 'removed', disputes: [] }
}

/** The editor's own from now on: its name, if it has one, no longer stands for a generated slide. */
function ownOf({ key: _, ...block }: Block): Block {
  return block
}
