/** The line of a spectrum as columns: its places, and the things at them in rows. */

import type { SpectrumPlace } from '../summary/vocabulary.ts'
import { SPECTRUM_PLACES } from '../summary/vocabulary.ts'

/** All five places where a thing stands near an end, else the two ends and the middle. */
export function spectrumPlaces(items: readonly { at: SpectrumPlace }[]): readonly SpectrumPlace[] {
  return items.some(({ at }) => at.startsWith('near')) ? SPECTRUM_PLACES : ['left', 'middle', 'right']
}

/** A row holds one thing a place; what stands at the same place is in the next row. */
export function spectrumRows<Item extends { at: SpectrumPlace }>(
  items: readonly Item[],
  places: readonly SpectrumPlace[],
): (Item | undefined)[][] {
  const columns = places.map(place => items.filter(({ at }) => at === place))
  const rows = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: rows }, (_, row) => columns.map(column => column[row]))
}
