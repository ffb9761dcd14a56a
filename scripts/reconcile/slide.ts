/** Three-way merge of one slide: frontmatter by key, text and notes by line. Pure. */

import type { Block } from './blocks.ts'
import type { LineDispute } from './merge-lines.ts'
import type { Ruling, Sides } from './sides.ts'
import { Document } from 'yaml'
import { frontmatterText } from '../serialise/frontmatter.ts'
import { slideBlocks } from './blocks.ts'
import { headWith, yamlKeeping, yamlOfHead } from './head.ts'
import { mergeKeys } from './keys.ts'
import { meaningOf } from './meaning.ts'
import { mergeLines } from './merge-lines.ts'
import { decisionOn } from './sides.ts'
import { wordsOfNote } from './slide-parts.ts'

/** A slide is read behind another one, since the first lines of a deck follow rules of their own. */
const BEFORE = '---\nlayout: default\n---\n\n'

/** Where the editor and the data both changed the same thing, each in its own way. A side that lacks it is empty. */
export interface Dispute extends Sides {
  part: 'setting' | 'text' | 'notes' | 'slide'
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
 * @param ruling what was decided where both changed the same; without it the editor's, as a dispute
 */
export function mergeSlide(base: Block, mine: Block, fresh: Block, ruling?: Ruling): MergedSlide {
  if (mine.text === base.text)
    return { block: fresh, base: fresh, disputes: [] }
  const isShownByHand = hideOf(mine) !== hideOf(base)
  if (!isShownByHand && (mine.meaning === fresh.meaning || fresh.meaning === base.meaning))
    return { block: mine, base: fresh, disputes: [] }
  // A text that was written for a dispute and would break the slide counts as not written.
  const merged = mergeParts(base, mine, fresh, ruling)
    ?? (typeof ruling === 'object' ? mergeParts(base, mine, fresh, undefined) : undefined)
  // What was only reformatted is nobody's words: where its form is in the way, it goes.
  if (mine.meaning === base.meaning && merged?.block.meaning !== fresh.meaning)
    return { block: fresh, base: fresh, disputes: [] }
  return merged ?? mergeWhole(base, mine, fresh, ruling)
}

/** Whether a slide says that it is hidden; `undefined` if it says nothing. */
function hideOf({ parts }: Block): unknown {
  return parts?.document?.get('hide')
}

function mergeParts(
  base: Block,
  mine: Block,
  fresh: Block,
  ruling: Ruling | undefined,
): MergedSlide | undefined {
  if (!base.parts || !mine.parts || !fresh.parts)
    return undefined
  const parts = { base: base.parts, mine: mine.parts, fresh: fresh.parts }
  const keys = mergeKeys(documentOf(parts.base), documentOf(parts.mine), documentOf(parts.fresh), ruling)
  const content = mergeLines(parts.base.content, parts.mine.content, parts.fresh.content, ruling)
  const note = mergeLines(parts.base.note, parts.mine.note, parts.fresh.note, ruling)

  const head = keys.document === parts.mine.document
    ? parts.mine.head
    : headWith(parts.mine.head, yamlKeeping(keys.document, yamlOfHead(mine)))
  const block = reread(mine, head, keys.document, content.text, note.text)
  const pristine = reread(
    fresh,
    keys.disputes.length > 0 || hideOf(mine) !== hideOf(base) ? frontmatterText(keys.base) : parts.fresh.head,
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
function mergeWhole(base: Block, mine: Block, fresh: Block, ruling: Ruling | undefined): MergedSlide {
  const dispute = wholeSlide({ base, mine, fresh })
  const decision = decisionOn(ruling, dispute) ?? { text: '' }
  const block = typeof decision === 'string' ? { mine, fresh }[decision] : rewritten(mine, decision.text)
  return block ? { block, base: fresh, disputes: [] } : { block: mine, base, disputes: [dispute] }
}

/** The dispute about a slide as a whole. */
export function wholeSlide(versions: { base?: Block | undefined, mine: Block, fresh?: Block | undefined }): Dispute {
  const textOf = (block: Block | undefined) => block?.text.trimEnd() ?? ''
  const { base, mine, fresh } = versions
  return { part: 'slide', base: textOf(base), mine: textOf(mine), fresh: textOf(fresh), line: 0 }
}

/** A slide with this text in the place of another; `undefined` if it is not exactly one slide. */
export function rewritten({ key }: Block, text: string): Block | undefined {
  const [, read, ...more] = slideBlocks(`${BEFORE}${text.trimEnd()}\n\n`)
  return read && more.length === 0 ? { ...read, ...(key !== undefined && { key }) } : undefined
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
  const [, read, ...more] = slideBlocks(BEFORE + text)
  const meaning = meaningOf(document, content, wordsOfNote(note))
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
