/**
 * Slides that are in another deck today, as when a contribution was moved from one round to another: their versions go
 * there, edits and deletions with them. Pure.
 */

import type { Block } from './blocks.ts'
import type { Decks } from './decks.ts'
import { layoutOf, matchSlides, sessionPrefix, slideLikeness } from './match-slides.ts'
import { withName } from './rename-slides.ts'
import { clearPairs } from './similarity.ts'

/** As in match-slides.ts, and more: among all decks chance has ten times as many slides to choose from. */
const LEAST = 0.6
const MARGIN = 0.1
/** What the same name counts for, without that of the session. */
const SAME_NAME = 0.2

/**
 * Layouts of slides that are about a session as a whole: they stay with it. Those of two sessions are alike in our
 * words, whatever was said.
 */
const OF_A_SESSION = new Set<unknown>(['cover', 'question', 'answers', 'digest', 'replies', 'discuss', 'vote'])

/** A slide that moved: where it is in the last generation, and in today's. */
export interface Relocation {
  from: string
  key: string
  to: string
  name: string
}

interface Loose {
  deck: string
  key: string
  local: string
  block: Block
}

/** @param decks by name of deck, the slides of each under today's names */
export function relocations(decks: ReadonlyMap<string, Decks>): Relocation[] {
  const vanished = [...decks].flatMap(([deck, { base, fresh }]) => loose(deck, base, fresh))
  const appeared = [...decks].flatMap(([deck, { base, fresh }]) => loose(deck, fresh, base))
  if (vanished.length === 0 || appeared.length === 0)
    return []
  const score = (a: Loose, b: Loose) =>
    a.deck === b.deck ? 0 : slideLikeness(a.block, b.block) + (a.local === b.local ? SAME_NAME : 0)
  return clearPairs(vanished, appeared, score, { least: LEAST, margin: MARGIN }).map(({ a, b }) => ({
    from: a.deck,
    key: a.key,
    to: b.deck,
    name: b.key,
  }))
}

/** The decks with these slides where they are today: those that stand together there in the order they had. */
export function relocated(
  decks: ReadonlyMap<string, Decks>,
  moves: readonly Relocation[],
): Map<string, Decks> {
  const result = new Map(decks)
  for (const run of runsOf(decks, moves)) {
    const { from, to, names, first } = run
    const [source, target] = [result.get(from), result.get(to)]
    if (!source || !target)
      continue
    const known = new Set(source.base.map(({ key }) => key))
    // Slides of the editor's own behind one that moved go with it.
    let isMoving = false
    const going = source.mine.filter(({ key }) => {
      if (known.has(key))
        isMoving = names.has(key)
      return isMoving
    })
    const named = (block: Block) => {
      const name = names.get(block.key)
      return name === undefined ? block : withName(block, name)
    }
    const moved = source.base.filter(({ key }) => names.has(key))
    result.set(from, {
      ...source,
      base: source.base.filter(block => !moved.includes(block)),
      mine: source.mine.filter(block => !going.includes(block)),
    })
    result.set(to, {
      ...target,
      base: inserted(target.base, moved.map(named), target.fresh, first),
      mine: inserted(target.mine, going.map(named), target.fresh, first),
    })
  }
  return result
}

/** Slides that come from one deck and stand together in another today. */
interface Run {
  from: string
  to: string
  /** Their names of today, by those they had. */
  names: Map<string | undefined, string>
  /** The name of the first of them today. */
  first: string
}

function runsOf(decks: ReadonlyMap<string, Decks>, moves: readonly Relocation[]): Run[] {
  return [...decks].flatMap(([to, { fresh }]) => {
    const coming = new Map(moves.filter(move => move.to === to).map(move => [move.name, move]))
    const runs: Run[] = []
    let last: Run | undefined
    for (const { key = '' } of fresh) {
      const move = coming.get(key)
      if (move && move.from !== last?.from)
        runs.push(last = { from: move.from, to, names: new Map(), first: key })
      if (move)
        last?.names.set(move.key, key)
      else
        last = undefined
    }
    return runs
  })
}

/** Slides of `blocks` that `others` does not have. */
function loose(deck: string, blocks: readonly Block[], others: readonly Block[]): Loose[] {
  if (blocks.every(({ key }, index) => key === others[index]?.key && blocks[index]?.text === others[index]?.text))
    return []
  const prefix = sessionPrefix(blocks)
  const same = matchSlides(blocks, others)
  return blocks.flatMap(({ key }, index) => {
    const block = blocks[index]
    if (key === undefined || !block || same.has(key) || key.startsWith('src ') || OF_A_SESSION.has(layoutOf(block)))
      return []
    return [{ deck, key, local: key.startsWith(prefix) ? key.slice(prefix.length) : key, block }]
  })
}

/** Behind the slide that precedes it in `fresh`. */
function inserted(
  blocks: readonly Block[],
  run: readonly Block[],
  fresh: readonly Block[],
  name: string,
): Block[] {
  const before = fresh.slice(0, fresh.findIndex(({ key }) => key === name)).map(({ key }) => key)
  const at = blocks.findLastIndex(({ key }) => key !== undefined && before.includes(key)) + 1
  return [...blocks.slice(0, at), ...run, ...blocks.slice(at)]
}
