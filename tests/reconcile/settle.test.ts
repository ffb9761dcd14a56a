/** Disputes of one slide, settled one by one. */

import type { Settlement } from '../../scripts/reconcile/sides.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeDecks } from '../../scripts/reconcile/merge.ts'
import { runs } from '../support/runs.ts'

function deck(level: number, first: string, second: string, note: string) {
  return [
    '---',
    'theme: default',
    'layout: cover',
    'routeAlias: cover',
    '---',
    '',
    '# Cover',
    '',
    '---',
    'routeAlias: a',
    `level: ${level}`,
    '---',
    '',
    '# Headline',
    '',
    `- ${first}`,
    '- between',
    `- ${second}`,
    '',
    '<!--',
    note,
    '-->',
    '',
  ].join('\n')
}

const base = deck(1, 'one', 'two', 'note')
const mine = deck(2, 'my one', 'my two', 'my note')
const fresh = deck(3, 'new one', 'new two', 'new note')

/** Settles the dispute whose text of mine has these words, and merges twice: the second time nothing was decided. */
function settled(words: string, stands: Settlement['stands']) {
  const dispute = mergeDecks(base, mine, fresh)?.slides.flatMap(({ disputes }) => disputes)
    .find(dispute => dispute.mine.includes(words))
  if (!dispute)
    throw new Error(`no dispute about ${words}`)
  const first = mergeDecks(base, mine, fresh, { settlements: [{ ...dispute, slide: 'a', stands }] })
  if (!first)
    throw new Error('not merged')
  const again = mergeDecks(first.base, first.text, fresh)
  const left = again?.slides.flatMap(({ disputes }) => disputes.map(({ mine }) => mine))
  return { text: first.text, left }
}

const ALL = ['level: 2', '- my one', '- my two', 'my note']

test('each dispute has the three texts it is about', () => {
  const disputes = mergeDecks(base, mine, fresh)?.slides.flatMap(({ disputes }) => disputes)
  expect(disputes?.map(({ part, base, mine, fresh }) => [part, base, mine, fresh])).toEqual([
    ['setting', 'level: 1', 'level: 2', 'level: 3'],
    ['text', '- one', '- my one', '- new one'],
    ['text', '- two', '- my two', '- new two'],
    ['notes', 'note', 'my note', 'new note'],
  ])
})

describe.each([
  ['level: 2', 'level: 3', 'level: 4'],
  ['- my one', '- new one', '- ours'],
  ['- my two', '- new two', '- ours\n- and more'],
  ['my note', 'new note', 'our note'],
])('%s', (words, news, text) => {
  const others = ALL.filter(other => other !== words)

  test('mine stands, and the others stay open', () => {
    expect(settled(words, 'mine')).toEqual({ text: mine, left: others })
  })

  test('fresh stands', () => {
    expect(settled(words, 'fresh')).toEqual({ text: mine.replace(words, news), left: others })
  })

  test('a text written for it stands', () => {
    expect(settled(words, { text })).toEqual({ text: mine.replace(words, text), left: others })
  })
})

test('a setting that is no setting, and a text that would be another slide, settle nothing', () => {
  expect(settled('level: 2', { text: 'level: [' }).left).toHaveLength(4)
  expect(settled('level: 2', { text: 'layout: x' }).left).toHaveLength(4)
  const { text, left } = settled('my one', { text: '- x\n\n---\n\n# Two slides' })
  expect(text).toBe(mine)
  expect(left).not.toEqual([])
})

test('a whole slide that was edited and is gone from the data', () => {
  const gone = fresh.slice(0, fresh.indexOf('---\nrouteAlias: a'))
  const dispute = mergeDecks(base, mine, gone)?.slides.flatMap(({ disputes }) => disputes)[0]
  if (!dispute)
    throw new Error('no dispute')
  const merge = (stands: Settlement['stands']) =>
    mergeDecks(base, mine, gone, { settlements: [{ ...dispute, slide: 'a', stands }] })
  expect(merge('mine')?.text).toBe(mine)
  expect(merge('mine')?.slides.flatMap(({ disputes }) => disputes)).toEqual([])
  expect(merge('fresh')?.text).not.toContain('routeAlias: a')
  expect(merge({ text: '---\nrouteAlias: a\n---\n\n# Ours' })?.text).toContain('# Ours')
})

/** Lists of few words, so that lines are alike, come twice and change places. */
const lists = fc.array(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'one two', 'one three', 'two three four'),
  { minLength: 1, maxLength: 5 },
)
function listDeck(lines: readonly string[]) {
  const list = lines.map(line => `- ${line}\n`).join('')
  return `---\ntheme: default\nrouteAlias: a\n---\n\n# Headline\n\n${list}`
}

test('whatever the lists, a dispute that was settled is not asked again, and no new one comes up', () => {
  fc.assert(
    fc.property(lists, lists, lists, fc.nat(), fc.constantFrom('mine', 'fresh'), (base, mine, fresh, index, stands) => {
      const disputesOf = (...texts: [string, string, string]) =>
        mergeDecks(...texts)?.slides.flatMap(({ disputes }) => disputes) ?? []
      const news = listDeck(fresh)
      const found = disputesOf(listDeck(base), listDeck(mine), news)
      const dispute = found[index % found.length]
      if (!dispute)
        return
      const settlements = [{ ...dispute, slide: 'a', stands }]
      const settled = mergeDecks(listDeck(base), listDeck(mine), news, { settlements })
      const left = settled && disputesOf(settled.base, settled.text, news)
      expect(left?.length).toBeLessThan(found.length)
    }),
    { numRuns: runs(100) },
  )
})
