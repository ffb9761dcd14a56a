import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '../../scripts/reconcile/reconcile.ts'

const file = fc.option(fc.constantFrom('# a\n', '# b\n', '---\nrouteAlias: x\n---\n\n# c\n', ''), {
  nil: undefined,
})

test('a new deck is written', () => {
  expect(reconcile(undefined, undefined, '# new\n')).toMatchObject({
    outcome: 'created',
    deck: '# new\n',
    base: '# new\n',
  })
})

test('what somebody changed is never taken away', () => {
  fc.assert(
    fc.property(file, file, file, (base, mine, fresh) => {
      if (mine === undefined || mine === base || mine === fresh)
        return
      const { deck } = reconcile(base, mine, fresh)
      expect(deck === undefined ? mine : deck).toContain(mine.trim())
    }),
    { numRuns: 1000 },
  )
})

test('generating twice changes nothing', () => {
  fc.assert(
    fc.property(file, file, file, (base, mine, fresh) => {
      const { deck = mine, base: record = base } = reconcile(base, mine, fresh)
      expect(
        reconcile(record ?? undefined, deck ?? undefined, fresh).deck ?? undefined,
      ).toBeUndefined()
    }),
    { numRuns: 1000 },
  )
})

test('where nothing is new, line ends of both kinds stay', () => {
  const fresh = '---\nrouteAlias: x\n---\n\n# a\n\ntext\n'
  const { deck } = reconcile(fresh, fresh.replace('# a\n', '# mine\r\n'), fresh)
  expect(deck).toBeUndefined()
})

test('a deck that hides slides and that nobody changed is unchanged', () => {
  const deck = '---\nrouteAlias: a\n---\n\n# A\n\n---\nrouteAlias: b\nhide: true\n---\n\n# B\n'
  expect(reconcile(deck, deck, deck)).toMatchObject({ outcome: 'unchanged' })
  expect(reconcile(deck, deck, deck)).not.toHaveProperty('deck')
})
