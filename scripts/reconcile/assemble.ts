/** Slides → the text of a deck, with a check that it reads back as them. Pure. */

import type { Block, ReadSlides } from './blocks.ts'
import { slideBlocks } from './blocks.ts'

/** Slides one below the other; what was the last of its deck gets line ends behind it if something follows now. */
export function join(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => (index === blocks.length - 1 ? block.text : apart(block)))
    .join('')
}

/** A slide that takes the place of another one: if something follows, with the line ends that stood behind that one. */
export function endedLike(block: Block, other: Block): Block {
  return block.last && !other.last ? { ...block, lineEnds: /\n*$/.exec(other.text)?.[0] ?? '' } : block
}

/** The line each slide begins with in the joined text, from 1. */
export function startLines(blocks: readonly Block[]): Map<Block, number> {
  const lines = new Map<Block, number>()
  let line = 1
  for (const block of blocks) {
    lines.set(block, line)
    line += apart(block).split('\n').length - 1
  }
  return lines
}

/**
 * Whether Slidev's parser finds these slides in the text, and no others.
 *
 * @param text of a deck
 * @param blocks the slides it is to have
 * @param read slides that were read before
 */
export function readsBack(text: string, blocks: readonly Block[], read: ReadSlides): boolean {
  const found = slideBlocks(text, read)
  return (
    found.length === blocks.length
    && found.every(({ meaning }, index) => meaning === blocks[index]?.meaning)
  )
}

/** Slides by their names. */
export function byKey(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.flatMap(block => (block.key === undefined ? [] : [[block.key, block]])))
}

function apart({ text, last, lineEnds = '\n\n' }: Block): string {
  return last ? text.replace(/\n*$/, '') + lineEnds : text
}
