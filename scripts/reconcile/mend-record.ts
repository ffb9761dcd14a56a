/**
 * A record that is not the one the deck was generated with, as after a merge of branches: found out by, and mended
 * with, what the records said earlier. Pure.
 */

import type { Block } from './blocks.ts'
import { byKey, join } from './assemble.ts'
import { slideBlocks } from './blocks.ts'
import { unformed } from './reconcile.ts'
import { unreadable } from './unreadable.ts'

/**
 * Slides of a deck that say word for word what was generated earlier, and not last: nobody wrote them so.
 *
 * @param slides names and texts of those that count as edited
 * @param history earlier records of the deck
 */
export function staleSlides(
  slides: readonly { slide: string, text: string, base: string | undefined }[],
  history: readonly string[],
): string[] {
  return slides
    .filter(({ text, base }) => text.trim() !== base?.trim() && history.some(record => hasSlide(record, text)))
    .map(({ slide }) => slide)
}

/**
 * The record that is nearest to a deck, with the slides that other records know better; `undefined` if there is no
 * record that can be read.
 */
export function mendedRecord(base: string | undefined, mine: string, history: readonly string[]): string | undefined {
  const usable = [base, ...history].flatMap(text => usableText(text) ?? [])
  const deck = slideBlocks(unformed(mine)[0])
  const known = (record: string) => deck.filter(({ text }) => hasSlide(record, text)).length
  const nearest = usable.toSorted((a, b) => known(b) - known(a))[0]
  if (nearest === undefined)
    return undefined
  const record = slideBlocks(nearest)
  const recorded = byKey(record)
  const isStale = ({ key, text, meaning }: Block) =>
    key !== undefined && recorded.get(key)?.meaning !== meaning && usable.some(record => hasSlide(record, text))
  const stale = byKey(deck.filter(isStale))
  return join([
    ...record.map(block => stale.get(block.key ?? '') ?? block),
    ...[...stale.values()].filter(({ key }) => key !== undefined && !recorded.has(key)),
  ])
}

function usableText(text: string | undefined): string | undefined {
  const [plain] = unformed(text ?? '')
  return plain.trim() === '' || /^<{7} /m.test(plain) || unreadable(plain) ? undefined : plain
}

/** Whether a record has this slide, from the line it begins with to its last one. */
function hasSlide(record: string, text: string): boolean {
  return text.trim() !== '' && `\n${record}\n`.includes(`\n${text.trim()}\n`)
}
