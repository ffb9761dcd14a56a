/**
 * Whole histories: data changed in every way between edits of all decks, through the real composing and the real
 * reconciliation of a folder. `RUNS=100` tries a hundred times as many.
 */

import type { Block } from '../../scripts/reconcile/blocks.ts'
import type { Deeds, HandEdit, Store } from '../support/edited-folders.ts'
import type { Change, DataChange } from '../support/small-panels.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../../scripts/reconcile/blocks.ts'
import {
  editedByHand,
  generated,
  HAND_EDITS,
  regenerate,
  shownText,
  shownTexts,
} from '../support/edited-folders.ts'
import { runs } from '../support/runs.ts'
import { changed, DATA_CHANGES, firstPanel } from '../support/small-panels.ts'

const number = fc.nat(60)

function anyChange<Kind extends string>(kinds: readonly Kind[]): fc.Arbitrary<Change<Kind>> {
  return fc.record({ kind: fc.constantFrom(...kinds), a: number, b: number, c: number })
}

interface History {
  sessions: number
  /** Whether the first decks have addresses of former times, with places in them. */
  byPlaces: boolean
  steps: { edits: HandEdit[], changes: DataChange[] }[]
}

const histories: fc.Arbitrary<History> = fc.record({
  sessions: fc.integer({ min: 2, max: 4 }),
  byPlaces: fc.boolean(),
  steps: fc.array(
    fc.record({
      edits: fc.array(anyChange(HAND_EDITS), { maxLength: 4 }),
      changes: fc.array(anyChange(DATA_CHANGES), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

/** Calls `check` with the folder after each generation, and with what people did until then. */
function play(
  { sessions, byPlaces, steps }: History,
  check: (store: Store, fresh: ReadonlyMap<string, string>, deeds: Deeds) => void,
): void {
  let data = firstPanel(sessions)
  let store = regenerate({ base: new Map(), mine: new Map() }, generated(data, byPlaces)).store
  const deeds: Deeds = { words: [], deleted: [] }
  for (const { edits, changes } of steps) {
    for (const edit of edits) store = editedByHand(store, edit, deeds)
    data = changed(data, changes)
    const fresh = generated(data)
    store = regenerate(store, fresh).store
    check(store, fresh, deeds)
  }
}

/** A line below a list that goes to the next page, and the list is not pulled apart. */
const LINE_BELOW_A_LIST: History = {
  sessions: 2,
  byPlaces: false,
  steps: [
    { edits: [{ kind: 'line', a: 0, b: 4, c: 0 }], changes: [{ kind: 'addTerms', a: 0, b: 0, c: 0 }] },
    { edits: [], changes: [{ kind: 'insertSession', a: 0, b: 0, c: 0 }] },
  ],
}

function slidesOf(decks: Iterable<string | undefined>): Block[] {
  return [...decks].flatMap(text => blocksOf(text ?? ''))
}

function shownSlides(store: Store): Block[] {
  return slidesOf(shownTexts(store)).filter(({ key }) => !key?.startsWith('src '))
}

function saidBy({ parts }: Block): string[] {
  return [parts?.content.trim() ?? '', parts?.note.trim() ?? '']
}

test('what people wrote is shown once, what they deleted is not, and what nobody touched is as in the data', () => {
  fc.assert(
    fc.property(histories, history => play(history, (store, fresh, { words, deleted }) => {
      const text = shownText(store)
      for (const word of words) expect(text.split(word), word).toHaveLength(2)

      const shown = shownSlides(store)
      const headlines = shown.map(({ parts }) =>
        `${String(parts?.document?.get('layout'))} ${/^# (.*)$/m.exec(parts?.content ?? '')?.[1]}`)
      for (const headline of deleted) expect(headlines).not.toContain(headline)

      const today = new Map(slidesOf(fresh.values()).map(slide => [slide.key, slide]))
      for (const slide of shown.filter(({ key, text }) => key !== undefined && !text.includes('MINE'))) {
        const generated = today.get(slide.key)
        expect(generated && saidBy(generated), slide.key).toEqual(saidBy(slide))
      }
      const keys = new Set(shown.map(({ key }) => key))
      const missing = [...today.keys()].filter(key => key !== undefined && !key.startsWith('src ') && !keys.has(key))
      expect(missing.length).toBeLessThanOrEqual(deleted.length)
    })),
    { numRuns: runs(10), examples: [[LINE_BELOW_A_LIST]] },
  )
})

test('generating again changes nothing', () => {
  fc.assert(
    fc.property(histories, history => play(history, (store, fresh) => {
      expect(regenerate(store, fresh).store).toEqual(store)
    })),
    { numRuns: runs(5) },
  )
})
