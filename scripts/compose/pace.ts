/**
 * How long it takes to present: as long as in the last rehearsal; slides that were not rehearsed are counted from their
 * notes, which are written to be spoken, at the speed that `pace` of `panel.yaml` sets.
 */

import type { Language } from '../summary/languages.ts'
import type { Slide } from './deck.ts'
import { writingOf } from '../summary/writing.ts'

/** What a text is spoken in: the language, and how many Han characters or words a minute. */
export interface Speech {
  language: Language
  pace: number
  /** The seconds that slides took in a rehearsal, by their addresses. */
  rehearsed?: Readonly<Record<string, number>> | undefined
}

/** The longest that the notes of a slide should take, in seconds. */
export const MOST_SECONDS = 90

/** Seconds to turn to a slide. */
export const TURN = 2

/** Layouts of what is looked up, and not spoken of: works, terms and errata, and the source. */
export const LOOK_UP_LAYOUTS: ReadonlySet<string> = new Set(['columns', 'source'])

/** Minutes to present these slides, rounded, at least 1. */
export function speakingMinutes(slides: readonly Slide[], speech: Speech): number {
  const seconds = slides.reduce((sum, slide) => sum + slideSeconds(slide, speech), 0)
  return Math.max(1, Math.round(seconds / 60))
}

/**
 * Seconds that a slide took when it was rehearsed, else to turn to it and to speak its notes; none for what is looked
 * up and not spoken of.
 */
export function slideSeconds({ alias, notes, lookedUp }: Slide, speech: Speech): number {
  return lookedUp ? 0 : speech.rehearsed?.[alias] ?? TURN + secondsToRead(notes, speech)
}

/** Seconds to read a text aloud. */
export function secondsToRead(text: string, { language, pace }: Speech): number {
  return unitsOf(text, language) / pace * 60
}

const LATIN_WORD = /[\p{Script=Latin}\d]+/gu

/** How much there is to speak: words, or characters such as Han, where a Latin word counts as two. */
function unitsOf(notes: string, language: Language): number {
  const { counted, isInHan } = writingOf(language)
  const count = (units: RegExp) => notes.match(units)?.length ?? 0
  return count(counted) + (isInHan ? 2 * count(LATIN_WORD) : 0)
}
