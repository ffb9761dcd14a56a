/**
 * What to do with one generated file, given what was last generated, what is there now and what is generated today.
 * Pure. What somebody changed by hand is never written over, unless they say so.
 */

import type { Unreadable } from './blocks.ts'
import type { Status } from './decide.ts'
import type { Decks } from './decks.ts'
import type { Choices, SlideReport } from './merge.ts'
import { unreadable } from './blocks.ts'
import { withLineEnds } from './line-ends.ts'
import { mergeBlocks, mergeDecks } from './merge.ts'

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

export interface Plan {
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
): Plan {
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
  const pristine
    = base === undefined || base.trim() === '' || unreadable(unformed(base)[0])
      ? undefined
      : unformed(base)[0]
  const record = (text: string) => text !== base && { base: text }
  if (plainMine === fresh) {
    return {
      outcome: 'unchanged',
      ...record(fresh),
      slides: mergeDecks(fresh, plainMine, fresh)?.slides ?? [],
    }
  }
  const fault = unreadable(plainMine)
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
  return {
    outcome: plainMine === pristine ? 'updated' : 'merged',
    ...(text !== mine && { deck: text }),
    // Without a record there is none until somebody mends it, so that it is told each time.
    ...((pristine !== undefined || choices.take) && record(merged.base)),
    slides: merged.slides,
    ...(pristine === undefined && { withoutBase: true }),
  }
}

function mergeSlides(slides: Decks, base: string, choices: Choices) {
  const merged = mergeBlocks(slides, choices)
  return merged && { ...merged, base: merged.base ?? base }
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
