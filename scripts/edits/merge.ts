/**
 * Three-way merge of a deck, slide by slide: what was last generated, what is there now, what is generated today. What
 * nobody touched is brought up to date; whatever a person changed, added, moved or deleted stays as they left it. Pure.
 */
import { byKey, join, linesOf, readsBack } from './assemble.ts'
import { blocksOf, type Block } from './blocks.ts'
import { decide, type Decision, type Status } from './decide.ts'
import { mergeMovedSettings } from './headmatter.ts'
import { arrange } from './order.ts'
import type { Dispute } from './slide.ts'
import { splitKeys } from './split.ts'
import type { Take } from './take.ts'

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
export function mergeDecks(base: string, mine: string, fresh: string, choices: Choices = {}): Merged | undefined {
  const chosen = (key: string | undefined) => choices.slide === undefined || choices.slide === key
  const { before, now, next, disputes, moved } = mergeMovedSettings({ before: blocksOf(base), now: blocksOf(mine), next: blocksOf(fresh) }, choices.take)
  const [was, today, split] = [byKey(before), byKey(next), splitKeys(now, byKey(before))]

  const decided = now.map((mine, index) => {
    const key = mine.key !== undefined && !split.has(mine.key) ? mine.key : ''
    const versions = { old: was.get(key), mine, today: today.get(key) }
    return { ...versions, ...decision(), key }

    function decision(): Decision {
      if (choices.discard && choices.slide === mine.key) {
        const generated = today.get(mine.key ?? '')
        return { block: generated, base: generated, status: generated ? 'updated' : 'removed', disputes: [] }
      }
      if (!versions.old && !versions.today) return { block: ownOf(mine), status: 'added', disputes: [] }
      // The deck's settings stay with its first slide, unless today's first slide follows with its own.
      return decide(versions, chosen(key) ? choices.take : undefined, index === 0 && now[1]?.key !== next[0]?.key)
    }
  })
  decided[0]?.disputes.push(...disputes)

  const present = new Set(now.map(({ name }) => name))
  const lacking = next.filter(({ key }) => key !== undefined && !decided.some(slide => slide.key === key))
  const returns = (key: string) => (choices.restore || choices.discard) && chosen(key) && !present.has(key)
  const arriving = lacking.filter(({ key = '' }) => !was.has(key) || returns(key))
  const blocks = arrange(before, decided.flatMap(({ block }) => block ?? []), next, arriving)
  const text = join(blocks)
  if (!readsBack(text, blocks)) return undefined

  const lines = linesOf(blocks)
  const lineOf = (block: Block | undefined) => block && lines.get(block) || Infinity
  const slides = [
    ...decided.map(({ key, old, mine, today, block, status, disputes }) => ({ line: lineOf(block), report: {
      slide: key || mine.title,
      status: disputes.length > 0 ? 'disagrees' as const : status,
      disputes: disputes.map(dispute => ({ ...dispute, line: dispute.line + lineOf(block) })),
      texts: { base: old?.text, mine: mine.text, fresh: today?.text },
    } })),
    ...lacking.filter(({ key = '' }) => !present.has(key)).map(block => ({ line: lineOf(block), report: {
      slide: block.key ?? block.title,
      status: arriving.includes(block) ? 'updated' as const : 'deleted' as const,
      disputes: [],
      texts: { base: was.get(block.key ?? '')?.text, fresh: block.text },
    } })),
  ]
  return {
    text,
    base: baseOf({ base, fresh, before, next }, decided, split, moved),
    slides: slides.toSorted((a, b) => a.line < b.line ? -1 : Number(a.line > b.line)).map(({ report }) => report),
  }
}

/** The editor's own from now on: its name, if it has one, no longer stands for a generated slide. */
function ownOf({ key: _, ...block }: Block): Block {
  return block
}

/** What counts as generated from now on. */
function baseOf(
  { base, fresh, before, next }: { base: string, fresh: string, before: readonly Block[], next: readonly Block[] },
  decided: readonly (Decision & { key: string })[], split: ReadonlySet<string>, settingsMoved: boolean,
): string {
  const disputed = decided.filter(({ disputes }) => disputes.length > 0)
  if (disputed.length === 0 && split.size === 0) return fresh
  const bases = new Map(decided.map(({ key, base }) => [key, base]))
  const blocks = next.flatMap((block): Block[] => {
    const { key = '' } = block
    if (split.has(key)) return before.filter(old => old.key === key)
    return bases.has(key) ? [bases.get(key) ?? []].flat() : [block]
  })
  // A slide that is gone from the data and was edited is remembered at its old place.
  before.forEach((old, index) => {
    if (!bases.get(old.key ?? '') || blocks.some(({ key }) => key === old.key)) return
    const neighbour = before[index - 1]?.key
    blocks.splice(blocks.findIndex(({ key }) => key === neighbour) + 1, 0, old)
  })
  const text = join(blocks)
  return settingsMoved || !readsBack(text, blocks) ? base : text
}
