/** A folder of decks in memory: generated, edited by hand, generated again. For properties of whole histories. */

import type { Block } from '../../scripts/reconcile/blocks.ts'
import type { DeckPlan, Folder } from '../../scripts/reconcile/reconcile-folder.ts'
import type { Edition } from '../../scripts/summary/languages.ts'
import type { PanelData } from './panel-data.ts'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { slideBlocks } from '../../scripts/reconcile/blocks.ts'
import { reconcileFolder } from '../../scripts/reconcile/reconcile-folder.ts'
import { serialiseDecks } from '../../scripts/serialise/serialise.ts'
import { panelOf } from './small-panels.ts'

export interface Store {
  base: Map<string, string>
  mine: Map<string, string>
}

/** @param byPlaces whether addresses of slides have places in them, as formerly */
export function generated(data: PanelData, byPlaces = false): Map<string, string> {
  const edition: Edition = data.languages.length > 1 ? 'both' : 'en'
  return serialiseDecks(composeDecks(panelOf(data, byPlaces), edition, '../'))
}

/** What `generate` makes of a folder, without a disk. */
export function regenerate({ base, mine }: Store, fresh: Folder['fresh']): { store: Store, plans: DeckPlan[] } {
  const plans = reconcileFolder({ base, mine, fresh }, () => ({}))
  const store = { base: new Map(base), mine: new Map(mine) }
  for (const { was } of plans) {
    store.mine.delete(was?.file ?? '')
    store.base.delete(was?.name ?? '')
  }
  for (const { file, record, was, plan } of plans) {
    put(store.mine, file, plan.deck === undefined ? was?.mine : plan.deck)
    put(store.base, record, plan.base === undefined ? was?.base : plan.base)
  }
  return { store, plans }
}

function put(texts: Map<string, string>, name: string, text: string | null | undefined): void {
  if (typeof text === 'string')
    texts.set(name, text)
}

/** The names of the decks that the deck of the whole panel imports. */
export function shownDecks({ mine }: Store): string[] {
  return [...(mine.get('slides.md') ?? '').matchAll(/^src: \.\/(.+)$/gm)].map(([, file = '']) => file)
}

/** The texts of all decks that are shown; the deck of the whole panel has slides of its own, too. */
export function shownTexts(store: Store): string[] {
  return [...shownDecks(store), 'slides.md'].map(name => store.mine.get(name) ?? '')
}

/** The slides of these decks, without those of the deck of the whole panel that import others. */
export function slidesOf(decks: Iterable<string>): Block[] {
  return [...decks].flatMap(text => slideBlocks(text)).filter(({ key }) => !key?.startsWith('src '))
}
