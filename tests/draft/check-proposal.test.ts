/** What of a proposal is taken, and what is refused and why. */

import type { ContributionToDraft } from '../../scripts/draft/session-to-draft.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../scripts/draft/check-proposal.ts'
import { quotationsIn } from '../../scripts/draft/quotations.ts'
import { comparable } from '../../scripts/import/normalise.ts'

const PASSAGES = [
  {
    id: 'alpha.1',
    place: 'k1.1',
    text: 'We tried review by machines on 40 projects last year, and what we call “silent approval” became the rule. '
      + 'Nobody read the changes any more, the authors included, and that worries me a great deal.',
  },
  { id: 'alpha.2', place: 'k1.2', text: 'So I ask whether a review that nobody reads is one at all. Perhaps it is something else.' },
  { id: 'alpha.3', place: 'k1.3', text: 'Give it twenty-five years.' },
]
const ALPHA: ContributionToDraft = {
  id: 'alpha',
  name: 'Alpha One',
  passages: PASSAGES,
  path: [],
  written: {},
  isWritten: false,
}
const 甲: ContributionToDraft = {
  ...ALPHA,
  passages: [{ id: 'alpha.1', place: 'k1.1', text: '我们去年在40个项目里让机器来做代码评审，结果大家把它叫作“静默通过”，没有人再去看改动了。' }],
}

function position(changes: object) {
  return {
    kind: 'claim',
    weight: 3,
    claim: 'Machine review led people to stop reading',
    passages: ['alpha.1'],
    quotation: 'Nobody read the changes',
    supports: [],
    ...changes,
  }
}

function reasons(changes: object) {
  return checkProposal({ positions: [position(changes)] }, ALPHA, 'en').refused.map(({ reason }) => reason)
}

test('an honest proposal is taken as it is, without the quotation that showed it', () => {
  const support = { kind: 'evidence', text: 'In 40 projects “silent approval” became usual' }
  const answer = { thesis: 'Review by machines alone is no review', positions: [position({ supports: [support] })] }
  const { quotation: _, ...taken } = position({ supports: [support] })
  expect(checkProposal(answer, ALPHA, 'en')).toEqual({
    thesis: 'Review by machines alone is no review',
    positions: [taken],
    proposed: 3,
    refused: [],
  })
})

describe('refused, by reason', () => {
  test.each([
    ['unknown passage', { passages: ['beta.1'] }],
    ['unknown passage', { passages: ['alpha.1', 'alpha.4'] }],
    ['unknown passage', { passages: [] }],
    ['quotation', { quotation: 'Nobody wrote the changes' }],
    ['quotation', { quotation: 'as' }],
    ['quotation', { quotation: '' }],
    ['quotation', { quotation: '…' }],
    ['quotation', { quotation: 'whether a review that nobody reads' }],
    ['quotation', { quotation: 'the authors included … Nobody read' }],
    ['quotation', { claim: 'The result was “loud approval”' }],
    ['quotation', { claim: 'The result was "ok" for all of us' }],
    ['quotation', { claim: 'The result was ‘loud approval’' }],
    ['quotation', { claim: 'The result was «loud approval»' }],
    ['quotation', { claim: 'The result was “loud approval' }],
    ['quotation', { claim: 'The result was “silent approval” or “loud approval" in all' }],
    ['number', { claim: 'It was tried in 400 projects' }],
    ['copied', { claim: 'What we call silent approval became the rule, nobody read the changes any more' }],
    ['language', { claim: 'La revue par les machines a fait que les gens ne lisent pas' }],
    ['language', { claim: '机器评审让人不再阅读' }],
    ['shape', { claim: '' }],
    ['shape', { claim: 3 }],
    ['shape', { claim: 'A\u0007B' }],
    ['shape', { passages: 'alpha.1' }],
  ])('%s: %j', (reason, changes) => {
    expect(reasons(changes)).toEqual([reason])
  })

  test.each([
    { quotation: 'Nobody read … worries me' },
    { quotation: 'NOBODY  read' },
    { claim: 'Silent approval isn’t what the users’ reviews were meant to be' },
    { claim: 'It was tried in 40 projects' },
    { claim: 'It may take 25 years', passages: ['alpha.3'], quotation: 'twenty-five years' },
  ])('not refused: %j', (changes) => {
    expect(reasons(changes)).toEqual([])
  })

  test('in Chinese as well: a short quotation, a copied sentence, another language', () => {
    const checked = checkProposal({
      thesis: '机器来做代码评审，结果大家把它叫作静默通过',
      positions: [
        position({ claim: '机器评审会让人不再阅读改动', quotation: '没有人再' }),
        position({ claim: '机器评审会让人不再阅读改动', quotation: '没人' }),
        position({ quotation: '静默通过' }),
      ],
    }, 甲, 'zh')
    expect(checked.positions.map(({ claim }) => claim)).toEqual(['机器评审会让人不再阅读改动'])
    expect(checked.refused.map(({ reason }) => reason)).toEqual(['copied', 'quotation', 'language'])
  })

  test('a support alone: its position stays', () => {
    const checked = checkProposal(
      { positions: [position({ supports: [{ kind: 'reason', text: 'It was 41 projects' }, 'no support'] })] },
      ALPHA,
      'en',
    )
    expect(checked.positions).toHaveLength(1)
    expect(checked.refused.map(({ reason }) => reason)).toEqual(['number', 'shape'])
    expect(checked.proposed).toBe(3)
  })

  test.each([[null], ['a text'], [[]], [{ positions: 'none' }]])('an answer that is no proposal: %j', (answer) => {
    expect(checkProposal(answer, ALPHA, 'en')).toMatchObject({ positions: [], refused: [{ reason: 'shape' }] })
  })
})

