/** How long it takes to present: counted from the speaker notes, which are written to be spoken. */

import type { Language } from '../summary/vocabulary.ts'
import type { Slide } from './deck.ts'

/** The layout of what is looked up, and not read out: works, terms, errata. */
const LOOKED_UP = 'columns'

/**
 * Speed of a calm talk: Han characters a minute in Chinese, words a minute in English. Our assumption: presenters are
 * commonly told to speak 120 to 150 words, or 200 to 250 characters, a minute.
 */
const SPEED: Record<Language, number> = { zh: 240, en: 140 }

/**
 * Minutes to read the notes of these slides aloud, with two seconds a slide to turn to it; rounded, at least 1.
 * Slides of what is looked up do not count.
 */
export function speakingMinutes(slides: readonly Slide[], language: Language): number {
  const presented = slides.filter(({ layout }) => layout !== LOOKED_UP)
  const seconds = presented.reduce((sum, { notes }) => sum + secondsToRead(notes, language) + TURN, 0)
  return Math.max(1, Math.round(seconds / 60))
}

/** Seconds to turn to a slide. */
const TURN = 2

/** Seconds to read a text aloud. */
export function secondsToRead(text: string, language: Language): number {
  return unitsOf(text, language) / SPEED[language] * 60
}

/** How much there is to speak: Han characters, a Latin word counting as two, or in English words. */
function unitsOf(notes: string, language: Language): number {
  const latin = notes.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
  return language === 'zh' ? (notes.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * latin : latin
}
