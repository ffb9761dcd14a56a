import type { DeckFacts } from '../../scripts/render/rendered-deck.ts'
import { expect, test } from 'vitest'
import { flagsFor, judge } from '../../scripts/export/allowances.ts'
import { draftSlides, placedFaults } from '../../scripts/export/slide-faults.ts'

function deckOf(...drafts: unknown[]): DeckFacts {
  const slides = drafts.map((draft, index) => ({
    no: index + 1,
    anchor: `slide-${index}`,
    level: 1,
    frontmatter: { draft },
    file: '/project/slides/deck.md',
    line: 10 * index + 1,
  }))
  return { path: '/project/slides/deck.md', title: '', author: '', language: 'en', width: 980, height: 552, withClicks: false, withoutEffect: [], slides }
}

function judged(facts: DeckFacts, drafts?: true) {
  return judge(placedFaults(facts, '/project', draftSlides(facts)), { drafts })
}

test('a deck with drafts is refused, told once at the first of them, and exported with --drafts', () => {
  const { problems, warnings } = judged(deckOf(undefined, true, false, true))
  expect(warnings).toEqual([])
  expect(problems).toEqual([expect.objectContaining({
    slide: 2,
    line: 11,
    message: expect.stringMatching(/^this slide and 1 more show drafts that nobody has read/),
  })])
  expect(flagsFor(problems)).toEqual(['--drafts'])
  expect(judged(deckOf(true), true)).toMatchObject({ problems: [], warnings: [{ kind: 'draft' }] })
})

test('a deck without drafts is none', () => {
  expect(judged(deckOf(undefined, false, 'true'))).toEqual({ problems: [], warnings: [] })
})
