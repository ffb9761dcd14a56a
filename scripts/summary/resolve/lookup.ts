/** How references and texts of the sources are resolved. */

import type { Erratum, Person, Text, Work } from '../panel.ts'
import type { AuthoredText } from '../schema.ts'

/** What references in the sources are resolved with. */
export interface Lookup {
  /** A text of one line. */
  text: (authored: AuthoredText) => Text
  /** Speaker notes, which may have paragraphs. */
  notes: (authored: AuthoredText) => Text
  person: (id: string) => Person
  work: (id: string) => Work
  errata: readonly Erratum[]
  /** How a passage is shown. */
  labelOf: (passage: string) => string
}

/**
 * A function from an id to its item.
 *
 * @throws for an unknown id: the rules must have been checked before
 */
export function finder<T>(
  what: string,
  items: readonly T[],
  idOf: (item: T) => string,
): (id: string) => T {
  const byId = new Map(items.map(item => [idOf(item), item]))
  return (wanted) => {
    const found = byId.get(wanted)
    if (!found)
      throw new Error(`no ${what} ${wanted}`)
    return found
  }
}
