/**
 * Three-way merge of a deck, slide by slide: what was last generated, what is there now, what is generated today. What
 * nobody touched is brought up to date; whatever a person changed, added, moved or deleted stays as they left it. Pure.
 */

import type { Block } from './blocks.ts'
import type { Decision, Status } from './decide.ts'
import type { Take } from './sides.ts'
import type { Dispute } from './slide.ts'
import { byKey, join, linesOf, readsBack } from './assemble.ts'
import { blocksOf } from './blocks.ts'
import { decide } from './decide.ts'
import { mergeMovedSettings } from './headmatter.ts'
import { arrange } from './order.ts'
import { splitKeys } from './split.ts'

export interface SlideReport {
  /** By what the slide is known, or its heading if it has no name. */
  slide: string
  status: Status
  /** Their lines are those of the deck, from 1. */
  disputes: Dispute[]
  /** The slide as last generated, as it is now, and as it is generated today. */
  texts: { base?: string | undefined, mine?: string | undefined, fresh?: string | undefined }
}

export interface Merged {
  text: string
  /** What counts as generated from now on: today's deck, but the old one where the sides disagree. */
  base: string
  /** In the order of the result, then those that are not in it. */
  slides: SlideReport[]
}

/** What the editor has decided, about one slide or about all. */
export interface Choices {
  slide?: string | undefined
  /** Settles disagreements. */
  take?: Take | undefined
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
  const chosen = (name: string | undefined) => choices.slide === undefined || choices.slide === name
  const written = blocksOf(mine)
  const beginning = written[0] && nameOf(written[0])
  const givenUp = choices.discard && choices.slide === beginning
  const { before, now, next, disputes, withSettings } = mergeMovedSettings(
    { before: blocksOf(base), now: written, next: blocksOf(fresh) },
    givenUp ? 'new' : chosen(beginning) ? choices.take : undefined,
  )
  const [was, today, split] = [byKey(before), byKey(next), splitKeys(now, byKey(before))]

  const present = new Set(now.map(({ name }) => name))
  // The deck's settings stay with its first slide, unless today's first slide follows, or arrives, with its own.
  const first = next[0]?.key ?? ''
  const needed = now[1]?.key !== first && (was.has(first) || present.has(first))

  const decided = now.map((mine, index) => {
    const discarded = choices.discard && choices.slide === nameOf(mine)
    // Of a slide that was doubled one is generated again.
    const twin = discarded && now.findIndex(other => nameOf(other) === nameOf(mine)) < index
    const key
      = (discarded && !twin
        ? mine.name
        : mine.key !== undefined && !split.has(mine.key)
          ? mine.key
          : '') ?? ''
    const versions = { old: was.get(key), mine, today: today.get(key) }
    return { ...versions, ...decision(), key }

    function decision(): Decision {
      if (discarded) {
        const generated = today.get(key)
        return {
          block: generated,
          base: generated,
          status: generated ? 'updated' : 'removed',
          disputes: [],
        }
      }
      if (!versions.old && !versions.today)
        return { block: ownOf(mine), status: 'added', disputes: [] }
      return decide(versions, chosen(key) ? choices.take : undefined, index === 0 && needed)
    }
  })
  decided[0]?.disputes.push(...disputes)

  const lacking = next.filter(
    ({ key }) => key !== undefined && !decided.some(slide => slide.key === key),
  )
  const returns = (key: string) =>
    (choices.restore || choices.discard) && chosen(key) && !present.has(key)
  const arriving = lacking.filter(({ key = '' }) => !was.has(key) || returns(key))
  const arranged = arrange(
    before,
    decided.flatMap(({ block }) => block ?? []),
    next,
    arriving,
    decided[0]?.block,
  )
  // Who gives up the slide that took the deck's settings along does not give up those.
  const blocks = arranged.map((block, index) =>
    index === 0 && givenUp ? withSettings(block) : block,
  )
  const text = join(blocks)
  if (!readsBack(text, blocks))
    return undefined

  const lines = linesOf(blocks)
  const lineOf = (block: Block | undefined) => (block && lines.get(block)) || Infinity
  const slides = [
    ...decided.map(({ old, mine, today, block, status, disputes }) => ({
      line: lineOf(block),
      report: {
        slide: nameOf(mine),
        status: disputes.length > 0 ? ('disagrees' as const) : status,
        disputes: disputes.map(dispute => ({ ...dispute, line: dispute.line + lineOf(block) })),
        texts: { base: old?.text, mine: mine.text, fresh: today?.text },
      },
    })),
    ...lacking
      .filter(({ key = '' }) => !present.has(key))
      .map(block => ({
        line: lineOf(block),
        report: {
          slide: block.key ?? block.title,
          status: arriving.includes(block) ? ('updated' as const) : ('deleted' as const),
          disputes: [],
          texts: { base: was.get(block.key ?? '')?.text, fresh: block.text },
        },
      })),
  ]
  return {
    text,
    base: baseOf(
      { base, fresh, before, next },
      decided,
      lacking.filter(block => !arriving.includes(block)),
      withSettings,
    ),
    slides: slides
      .toSorted((a, b) => (a.line < b.line ? -1 : Number(a.line > b.line)))
      .map(({ report }) => report),
  }
}

/** By what people know a slide: what it is called, or its heading. */
function nameOf({ name, title }: Block): string {
  return name ?? title
}

/** The editor's own from now on: its name, if it has one, no longer stands for a generated slide. */
function ownOf({ key: _, ...block }: Block): Block {
  return block
}

/**
 * What counts as generated from now on. Slides that are not there, be it that they were deleted or that a comment was left
 * open above them, are remembered as they were: who puts one back as it was has not edited it.
 */
function baseOf(
  {
    base,
    fresh,
    before,
    next,
  }: { base: string, fresh: string, before: readonly Block[], next: readonly Block[] },
  decided: readonly (Decision & { key: string })[],
  absent: readonly Block[],
  withSettings: (first: Block) => Block,
): string {
  const disputed = decided.filter(({ disputes }) => disputes.length > 0)
  if (disputed.length === 0 && absent.length === 0)
    return fresh
  const bases = new Map(decided.map(({ key, base }) => [key, base]))
  const blocks = next.flatMap((block): Block[] => {
    const { key = '' } = block
    if (absent.includes(block))
      return before.filter(old => old.key === key)
    return bases.has(key) ? [bases.get(key) ?? []].flat() : [block]
  })
  // A slide that is gone from the data and was edited is remembered at its old place, first only if it was.
  before.forEach((old, index) => {
    if (!bases.get(old.key ?? '') || blocks.some(({ key }) => key === old.key))
      return
    const neighbour = before[index - 1]?.key
    blocks.splice(
      Math.max(blocks.findIndex(({ key }) => key === neighbour) + 1, Math.min(index, 1)),
      0,
      old,
    )
  })
  const whole = blocks.map((block, index) => (index === 0 ? withSettings(block) : block))
  const text = join(whole)
  return readsBack(text, whole) ? text : base
}
