/** Cuts that no file of the panel names: `--minutes` asks for them, and then their decks are there. Pure. */

import type { Cut, Panel } from '../../summary/panel.ts'
import { DISCUSSION } from '../../summary/schema/cuts.ts'
import { cutName } from './cut-deck.ts'

/** The panel with a cut of so many minutes, unless it has one already. */
export function withCutOf(panel: Panel, minutes: number): Panel {
  return panel.cuts.some(cut => cut.minutes === minutes && isOfAll(cut))
    ? panel
    : withCuts(panel, [{ id: `${minutes}-minutes`, minutes, discussion: DISCUSSION }])
}

/** The panel with the cuts that were made for `--minutes`. @param decks names of decks that were generated */
export function withCutsMade(panel: Panel, decks: readonly string[]): Panel {
  return withCuts(panel, decks.flatMap((deck): Cut[] => {
    const minutes = Number(/^cut-(\d+)-minutes$/.exec(deck)?.[1])
    return minutes > 0 ? [{ id: `${minutes}-minutes`, minutes, discussion: DISCUSSION }] : []
  }))
}

function withCuts(panel: Panel, more: readonly Cut[]): Panel {
  const known = new Set(panel.cuts.map(cutName))
  return { ...panel, cuts: [...panel.cuts, ...more.filter(cut => !known.has(cutName(cut)))] }
}

function isOfAll({ sessions, speaker, tension, weight }: Cut): boolean {
  return [sessions, speaker, tension, weight].every(chosen => chosen === undefined)
}
