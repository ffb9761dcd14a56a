/** `paneldeck review`: what a model drafted beside the transcript, one sentence after the other. */

import type { CommandContext } from '../command-context.ts'
import type { ReviewItem } from '../review/review-items.ts'
import type { SessionOptions } from './session-sources.ts'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { isJsonObject } from '../draft/read-answer.ts'
import { EXIT, UsageError } from '../faults.ts'
import { accepted, corrected, rejected } from '../review/decide.ts'
import { reviewItems } from '../review/review-items.ts'
import { shownItem } from '../review/show-item.ts'
import { writeWhole } from '../store/write-whole.ts'
import { askKey } from './ask-key.ts'
import { editText } from './edit-text.ts'
import { readPanelToDraft } from './session-sources.ts'

const KEYS = [
  '  a  accept: it says what the passages say     c  correct it in your editor, then see it again',
  '  r  reject: take it out                       s  skip: decide later        q  quit',
  '',
].join('\n')

/** Columns of a terminal that two texts need beside each other. */
const LEAST_WIDTH = 60

/** What becomes of an item; a correction has the words as they were edited. */
type ItemDecision = 'accept' | 'reject' | 'skip' | 'quit' | { written: Record<string, unknown> }

/** How many were decided, and how. */
interface Counts {
  waiting: number
  accepted: number
  rejected: number
  skipped: number
}

/** Asks about one draft after the other until none is left. @returns the exit code */
export async function review(context: CommandContext, options: SessionOptions): Promise<number> {
  const { root, streams: { stdin, stderr } } = context
  const { panel, existing, sessions } = await readPanelToDraft(root, options)
  const prints = new Map(existing.listed.map(({ id, fingerprint }) => [id, fingerprint]))
  const files = sessions.map(session => ({ session, text: existing.texts.get(session.file) ?? '' }))
  const waiting = files.reduce((sum, { session, text }) => sum + reviewItems(text, session, prints).length, 0)
  if (waiting === 0) {
    stderr.write('There is nothing to review: no drafts, and nothing that changed since it was accepted.\n')
    return EXIT.done
  }
  if (stdin.isTTY !== true)
    throw new UsageError(`${waiting} sentences wait; \`paneldeck review\` needs a terminal, in which you answer`)
  stderr.write(`${waiting} to review.\n${KEYS}`)
  const counts: Counts = { waiting, accepted: 0, rejected: 0, skipped: 0 }
  for (const { session, text } of files) {
    const write = async (now: string) => writeWhole(join(root, 'data', panel.id, session.file), now)
    if (!await reviewFile(text, now => reviewItems(now, session, prints), write, counts, context))
      break
  }
  const left = waiting - counts.accepted - counts.rejected
  stderr.write(`${counts.accepted} accepted, ${counts.rejected} rejected, ${left} left.\n`)
  return EXIT.done
}

/** @returns whether the next file is to follow */
async function reviewFile(
  before: string,
  itemsIn: (text: string) => ReviewItem[],
  write: (text: string) => Promise<void>,
  counts: Counts,
  context: CommandContext,
): Promise<boolean> {
  let text = before
  let skipped = 0
  // What is decided leaves the list, what is skipped stays in front of the next item.
  for (let item = itemsIn(text)[skipped]; item; item = itemsIn(text)[skipped]) {
    const place = `${counts.accepted + counts.rejected + counts.skipped + 1}/${counts.waiting}`
    const decision = await askAboutItem(item, place, context)
    if (decision === 'quit')
      return false
    if (decision === 'skip') {
      skipped++
      counts.skipped++
      continue
    }
    text = decided(text, item, decision)
    counts.accepted += decision === 'accept' ? 1 : 0
    counts.rejected += decision === 'reject' ? 1 : 0
    await write(text)
  }
  return true
}

function decided(text: string, item: ReviewItem, decision: Exclude<ItemDecision, 'skip' | 'quit'>): string {
  if (decision === 'accept')
    return accepted(text, item)
  return decision === 'reject' ? rejected(text, item) : corrected(text, item, decision.written)
}

async function askAboutItem(item: ReviewItem, place: string, context: CommandContext): Promise<ItemDecision> {
  const { streams: { stderr } } = context
  stderr.write(shownItem(item, place, Math.max(LEAST_WIDTH, stderr.columns || 100)))
  for (;;) {
    const key = await askKey('a, c, r, s, q or ? ', context)
    if (key === undefined || key === 'q')
      return 'quit'
    if (key === 'a')
      return 'accept'
    if (key === 'r')
      return 'reject'
    if (key === 's')
      return 'skip'
    const written = key === 'c' ? await correction(item, context) : undefined
    if (written)
      return { written }
    if (key !== 'c')
      stderr.write(KEYS)
  }
}

/** What the editor gives back; `undefined`, as told, if it cannot be taken. */
async function correction(
  { written }: ReviewItem,
  context: CommandContext,
): Promise<Record<string, unknown> | undefined> {
  const edited = await editText(stringify(written, { lineWidth: 0 }).trimEnd(), context, 'review.yaml')
  if (edited === undefined)
    return undefined
  const value = parsed(edited)
  if (isJsonObject(value) && Object.keys(written).every(key => key === 'supports' || value[key] !== undefined))
    return value
  const expected = Object.keys(written).map(key => `\`${key}\``).join(' and ')
  context.streams.stderr.write(`That is not ${expected} in YAML; nothing was changed.\n`)
  return undefined
}

function parsed(text: string): unknown {
  try {
    return parse(text)
  }
  catch {
    return undefined
  }
}
