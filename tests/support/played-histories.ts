/** Histories of a folder: data changed in every way between edits by hand, and what has to be so after each run. */

import type { DeckPlan } from '../../scripts/reconcile/reconcile-folder.ts'
import type { Store } from './edited-folders.ts'
import type { Deeds, HandEdit, SwappedSlides } from './hand-edits.ts'
import type { PanelChange } from './panel-change.ts'
import type { DataChange } from './panel-changes.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { matchPanels } from '../../scripts/reconcile/match-panels.ts'
import { generated, regenerate, shownTexts, slidesOf } from './edited-folders.ts'
import { editedByHand, HAND_EDITS, markOf, unique } from './hand-edits.ts'
import { changed, DATA_CHANGES } from './panel-changes.ts'
import { firstPanel } from './panel-data.ts'

const number = fc.nat(60)

function anyChange<Kind extends string>(kinds: readonly Kind[]): fc.Arbitrary<PanelChange<Kind>> {
  return fc.record({ kind: fc.constantFrom(...kinds), a: number, b: number, c: number })
}

export interface History {
  sessions: number
  /** Whether the first decks have addresses of former times, with places in them. */
  byPlaces: boolean
  /** Changes before the first decks are made, so that these have slides of all kinds. */
  first: DataChange[]
  steps: { edits: HandEdit[], changes: DataChange[] }[]
}

export const histories: fc.Arbitrary<History> = fc.record({
  sessions: fc.integer({ min: 2, max: 4 }),
  byPlaces: fc.boolean(),
  first: fc.array(anyChange(DATA_CHANGES), { maxLength: 6 }),
  steps: fc.array(
    fc.record({
      edits: fc.array(anyChange(HAND_EDITS), { maxLength: 4 }),
      changes: fc.array(anyChange(DATA_CHANGES), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

/** What a generation made of a folder. */
export interface Generation {
  store: Store
  plans: DeckPlan[]
  fresh: ReadonlyMap<string, string>
  /** What people did until then. */
  deeds: Deeds
}

/** Calls `check` with the folder after each generation. */
export function play({ sessions, byPlaces, first, steps }: History, check: (generation: Generation) => void): void {
  let data = changed(firstPanel(sessions), first)
  let fresh = generated(data, byPlaces)
  let store = regenerate({ base: new Map(), mine: new Map() }, fresh).store
  const deeds: Deeds = { words: [], deleted: [], lines: [], orders: [] }
  for (const { edits, changes } of steps) {
    for (const edit of edits) store = editedByHand(store, edit, deeds)
    const was = data.id
    data = changed(data, changes)
    fresh = generated(data)
    if (data.id !== was)
      expect(followed(was, data.id, { store, fresh })).toBe(data.id)
    const generation = regenerate(store, fresh)
    store = generation.store
    check({ ...generation, fresh, deeds })
  }
}

/** The name under which a panel that was renamed is known again, beside another one that is new, too. */
function followed(
  was: string,
  now: string,
  { store, fresh }: { store: Store, fresh: ReadonlyMap<string, string> },
): string | undefined {
  const orphans = new Map([[was, [...store.base.values()]]])
  const other = generated(firstPanel(3, 10_000))
  const panels = new Map([[now, [...fresh.values()]], ['other', [...other.values()]]])
  return matchPanels(orphans, panels).find(({ old }) => old === was)?.now
}

/** What people wrote is shown once, or in a deck that is told to be no longer shown; what they deleted is not shown. */
export function expectDeedsKept({ store, plans, fresh, deeds }: Generation): void {
  const shown = shownTexts(store)
  const told = plans.filter(({ plan }) => plan.outcome === 'outlived').map(({ file }) => store.mine.get(file) ?? '')
  const text = [...shown, ...told].join('\n')
  for (const word of deeds.words) expect(text.split(word), word).toHaveLength(2)

  const slides = slidesOf(shown)
  const marks = slides.map(markOf)
  for (const mark of deeds.deleted) expect(marks, mark).not.toContain(mark)
  for (const { slide, line } of deeds.lines) {
    const found = slides.filter(other => markOf(other) === slide)
    expect(found.map(({ text }) => text).join('\n'), `${line} of ${slide}`).not.toMatch(new RegExp(`^- .* ${line}$`, 'm'))
  }
  expectOrdersKept(shown, fresh, deeds)
}

/** What people put into another order stays so, until the data has that order, too. */
function expectOrdersKept(shown: readonly string[], fresh: Generation['fresh'], deeds: Deeds): void {
  const ordersOf = (texts: Iterable<string>) => [...texts].map(text => slidesOf([text]).map(markOf))
  const placeIn = (decks: ReturnType<typeof ordersOf>, { above, below }: SwappedSlides) => {
    const deck = decks.find(marks => unique(marks).has(above) && unique(marks).has(below))
    return deck && deck.indexOf(below) - deck.indexOf(above)
  }
  const [inDecks, inData] = [ordersOf(shown), ordersOf(fresh.values())]
  const isDifferent = (order: SwappedSlides) =>
    (placeIn(inData, order) ?? 1) < 0 && placeIn(inDecks, order) !== undefined
  deeds.orders = deeds.orders.filter(isDifferent)
  for (const order of deeds.orders) expect(placeIn(inDecks, order), JSON.stringify(order)).toBeGreaterThan(0)
}

/** What nobody touched is as in the data, and nothing else is missing than what was deleted. */
export function expectAllElseFresh({ store, plans, fresh, deeds }: Generation): void {
  const shown = slidesOf(shownTexts(store))
  // A deleted line is missing on the slide that has it today, too, which nobody may have touched.
  const withoutDeleted = (slide: typeof shown[number]) => deeds.lines
    .filter(line => line.slide === markOf(slide))
    .reduce((content, { line }) => content.replace(new RegExp(`^- .* ${line}(?:\\n|$)`, 'm'), ''), slide.parts?.content ?? '')
  const saidBy = (slide: typeof shown[number]) => [withoutDeleted(slide).trim(), slide.parts?.note.trim() ?? '']
  const today = new Map(slidesOf(fresh.values()).map(slide => [slide.key, slide]))
  for (const slide of shown.filter(({ key, text }) => key !== undefined && !text.includes('MINE'))) {
    const generated = today.get(slide.key)
    expect(generated && saidBy(generated), slide.key).toEqual(saidBy(slide))
  }
  const keys = new Set(shown.map(({ key }) => key))
  const missing = [...today.keys()].filter(key => key !== undefined && !keys.has(key))
  expect(missing.length, missing.join()).toBeLessThanOrEqual(deeds.deleted.length)
  expect(plans.map(({ plan }) => plan.outcome)).not.toContain('stuck')
}

/** Another run on the same data changes nothing. */
export function expectSettled({ store, fresh }: Generation): void {
  expect(regenerate(store, fresh).store).toEqual(store)
}
