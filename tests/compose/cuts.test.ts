/** A talk chosen from the sessions: it takes the time it was asked for, and keeps what matters most. */

import type { Cut } from '../../scripts/summary/panel.ts'
import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { withCutOf, withCutsMade } from '../../scripts/compose/cuts/asked-cuts.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { racv } from '../support/racv.ts'
import { required } from '../support/required.ts'

const panel = await racv()
const tensions = panel.tensions.map(({ id }) => id)
const [keynote, round] = [required(panel.sessions[0]), required(panel.sessions[4])]

/** Cuts of all sorts, composed together. */
const CUTS: readonly Cut[] = [
  ...[10, 15, 30, 45, 60, 90].map((minutes): Cut => ({ id: `m${minutes}`, minutes, discussion: 0.2 })),
  { id: 'discussed', minutes: 60, discussion: 0.5 },
  { id: 'one-person', speaker: 'xie-lingxi', discussion: 0.2 },
  ...tensions.map((tension): Cut => ({ id: `of-${tension}`, tension, discussion: 0.2 })),
  { id: 'sessions', sessions: [keynote.id, round.id], discussion: 0.2 },
  { id: 'heavy', weight: 3, discussion: 0.2 },
]

describe.each(panel.languages)('in %s', (language) => {
  const { decks, cuts } = composeDecks({ ...panel, cuts: CUTS }, language, '')
  const cutOf = (id: string) => required(cuts.find(({ cut }) => cut.id === id))
  const shownIn = (id: string) => cutOf(id).shown.map(({ slide }) => slide)

  test.each([10, 15, 30, 45, 60, 90])('%i minutes are planned to within 5 in 100, a fifth of them for discussion', (minutes) => {
    const { seconds, discussionSeconds } = cutOf(`m${minutes}`)
    expect(discussionSeconds).toBeCloseTo(minutes * 12)
    expect(Math.abs((seconds + discussionSeconds) / 60 / minutes - 1)).toBeLessThanOrEqual(0.05)
  })

  test('the share of the discussion is what was asked for', () => {
    const { seconds, discussionSeconds } = cutOf('discussed')
    expect(discussionSeconds).toBe(30 * 60)
    expect(seconds / 60).toBeGreaterThan(28.5)
    expect(seconds / 60).toBeLessThanOrEqual(30)
  })

  test('half an hour has the map, every session and every portrait, and ends with the closing', () => {
    const layouts = shownIn('m30').map(({ layout }) => layout)
    expect(layouts.slice(0, 2)).toEqual(['cover', 'map'])
    expect(layouts.filter(layout => layout === 'question')).toHaveLength(4)
    expect(layouts.filter(layout => layout === 'thesis')).toHaveLength(4)
    const aliases = new Set(shownIn('m30').map(({ alias }) => alias))
    const answers = panel.sessions.flatMap(session => session.type === 'round' ? session.contributions : [])
    expect(answers.filter(({ alias }) => !aliases.has(alias))).toEqual([])
    expect(layouts.findLast(layout => layout !== 'default')).toBe('closing')
  })

  test('in 90 minutes more than half of what is kept of positions is drawn or of weight 3, and all sessions have some', () => {
    const argued = shownIn('m90').filter(({ argues = [] }) => argues.length > 0)
    const key = argued.filter(({ layout, argues = [] }) => layout === 'figure' || argues.some(({ weight }) => weight === 3))
    expect(key.length / argued.length).toBeGreaterThan(0.5)
    for (const session of panel.sessions) {
      const own = new Set(contributionsOf(session).flatMap(({ positions }) => positions))
      expect(argued.filter(({ argues = [] }) => argues.some(position => own.has(position))).length).toBeGreaterThan(2)
    }
  })

  test('nobody argues a position who was not introduced', () => {
    for (const minutes of [10, 15, 30, 60]) {
      const shown = shownIn(`m${minutes}`)
      const aliases = new Set(shown.map(({ alias }) => alias))
      for (const answer of panel.sessions.flatMap(session => session.type === 'round' ? session.contributions : [])) {
        const argues = shown.some(({ argues = [] }) => argues.some(position => answer.positions.includes(position)))
        expect(argues && !aliases.has(answer.alias)).toBe(false)
      }
    }
  })

  test('slides keep their order, and what is looked up is not in it', () => {
    const all = decks.flatMap(({ slides }) => slides.map(({ alias }) => alias))
    const closing = all.filter(alias => alias.startsWith('overview-closing'))
    const inOrder = [...all.filter(alias => !closing.includes(alias)), ...closing]
    const places = shownIn('m45').map(({ alias }) => inOrder.indexOf(alias)).filter(place => place >= 0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(shownIn('m45').slice(0, -2).filter(({ lookedUp }) => lookedUp)).toEqual([])
  })

  test('ten minutes say of whom nothing is shown', () => {
    const { leftOut, shown } = cutOf('m10')
    const last = JSON.stringify(shown.filter(({ slide }) => slide.alias.startsWith('cut-m10-left-out')))
    const missing = leftOut.flatMap(({ contributions }) => contributions)
    expect(missing.length).toBeGreaterThan(5)
    for (const { speaker } of missing)
      expect(last).toContain(speaker.name[language])
    expect(missing.filter(({ alias }) => shown.some(({ slide }) => slide.alias === alias))).toEqual([])
  })

  test('a cut of one person has what they said, and nobody else', () => {
    const shown = shownIn('one-person')
    const said = panel.sessions.flatMap(contributionsOf).filter(({ speaker }) => speaker.id === 'xie-lingxi')
    const argued = new Set(shown.flatMap(({ argues = [] }) => argues))
    expect(argued).toEqual(new Set(said.flatMap(({ positions }) => positions)))
    expect(shown.filter(({ layout }) => layout === 'portrait').map(({ alias }) => alias)).toEqual(
      said.slice(1).map(({ alias }) => alias),
    )
  })

  test.each(tensions)('a cut of the tension %s has its camps, and everybody who is in one', (id) => {
    const { camps } = required(panel.tensions.find(tension => tension.id === id))
    const members = camps.flatMap(({ who }) => who)
    const shown = shownIn(`of-${id}`)
    const tables = shown.filter(({ layout }) => layout === 'camps')
    expect(tables.every(({ alias }) => alias.startsWith(`overview-tension-${id}`))).toBe(true)
    for (const { contribution, position } of members) {
      expect(shown.some(({ alias }) => alias.startsWith(contribution.alias))).toBe(true)
      expect(position === undefined || shown.some(({ argues = [] }) => argues.includes(position))).toBe(true)
    }
  })

  test('a cut of some sessions has all of these and none of the others', () => {
    const shown = new Set(shownIn('sessions').flatMap(({ argues = [] }) => argues))
    expect(shown).toEqual(new Set([keynote, round].flatMap(contributionsOf).flatMap(({ positions }) => positions)))
  })

  test('a cut by weight has no slide whose positions are all lighter', () => {
    const argued = shownIn('heavy').flatMap(({ argues = [] }) => argues.length > 0 ? [argues] : [])
    expect(argued.length).toBeGreaterThan(20)
    expect(argued.filter(argues => argues.every(({ weight }) => weight < 3))).toEqual([])
  })

  test('the deck has a line for every slide it may show, so that other minutes only show and hide', () => {
    const sources = (minutes: number) =>
      cutOf(`m${minutes}`).deck.entries.flatMap(entry => 'src' in entry ? [entry.src] : [])
    expect(sources(10)).toEqual(sources(90))
  })
})

test('the minutes somebody asks for make a cut, unless the panel has such a one', () => {
  expect(withCutOf(panel, 25).cuts.map(({ id }) => id)).toEqual(['one-hour', 'half-hour', '25-minutes'])
  expect(withCutOf(panel, 60).cuts.map(({ id }) => id)).toEqual(['one-hour', 'half-hour'])
})

test('a cut that was made once is made again', () => {
  const decks = ['01-chen-xilin', 'cut-25-minutes', 'cut-one-hour', 'cut-0-minutes']
  expect(withCutsMade(panel, decks).cuts.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['one-hour', 60],
    ['half-hour', 30],
    ['25-minutes', 25],
  ])
})
