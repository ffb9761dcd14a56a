/** What `generate` expects where somebody decides about a deck that the data no longer has. */

import type { DeckReport } from '../update-decks.ts'
import type { Wanted } from './wanted-decks.ts'
import { deckNames } from '../compose/compose.ts'
import { UsageError } from '../faults.ts'
import { expectedOneOf } from '../suggest.ts'
import { inert } from '../terminal-text.ts'
import { whatIsEdited } from './report.ts'

interface GoneDeckOptions {
  deck?: string | undefined
  keepDeck?: true | undefined
  into?: string | undefined
}

/** @throws {UsageError} if it is not said which deck is meant */
export function expectDeckOfGone(decision: GoneDeckOptions): void {
  const option = optionOf(decision)
  if (option && decision.deck === undefined)
    throw new UsageError(`${option}: expected a deck that the data no longer has, as in ${option} --deck 02-round`)
}

/** @throws {UsageError} if the data has the deck, or nobody edited it */
export function expectGone(decision: GoneDeckOptions, planned: readonly DeckReport[]): void {
  const option = optionOf(decision)
  if (option && !planned.some(({ outcome }) => outcome === 'outlived')) {
    throw new UsageError(
      `${option} --deck ${decision.deck}: the data has this deck, or nobody edited it; expected one that is told to `
      + 'be no longer shown',
    )
  }
}

/** @throws {UsageError} if the data does not have the deck that is to take the edits, or it has edits of its own */
export function expectUnedited(deck: string, wanted: readonly Wanted[], planned: readonly DeckReport[]): void {
  const names = [...new Set(wanted.flatMap(({ panel }) => deckNames(panel)))]
  if (!names.includes(deck))
    throw new UsageError(`--into ${deck}: the data has no such deck; ${expectedOneOf(deck, names)}`)
  const edited = whatIsEdited(planned, undefined)
  if (edited !== '')
    throw new UsageError(`--into ${deck}: was edited, too; expected a deck that nobody edited:\n${inert(edited)}`)
}

function optionOf({ keepDeck, into }: GoneDeckOptions): string | undefined {
  if (keepDeck)
    return '--keep-deck'
  return into === undefined ? undefined : `--into ${into}`
}
