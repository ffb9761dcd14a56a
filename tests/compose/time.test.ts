/** Time that is true: what is spoken counts, at the pace of the panel, and no slide holds a talk up. */

import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { contextOf } from '../../scripts/compose/context.ts'
import { ownSlides } from '../../scripts/compose/deck.ts'
import { divideNotes } from '../../scripts/compose/divide-notes.ts'
import { longNotes } from '../../scripts/compose/long-notes.ts'
import { deckOutlines } from '../../scripts/compose/outline.ts'
import { LOOK_UP_LAYOUTS, MOST_SECONDS, secondsToRead } from '../../scripts/compose/pace.ts'
import { usualPace } from '../../scripts/summary/languages.ts'
import { resolvePanel } from '../../scripts/summary/resolve.ts'
import { fixturePanel } from '../support/panels.ts'
import { racv } from '../support/racv.ts'
import { firstPanel, panelOf } from '../support/small-panels.ts'

const panel = await racv()

test.each(panel.languages)('the notes of a slide that argues take at most 90 seconds: %s', (language) => {
  const slides = composeDecks(panel, language, '').decks.flatMap(({ slides }) => slides)
  const long = slides.filter(({ argues, notes }) =>
    argues && secondsToRead(notes, { language, pace: panel.pace[language] ?? 0 }) > MOST_SECONDS)
  expect(long.map(({ alias }) => alias)).toEqual([])
})

test.each(panel.languages)('no two slides that argue have the same notes: %s', (language) => {
  const notes = composeDecks(panel, language, '').decks
    .flatMap(({ slides }) => slides)
    .flatMap(({ argues, notes }) => argues ? notes : [])
  expect(notes.filter((text, index) => notes.indexOf(text) < index)).toEqual([])
})

test.each(panel.languages)('descriptions of figures are not spoken: %s', (language) => {
  const slides = composeDecks(panel, language, '').decks.flatMap(({ slides }) => slides)
  const described = slides.filter(({ frontmatter }) => frontmatter.alt)
  expect(described.length).toBeGreaterThan(20)
  expect(described.every(({ layout, frontmatter, notes }) =>
    layout === 'figure' && !notes.includes(String(frontmatter.alt)))).toBe(true)
})

test.each(panel.languages)('what is looked up is known by its layout, as the presenter’s plan knows it: %s', (language) => {
  const { decks, whole } = composeDecks(panel, language, '')
  const slides = [...decks.flatMap(({ slides }) => slides), ...ownSlides(whole)]
  const known = slides.filter(({ layout }) => LOOK_UP_LAYOUTS.has(layout))
  expect(known.length).toBeGreaterThan(20)
  expect(slides.filter(({ lookedUp }) => lookedUp)).toEqual(known)
})

test('who speaks twice as fast needs about half the time', () => {
  const usual = panelOf(firstPanel(6))
  const minutes = (pace: number) =>
    Number.parseInt(String(composeDecks({ ...usual, pace: { ...usualPace, en: pace } }, 'en', '').whole.headmatter.duration))
  expect(minutes(20) / minutes(40)).toBeGreaterThan(1.6)
})

test('a slide that was rehearsed takes as long as then, in the edition in which it was', () => {
  const usual = panelOf(firstPanel(6))
  const slides = (panel: typeof usual, edition: 'zh' | 'en') =>
    deckOutlines(panel, edition).decks.flatMap(({ slides }) => slides)
  const [first, ...others] = slides(usual, 'en')
  const rehearsed = { ...usual, rehearsed: { en: { [first?.alias ?? '']: 1000 } } }
  expect(slides(rehearsed, 'en')).toEqual([{ ...first, seconds: 1000 }, ...others])
  expect(slides(rehearsed, 'zh')).toEqual(slides(usual, 'zh'))
})

test('notes are divided between sentences, and nothing is lost', () => {
  const context = contextOf(panel, 'en', '')
  const notes = 'One is short. Two is a good deal longer than one is. Three. Four comes last of all.'
  expect(divideNotes(context, notes, 2)).toEqual([
    'One is short. Two is a good deal longer than one is.',
    'Three. Four comes last of all.',
  ])
  expect(divideNotes(context, 'One.', 3)).toEqual(['One.'])
})

test('notes that take longer are told with their place', async () => {
  const { sources } = await fixturePanel('small')
  const copy = { ...sources, sessions: sources.sessions.map(session => ({ ...session })) }
  const [keynote] = copy.sessions
  if (keynote?.shape !== 'keynote')
    throw new Error('expected a keynote first')
  keynote.source = { ...keynote.source, value: structuredClone(keynote.source.value) }
  const [, position] = keynote.source.value.positions
  if (!position)
    throw new Error('expected two positions')
  position.notes = { zh: '字'.repeat(480), en: 'word '.repeat(20) }
  const [warning, ...others] = longNotes(resolvePanel('small', copy), copy)
  expect(others).toEqual([])
  expect(warning?.file).toBe('data/small/keynotes/alpha.yaml')
  expect(warning?.message).toBe('the notes take 120 s (zh); expected at most 90 s for one slide')
})
