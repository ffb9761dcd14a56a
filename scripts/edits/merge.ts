/**
 * Three-way merge of a deck, slide by slide: what was last generated, what is there now, what is generated today. Slides
 * nobody touched are brought up to date; whatever a person changed, added, moved or deleted stays as they left it. Pure.
 */
import { blocksOf, type Block } from './blocks.ts'

export interface Merged {
  text: string
  /** Slides by what became of them; those added by hand are counted, since they need not have a name. */
  updated: string[]
  /** Kept as edited. */
  kept: string[]
  /** Those among the kept for which the data has something new as well. */
  differing: string[]
  deleted: string[]
  added: number
}

/** @returns `undefined` if the result would not read back as it was meant: then nothing is to be written */
export function mergeDecks(base: string, mine: string, fresh: string): Merged | undefined {
  const was = byKey(blocksOf(base))
  const now = blocksOf(mine)
  const next = blocksOf(fresh)
  const generated = byKey(next)
  const present = byKey(now)

  const result: Merged = { text: '', updated: [], kept: [], differing: [], deleted: [], added: 0 }
  const blocks = now.flatMap((block): Block[] => {
    const { key } = block
    const old = key === undefined ? undefined : was.get(key)
    const today = key === undefined ? undefined : generated.get(key)
    if (key === undefined || !old && !today) {
      result.added++
      return [block]
    }
    if (today?.meaning === block.meaning) return [block]
    if (old?.meaning === block.meaning) {
      result.updated.push(key)
      return today ? [today] : [] // a slide the data no longer has goes, as nobody touched it
    }
    result.kept.push(key)
    if (today?.meaning !== old?.meaning) result.differing.push(key)
    return [block]
  })

  next.forEach(({ key }, index) => {
    const block = next[index]
    if (!block || key === undefined || present.has(key)) return
    if (was.has(key)) {
      result.deleted.push(key)
      return
    }
    result.updated.push(key)
    blocks.splice(placeAfter(blocks, next.slice(0, index)), 0, block)
  })

  result.text = join(blocks, mine.includes('\r\n') ? '\r\n' : '\n')
  return readsBack(result.text, blocks) ? result : undefined
}

function byKey(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.flatMap(block => block.key === undefined ? [] : [[block.key, block]]))
}

/** Behind the nearest slide that comes before it today and is in the deck; at the start if there is none. */
function placeAfter(blocks: readonly Block[], before: readonly Block[]): number {
  for (const { key } of [...before].reverse()) {
    const at = key === undefined ? -1 : blocks.findIndex(block => block.key === key)
    if (at >= 0) return at + 1
  }
  return 0
}

/** Slides one below the other, a blank line between them where there was none, all with the line ends of the deck. */
function join(blocks: readonly Block[], newline: string): string {
  return blocks.map(({ text }, index) => {
    const own = newline === '\r\n' ? text.replace(/\r?\n/g, '\r\n') : text
    if (index === blocks.length - 1 || /\r?\n\r?\n$/.test(own)) return own
    return own.endsWith('\n') ? own + newline : own + newline + newline
  }).join('')
}

function readsBack(text: string, blocks: readonly Block[]): boolean {
  const read = blocksOf(text)
  return read.length === blocks.length && read.every(({ meaning }, index) => meaning === blocks[index]?.meaning)
}
