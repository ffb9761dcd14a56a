/**
 * Which slide of today is which slide of the last generation: first by name, whatever the name of the session in front
 * of it; then, where a name vanished and another appeared, by what the slides say. Pure.
 */

import type { Block } from './blocks.ts'
import { wordsAlone } from './meaning.ts'
import { clearPairs, dice, overlappingPieces } from './similarity.ts'

/*
 * Measured with `likeness` on all slides of our panel, Chinese and English. Two different slides of a deck share at
 * most 0.12 (half of all pairs), 0.21 (95 in 100) or 0.41 (99 in 100). A slide shares with itself, when the data
 * rewrites a line, 0.48 or more (95 in 100); when it adds or drops one, 0.55; when headline and a line are new, 0.78
 * (three in four), but nothing where the slide has no other lines: those are not known again under another name.
 */

/** Slides of one name that share less than this may be two slides, of which one took the other's name. */
const DOUBTFUL = 0.25
/** Slides of two names that share at least this are one. */
const LEAST = 0.5
/** What the same headline on the same layout counts for, whatever else the data changed on the slide. */
const SAME_HEADLINE = 0.5
/** Headlines of fewer pieces, such as a word alone, do not tell slides apart. */
const LEAST_PIECES = 5
/** By so much a slide must be more like one than like any other. */
const MARGIN = 0.1

/** @returns name in `base` → name in `fresh`, for all slides that are in both */
export function matchSlides(base: readonly Block[], fresh: readonly Block[]): Map<string, string> {
  const [inBase, inFresh] = [named(base), named(fresh)]
  const freshByLocal = new Map([...inFresh.values()].map(slide => [slide.local, slide]))
  const pairs = new Map<string, string>()
  const doubtful = new Map<Named, Named>()
  for (const slide of inBase.values()) {
    const today = freshByLocal.get(slide.local)
    if (!today)
      continue
    if (slide.page === undefined && slideLikeness(slide.block, today.block) < DOUBTFUL)
      doubtful.set(slide, today)
    else pairs.set(slide.key, today.key)
  }
  const found = new Set(pairs.values())
  const vanished = [...inBase.values()].filter(({ key, page }) => !page && !pairs.has(key))
  const appeared = [...inFresh.values()].filter(({ key, page }) => !page && !found.has(key))
  const like = memoised((a: Named, b: Named) =>
    slideLikeness(a.block, b.block) + (haveOneHeadline(a.block, b.block) ? SAME_HEADLINE : 0))
  for (const { a, b } of clearPairs(vanished, appeared, like, { least: LEAST, margin: MARGIN })) {
    pairs.set(a.key, b.key)
    found.add(b.key)
  }
  for (const [slide, today] of doubtful) {
    if (!pairs.has(slide.key) && !found.has(today.key))
      pairs.set(slide.key, today.key)
  }
  followTheirOwn(pairs, inFresh)
  // Further pages of a slide follow the first.
  for (const { key, page } of inBase.values()) {
    const first = page && pairs.get(page.first)
    const target = first && `${first}-${page.number}`
    if (page && !pairs.has(key) && target && inFresh.get(target)?.page)
      pairs.set(key, target)
  }
  return pairs
}

/**
 * A slide that others are named after, as the portrait of a contribution, is the one that these are named after today:
 * a new contribution of the same person may have taken its name.
 */
function followTheirOwn(pairs: Map<string, string>, inFresh: ReadonlyMap<string, Named>): void {
  const named = [...pairs].flatMap(([key, target]) =>
    [...key.matchAll(/-/g)].flatMap(({ index }) => {
      const [head, rest] = [key.slice(0, index), key.slice(index)]
      return pairs.has(head) && target.endsWith(rest) ? [{ head, today: target.slice(0, -rest.length) }] : []
    }))
  const heads = new Map<string, string>()
  for (const [head, found] of Map.groupBy(named, ({ head }) => head)) {
    const [today, ...others] = new Set(found.map(({ today }) => today))
    if (today !== undefined && others.length === 0 && inFresh.has(today))
      heads.set(head, today)
  }
  const taken = new Set(heads.values())
  for (const [key, target] of pairs) {
    if (!heads.has(key) && taken.has(target))
      pairs.delete(key)
  }
  for (const [head, target] of heads) pairs.set(head, target)
}

/** How much two slides have in common: their words and notes, not their settings. */
export function slideLikeness(a: Block, b: Block): number {
  if (a.text === b.text)
    return 1
  const [one, two] = [bodyOf(a), bodyOf(b)]
  return one === two ? 1 : dice(overlappingPieces(one), overlappingPieces(two))
}

function haveOneHeadline(a: Block, b: Block): boolean {
  return a.title === b.title
    && layoutOf(a) === layoutOf(b)
    && /^# /m.test(a.parts?.content ?? '')
    && overlappingPieces(a.title).size >= LEAST_PIECES
}

/** What the names of a deck's slides begin with, such as `q1-`: the session's place in the panel, or its name. */
export function sessionPrefix(blocks: readonly Block[]): string {
  const keys = blocks.flatMap(({ key }) => (key === undefined || key.startsWith('src ') ? [] : [key]))
  const [first = '', ...others] = keys
  const length = others.reduce((shared, key) => {
    const end = [...first.slice(0, shared)].findIndex((letter, index) => key[index] !== letter)
    return end < 0 ? Math.min(shared, key.length) : end
  }, first.length)
  return first.slice(0, first.lastIndexOf('-', length - 1) + 1)
}

/**
 * The slide a further page belongs to, as in `terms-2` below `terms`. A second card of a speaker is no further page.
 */
export function firstPageOf(block: Block, byKey: ReadonlyMap<string, Block>) {
  const [, first = '', number = ''] = /^(.+)-(\d+)$/.exec(block.key ?? '') ?? []
  const head = byKey.get(first)
  const layout = layoutOf(block)
  return head && layout !== 'speaker' && layout !== 'portrait' && isOneSeries(layoutOf(head), layout)
    ? { first, number: Number(number) }
    : undefined
}

/** What does not fit beside the figure of a position goes on in a slide without one. */
function isOneSeries(head: unknown, further: unknown): boolean {
  return head === further || (head === 'figure' && further === 'position')
}

interface Named {
  key: string
  /** The name without the session's. */
  local: string
  page: { first: string, number: number } | undefined
  block: Block
}

function named(blocks: readonly Block[]): Map<string, Named> {
  const prefix = sessionPrefix(blocks)
  const byKey = new Map(blocks.flatMap(block => (block.key === undefined ? [] : [[block.key, block]])))
  return new Map(
    [...byKey].map(([key, block]) => [
      key,
      {
        key,
        local: key.startsWith(prefix) ? key.slice(prefix.length) : key,
        page: firstPageOf(block, byKey),
        block,
      },
    ]),
  )
}

/** The layout of a slide, if its settings can be read. */
export function layoutOf({ parts }: Block): unknown {
  return parts?.document?.get('layout')
}

function bodyOf({ parts, text }: Block): string {
  return wordsAlone(parts ? `${parts.content}\n${parts.note}` : text)
}

function memoised<A extends object, B extends object>(f: (a: A, b: B) => number) {
  const known = new Map<A, Map<B, number>>()
  return (a: A, b: B): number => {
    const row = known.get(a) ?? new Map<B, number>()
    known.set(a, row)
    const value = row.get(b) ?? f(a, b)
    row.set(b, value)
    return value
  }
}
