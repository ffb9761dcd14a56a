/** What is looked up stands behind the talk, once, and leads to where it is spoken of. */

import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { ownSlides } from '../../scripts/compose/deck.ts'
import { slideSeconds } from '../../scripts/compose/pace.ts'
import { slidesNaming } from '../../scripts/compose/slides-naming.ts'
import { racv } from '../support/racv.ts'
import { required } from '../support/required.ts'

const panel = await racv()

test.each(panel.languages)('works, terms, errata and the source stand behind the closing of the whole panel: %s', (language) => {
  const { decks, whole } = composeDecks(panel, language, '')
  const aliases = ownSlides(whole).map(({ alias }) => alias.replace(/-\d+$/, ''))
  expect([...new Set(aliases)]).toEqual([
    'closing',
    'overview-works',
    'overview-terms',
    ...panel.sessions.map(session => `${session.type === 'keynote' ? session.name : session.id}-transcript`),
    'overview-source',
  ])
  expect(decks.flatMap(({ slides }) => slides).filter(({ lookedUp }) => lookedUp)).toEqual([])
})

test('they take no time', () => {
  const { whole } = composeDecks(panel, 'en', '')
  const seconds = ownSlides(whole).filter(({ alias }) => alias !== 'closing' && !alias.startsWith('closing-')).map(slide => slideSeconds(slide, { language: 'en', pace: panel.pace.en ?? 0 }))
  expect(new Set(seconds)).toEqual(new Set([0]))
})

test('works are sorted, each once', () => {
  const { whole } = composeDecks(panel, 'en', '')
  const works = JSON.stringify(ownSlides(whole).filter(({ alias }) => alias.startsWith('overview-works')))
  const places = panel.works.map(({ name }) => ({ name, at: works.indexOf(JSON.stringify(name)) }))
  expect(places.filter(({ at }) => at < 0)).toEqual([])
  const shown = places.toSorted((a, b) => a.at - b.at).map(({ name }) => name)
  expect(shown).toEqual(shown.toSorted(new Intl.Collator('en', { numeric: true }).compare))
})

test.each([
  ['The Three-Body Problem (三体)', '三体'],
  ['SegFormer', 'SegFormer'],
  ['ConvNeXt', 'ConvNeXt'],
  ['BERT', 'BERT'],
])('%s leads to slides that name it', (name, shown) => {
  const slides = composeDecks(panel, 'zh', '').decks.flatMap(({ slides }) => slides).filter(({ argues }) => argues)
  const work = required(panel.works.find(work => work.name === name))
  const named = slidesNaming(work, slides).map(({ to }) => required(slides.find(({ alias }) => alias === to)))
  expect(named.length).toBeGreaterThan(0)
  for (const { alias, body, notes } of named)
    expect(JSON.stringify(body) + notes, alias).toContain(shown)
})

test('a passage leads to the slide that shows the name, else to one that says it, else nowhere', () => {
  const slide = (alias: string, text: string, notes = '') => ({
    alias,
    layout: 'position',
    frontmatter: { passages: ['k1.1'] },
    body: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
    notes,
  })
  const work = { kind: 'model' as const, id: 'sam', name: 'Segment Anything (SAM)', what: {}, passages: ['k1.1'] }
  const other = slide('other', 'SAMSON is another')
  const says = slide('says', 'nothing', 'This is about SAM.')
  const shows = slide('shows', 'with SAM')
  expect(slidesNaming(work, [other, says, shows])).toEqual([{ passage: 'k1.1', to: 'shows' }])
  expect(slidesNaming(work, [other, says])).toEqual([{ passage: 'k1.1', to: 'says' }])
  expect(slidesNaming(work, [other])).toEqual([])
})
