/** The tables of words that a panel brings for a language of its own, for what is drawn in the browser. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { OwnTables } from '../words/index.ts'
import { ownTables } from '../words/own-tables.ts'
import { exactly } from './hook-filters.ts'

/** What `components/deck-words.ts` imports. It has no file, so that nothing keeps it for decks of another panel. */
const MODULE = 'virtual:paneldeck/own-words'

/** The Vite plugin that makes them a module. */
export function giveOwnWords({ entry }: Pick<ResolvedSlidevOptions, 'entry'>): Plugin {
  return {
    name: 'paneldeck:own-words',
    enforce: 'pre',
    resolveId: { filter: { id: exactly(MODULE) }, handler: id => `\0${id}` },
    load: { filter: { id: exactly(`\0${MODULE}`) }, handler: () => moduleOf(ownTables(entry)) },
  }
}

/** As text to be parsed: no key of it is taken for a listener (`render/unproven-code.ts`). */
function moduleOf(tables: OwnTables): string {
  return `export const OWN = JSON.parse(${JSON.stringify(JSON.stringify(tables))})`
}
