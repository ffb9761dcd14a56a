/** Decks on the disk that the data no longer has. Pure. */

import type { Decks } from './decks.ts'
import type { StoredDeck } from './match-decks.ts'
import type { Choices } from './merge.ts'
import type { DeckPlan } from './reconcile-folder.ts'
import type { FilePlan } from './reconcile.ts'
import { mergeBlocks } from './merge.ts'
import { reconcile, unformed } from './reconcile.ts'
import { generatedNames } from './unrecorded-decks.ts'

/**
 * A deck the data no longer has: it stays if something in it was edited, without what is in other decks now.
 *
 * @param slides what is left of its slides
 * @param haveMoved whether slides of it are in other decks now
 */
export function goneDeck(
  was: StoredDeck,
  slides: Decks | undefined,
  choices: Choices,
  haveMoved: boolean,
): DeckPlan {
  const result = (plan: FilePlan): DeckPlan => ({ file: was.file, record: was.name, was, sources: [], plan })
  if (!slides || (choices.discard && choices.slide === undefined))
    return result(reconcile(was.base, was.mine, undefined, choices))
  const { settings } = slides
  const left = mergeBlocks({
    ...slides,
    fresh: slides.base,
    ...(settings && { settings: { ...settings, fresh: settings.base } }),
  })
  const edited = (left?.slides ?? []).filter(({ status }) => status !== 'current').length
  if (left && (edited === 0 || slides.mine.length === 0))
    return result({ outcome: 'removed', deck: null, base: null, slides: [] })
  if (choices.keepDeck)
    return keptDeck(was)
  const plan = reconcile(was.base, was.mine, undefined, choices)
  const [, form] = unformed(was.mine ?? '')
  const rest = left && haveMoved && plan.outcome === 'outlived'
    ? { deck: form(left.text), ...(left.base !== undefined && { base: left.base }) }
    : {}
  return { ...result({ ...plan, ...rest }), edits: edited }
}

/** The same without a record: nobody knows what was edited, so that it stays until somebody decides. */
export function goneUnrecordedDeck(was: StoredDeck, choices: Choices): DeckPlan {
  if (choices.keepDeck)
    return keptDeck(was)
  return {
    file: was.file,
    record: was.name,
    was,
    sources: [],
    slideCount: generatedNames(was.mine ?? '').length,
    plan: { ...reconcile(undefined, was.mine, undefined, choices), withoutBase: true },
  }
}

function keptDeck(was: StoredDeck): DeckPlan {
  return {
    file: was.file,
    record: was.name,
    was,
    sources: [],
    plan: { outcome: 'kept', base: null, slides: [] },
    ...(was.mine !== undefined && { kept: was.mine }),
  }
}