describe('whatever a model answers', () => {
  const said = PASSAGES.flatMap(({ text }) => text.split(' '))
  const words = fc.constantFrom(...said, 'review', 'machine', '“', '”', '"', '…', '40', '41', '评审')
  const sentence = fc.oneof(
    fc.array(words, { maxLength: 12 }).map(all => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    { weight: 3, arbitrary: fc.constantFrom('Machines review alone', '“silent approval” is usual', '“no” is usual') },
  )
  const known = fc.constantFrom('alpha.1', 'alpha.1', 'alpha.2')
  const invented = fc.constantFrom('alpha.4', 'beta.1', '__proto__', '')
  const id = fc.oneof({ weight: 9, arbitrary: known }, invented, fc.string())
  const ids = fc.array(id, { minLength: 1, maxLength: 2 })
  const anything = fc.anything({ maxDepth: 2 })
  const proposal = fc.record({
    thesis: fc.oneof(sentence, anything),
    positions: fc.oneof(
      fc.array(fc.oneof({ weight: 6, arbitrary: fc.record({
        kind: fc.oneof(fc.constantFrom('claim', 'question'), anything),
        weight: fc.oneof(fc.constantFrom(1, 2, 3), anything),
        claim: fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: anything }),
        passages: fc.oneof({ weight: 6, arbitrary: ids }, { weight: 1, arbitrary: anything }),
        quotation: fc.oneof(sentence, { weight: 3, arbitrary: fc.constantFrom('Nobody read', 'silent … rule') }),
        supports: fc.oneof(fc.array(fc.record({ kind: anything, text: sentence }), { maxLength: 2 }), anything),
      }) }, { weight: 1, arbitrary: anything }), { maxLength: 4 }),
      anything,
    ),
  })

  test('no invented passage and no quotation that nobody said passes, and every sentence is counted', () => {
    let taken = 0
    fc.assert(fc.property(proposal, (answer) => {
      const { thesis, positions, proposed, refused } = checkProposal(answer, ALPHA, 'en')
      taken += positions.length
      for (const { passages, claim, supports } of positions) {
        expect(passages.length).toBeGreaterThan(0)
        const cited = PASSAGES.filter(({ id }) => passages.includes(id))
        expect(cited).toHaveLength(passages.length)
        for (const text of [claim, ...supports.map(support => support.text)]) {
          for (const quoted of quotationsIn(text)) {
            const parts = quoted.split('…').map(comparable)
            expect(cited.some(passage => parts.every(part => comparable(passage.text).includes(part)))).toBe(true)
          }
        }
      }
      const kept = positions.reduce((sum, { supports }) => sum + 1 + supports.length, thesis === undefined ? 0 : 1)
      expect(kept + refused.length).toBe(proposed)
    }), { numRuns: 1000 })
    expect(taken).toBeGreaterThan(20)
  })
})
