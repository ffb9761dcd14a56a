/** Three-way merge of one slide: frontmatter by key, text and notes by line. Pure. */

import type { Block } from './blocks.ts'
import type { LineDispute } from './merge-lines.ts'
import type { Take } from './sides.ts'
import { Document } from 'yaml'
import { frontmatterText } from '../serialise/frontmatter.ts'
import { blocksOf, meaningOf, wordsOf } from './blocks.ts'
import { mergeKeys } from './keys.ts'
import { mergeLines } from './merge-lines.ts'

/** Where the editor and the data both changed the same thing, each in its own way. */
export interface Dispute {
  part: 'setting' | 'text' | 'notes' | 'slide'
  /** What is there; empty if the editor deleted it. */
  mine: string
  /** What would have been generated; empty if the data no longer has it. */
  fresh: string
  /** Line of it in the slide, from 0. */
  line: number
}

export interface MergedSlide {
  block: Block
  /** What counts as generated from now on. */
  base: Block
  disputes: Dispute[]
}

/**
 * @param base the slide as it was last generated
 * @param mine as it is there now
 * @param fresh as the data gives it today
 * @param take whose side to take where both changed the same; without it the editor's, as a dispute
 */
export function mergeSlide(base: Block, mine: Block, fresh: Block, take?: Take): MergedSlide {
  if (mine.text === base.text)
    return { block: fresh, base: fresh, disputes: [] }
  if (mine.meaning === fresh.meaning || fresh.meaning === base.meaning)
    return { block: mine, base: fresh, disputes: [] }
  const merged = mergeParts(base, mine, fresh, take)
  // What was only reformatted is nobody's words: where its form is in the way, it goes.
  if (mine.meaning === base.meaning && merged?.block.meaning !== fresh.meaning)
    return { block: fresh, base: fresh, disputes: [] }
  return merged ?? mergeWhole(base, mine, fresh, take)
}

function mergeParts(
  base: Block,
  mine: Block,
  fresh: Block,
  take: Take | undefined,
): MergedSlide | undefined {
  if (!base.parts || !mine.parts || !fresh.parts)
    return undefined
  const parts = { base: base.parts, mine: mine.parts, fresh: fresh.parts }
  const keys = mergeKeys(documentOf(parts.base), documentOf(parts.mine), documentOf(parts.fresh), take)
  const content = mergeLines(parts.base.content, parts.mine.content, parts.fresh.content, take)
  const note = mergeLines(parts.base.note, parts.mine.note, parts.fresh.note, take)

  const head = keys.document === parts.mine.document ? parts.mine.head : frontmatterText(keys.document)
  const block = reread(mine, head, keys.document, content.text, note.text)
  const pristine = reread(
    fresh,
    keys.disputes.length > 0 ? frontmatterText(keys.base) : parts.fresh.head,
    keys.base,
    content.base,
    note.base,
  )
  if (!block || !pristine)
    return undefined
  return {
    block,
    base: pristine,
    disputes: [
      ...keys.disputes.map(({ key, ...values }): Dispute => ({
        part: 'setting',
        ...values,
        line: Math.max(
          0,
          linesOf(head).findIndex(line => line.startsWith(`${key}:`)),
        ),
      })),
      ...content.disputes.map(locate('text', head)),
      ...note.disputes.map(locate('notes', head + content.text)),
    ],
  }
}

/**
 * A slide that cannot be taken apart, or put together again, is the editor's as a whole until the matter is settled.
 */
function mergeWhole(base: Block, mine: Block, fresh: Block, take: Take | undefined): MergedSlide {
  if (take === 'fresh')
    return { block: fresh, base: fresh, disputes: [] }
  if (take === 'mine')
    return { block: mine, base: fresh, disputes: [] }
  return {
    block: mine,
    base,
    disputes: [{ part: 'slide', mine: mine.text.trimEnd(), fresh: fresh.text.trimEnd(), line: 0 }],
  }
}

/** The pieces as a slide, if Slidev's parser reads from them what they were meant to say. */
function reread(
  like: Block,
  head: string,
  document: Document,
  content: string,
  note: string,
): Block | undefined {
  const text = head + content + note
  // Behind another slide, since a deck's first lines follow rules of their own.
  const [, read, ...more] = blocksOf(`---\nlayout: default\n---\n\n${text}`)
  const meaning = meaningOf(document, content, wordsOf(note))
  return read && more.length === 0 && read.meaning === meaning
    ? { ...read, ...(like.key !== undefined && { key: like.key }) }
    : undefined
}

function documentOf({ document }: { document?: Document }): Document {
  return document ?? new Document({})
}

function locate(part: 'text' | 'notes', above: string): (dispute: LineDispute) => Dispute {
  return ({ line, ...texts }) => ({ part, ...texts, line: linesOf(above).length - 1 + line })
}

function linesOf(text: string): string[] {
  return text.split('\n')
}
