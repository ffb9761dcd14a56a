import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '../../scripts/edits/reconcile.ts'

test('a new deck is written', () => {
  expect(reconcile(undefined, undefined, 'new')).toEqual({ outcome: 'created', deck: 'new', base: 'new' })
})

test('an untouched deck is brought up to date', () => {
  expect(reconcile('old', 'old', 'new')).toEqual({ outcome: 'updated', deck: 'new', base: 'new' })
})

test('a deck deleted by hand stays deleted', () => {
  expect(reconcile('old', undefined, 'new')).toEqual({ outcome: 'kept' })
})

test('without a base, a deck that differs counts as edited', () => {
  expect(reconcile(undefined, 'mine', 'new')).toEqual({ outcome: 'kept' })
})

test('what somebody changed is never written over', () => {
  const deck = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  fc.assert(fc.property(deck, deck, fc.constantFrom('a', 'b', 'c'), (base, mine, fresh) => {
    const plan = reconcile(base, mine, fresh)
    if (mine !== base && mine !== fresh) expect(plan.deck).toBeUndefined()
  }))
})

test('generating twice changes nothing', () => {
  const deck = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  fc.assert(fc.property(deck, deck, fc.constantFrom('a', 'b', 'c'), (base, mine, fresh) => {
    const first = reconcile(base, mine, fresh)
    const again = reconcile(first.base ?? base, first.deck ?? mine, fresh)
    expect(again.deck).toBeUndefined()
  }))
})
