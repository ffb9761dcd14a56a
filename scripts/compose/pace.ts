/** How long it takes to present: the notes are written to be spoken, so their length tells. */

import type { Language } from '../summary/vocabulary.ts'
import type { Slide } from './deck.ts'

/** Usual speed of a calm talk: Han characters a minute in Chinese, words a minute in English. */
const SPEED: Record<Language, number> = { zh: 240, en: 140 }

/** Minutes it takes to read the notes of these slides aloud, with two seconds a slide to turn to it; at least one. */
export function speakingMinutes(slides: readonly Slide[], language: Language): number {
  const spoken = slides.reduce((sum, { notes }) => sum + unitsOf(notes, language), 0)
  return Math.max(1, Math.round(spoken / SPEED[language] + (slides.length * 2) / 60))
}

function unitsOf(notes: string, language: Language): number {
  const latin = notes.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
  return language === 'zh' ? (notes.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * latin : latin
}
