/**
 * What to do with one generated file, given what was last generated, what is there now and what is generated today.
 * Pure. What somebody changed by hand is never written over, unless they say so.
 */

import type { Block, ReadSlides } from './blocks.ts'
import type { Status } from './decide.ts'
import type { Decks } from './decks.ts'
import type { Choices, SlideReport } from './merge.ts'
import type { Unreadable } from './unreadable.ts'
import { slideBlocks } from './blocks.ts'
import { withLineEnds } from './line-ends.ts'
import { mergeBlocks, mergeDecks } from './merge.ts'
import { slideName } from './slide-reports.ts'
import { unreadable } from './unreadable.ts'

/**
 * `deleted`: the whole deck was, by hand. `removed`, `outlived`: the data no longer has it; nobody touched it, or
 * somebody did. `kept`: it is the editor's own from now on. `unreadable`: it has a fault. `stuck`: merged, it would
 * say something else than its parts. `locked`: its file may not be written.
 */
export type Outcome
  = | 'created'
    | 'unchanged'
    | 'updated'
    | 'merged'
    | 'deleted'
    | 'removed'
    | 'outlived'
    | 'kept'
    | 'unreadable'
    | 'stuck'
    | 'locked'

export interface FilePlan {
  outcome: Outcome
  /** The file's new text, if it is to be written; `null` if it is to go. */
  deck?: string | null
  /** The pristine copy's new text, if it is to be written; `null` if it is to go. */
  base?: string | null
  slides: SlideReport[]
  /** Why the deck is left alone. */
  fault?: Unreadable
  /** There was no usable record of what was last generated: all that differs counts as edited. */
  withoutBase?: boolean
}

/**
 * @param base what was last generated
 * @param mine what is there now
 * @param fresh what the data gives today
 * @param slides the three cut into slides, if it is known which of them are the same
 */
export function reconcile(
  base: string | undefined,
  mine: string | undefined,
  fresh: string | undefined,
  choices: Choices = {},
  slides?: Decks,
): FilePlan {
  const wholly = choices.slide === undefined
  if (fresh === undefined) {
    const touched = mine !== undefined && mine !== base && !(choices.discard && wholly)
    return touched
      ? { outcome: 'outlived', slides: [] }
      : { outcome: 'removed', deck: null, base: null, slides: [] }
  }
  if (mine === undefined) {
    return base === undefined || (wholly && (choices.discard || choices.restore))
      ? { outcome: 'created', deck: fresh, base: fresh, slides: [] }
      : { outcome: 'deleted', slides: [] }
  }
  const [plainMine, form] = unformed(mine)
  const pristine = pristineOf(base, fresh, slides?.read)
  const record = (text: string) => text !== base && { base: text }
  // What hides slides in one of the three may have been decided by hand, though the data says the same today.
  if (plainMine === fresh && !/^hide:/m.test(`${base ?? ''}\n${fresh}`)) {
    return {
      outcome: 'unchanged',
      ...record(fresh),
      slides: slideBlocks(fresh, slides?.read).map(currentSlide),
    }
  }
  const fault = unreadable(plainMine, slides?.read)
  if (choices.discard && wholly) {
    const slides = (fault ? [] : (mergeDecks(pristine ?? fresh, plainMine, fresh)?.slides ?? [])).map(
      slide => ({ ...slide, status: givenUp(slide.status), disputes: [] }),
    )
    return { outcome: 'updated', deck: form(fresh), ...record(fresh), slides }
  }
  if (fault)
    return { outcome: 'unreadable', slides: [], fault }
  const merged = slides
    ? mergeSlides(slides, base ?? fresh, choices)
    : mergeDecks(pristine ?? fresh, plainMine, fresh, choices)
  if (!merged)
    return { outcome: 'stuck', slides: [] }
  // Line ends of both kinds stay as they are where nothing else changes.
  const text = merged.text === plainMine ? mine : form(merged.text)
  const changes = plainMine === pristine ? 'updated' : 'merged'
  return {
    outcome: text === mine && plainMine === fresh && pristine === fresh ? 'unchanged' : changes,
    ...(text !== mine && { deck: text }),
    // Without a record there is none until somebody mends it, so that it is told each time.
    ...((pristine !== undefined || choices.take || choices.mend) && record(merged.base)),
    slides: merged.slides,
    ...(pristine === undefined && !choices.mend && { withoutBase: true }),
  }
}

function mergeSlides(slides: Decks, base: string, choices: Choices) {
  const merged = mergeBlocks(slides, choices)
  return merged && { ...merged, base: merged.base ?? base }
}

/**
 * What was last generated, with plain line ends; `undefined` if there is no record of it that can be read.
 *
 * @param base the record
 * @param fresh what the data gives today: it can always be read
 * @param read slides that were read before
 */
export function pristineOf(base: string | undefined, fresh: string, read?: ReadSlides): string | undefined {
  const [plain] = unformed(base ?? '')
  return plain.trim() === '' || (plain !== fresh && unreadable(plain, read)) ? undefined : plain
}

function currentSlide(block: Block): SlideReport {
  const { text } = block
  return { slide: slideName(block), status: 'current', disputes: [], texts: { base: text, mine: text, fresh: text } }
}

/** What becomes of a slide when edits are given up. */
function givenUp(status: Status): Status {
  if (status === 'added' || status === 'removed')
    return 'removed'
  return status === 'current' ? 'current' : 'updated'
}

/** A text with plain line ends and no byte order mark, and how to give these, and the way its last line ends, back. */
export function unformed(text: string): [string, (plain: string) => string] {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const plain = text.slice(mark.length).replace(/\r\n/g, '\n')
  const ending = /\n*$/.exec(plain)?.[0] ?? ''
  return [
    plain,
    (merged) => {
      const ended = merged.replace(/\n*$/, ending)
      return mark + withLineEnds(ended, text.slice(mark.length))
    },
  ]
}
