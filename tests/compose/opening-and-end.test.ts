/** The slides that open and end the panel: the map, the closing, and the vote that ends a round. */

import type { Slide } from '../../scripts/compose/deck.ts'
import type { Panel } from '../../scripts/summary/panel.ts'
import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { ownSlides } from '../../scripts/compose/deck.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { CLOSING_KINDS } from '../../scripts/summary/vocabulary.ts'
import { writeCrowd } from '../support/crowd.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { racv } from '../support/racv.ts'

const panel = await racv()
const speakers = new Set(panel.sessions.flatMap(contributionsOf).map(({ speaker }) => speaker))

function markdown(slides: readonly Slide[]): string {
  return serialiseDeck({ name: 'deck', language: 'zh', headmatter: {}, slides })
}

async function crowd(people: number, questions: number): Promise<Panel> {
  const project = await makeProject()
  await writeCrowd(project.root, people, n => `甲${n}乙`, questions)
  const { panel } = await readPanel(project.root, `crowd-${people}`).finally(() => removeProject(project))
  if (!panel)
    throw new Error('the crowd has faults')
  return panel
}

function slidesOf(panel: Panel, layout: string): Slide[] {
  return composeDecks(panel, 'zh', '').decks.flatMap(({ slides }) => slides).filter(slide => slide.layout === layout)
}

describe.each(panel.languages)('in %s', (language) => {
  const { decks, whole } = composeDecks(panel, language, '')
  const overview = decks[0]?.slides ?? []

  test('the overview opens with its cover and the map', () => {
    expect(overview.slice(0, 2).map(({ layout }) => layout)).toEqual(['cover', 'map'])
  })

  test('the map says how many speakers stand on it, and each stands at every camp they are in', () => {
    const map = markdown(overview.filter(({ layout }) => layout === 'map'))
    const members = panel.tensions.flatMap(({ camps }) =>
      camps.map(({ who }) => [...new Set(who.map(({ contribution }) => contribution.speaker))]))
    const [headline = ''] = /^# .*/m.exec(map) ?? []
    expect(headline.match(/\d+/g)?.map(Number).toSorted((a, b) => a - b)).toEqual(
      [panel.tensions.length, new Set(members.flat()).size, speakers.size].toSorted((a, b) => a - b),
    )
    const drawn = [...map.matchAll(/<SealMark speaker="([^"]+)"/g)].map(([, name]) => name)
    expect(drawn).toEqual(members.flat().map(({ name }) => name[language]))
  })

  test('the overview and the whole panel end with the same closing, in which everybody it rests on is named', () => {
    const closing = (slides: readonly Slide[]) =>
      markdown(slides.filter(({ layout }) => layout === 'closing')).replaceAll(/^routeAlias: .*/gm, '')
    const text = closing(overview)
    expect(closing(ownSlides(whole))).toEqual(text)
    const spoken = (slides: readonly Slide[]) => slides.filter(({ lookedUp }) => !lookedUp)
    expect(spoken(ownSlides(whole)).every(({ layout }) => layout === 'closing')).toBe(true)
    expect(spoken(overview).at(-1)?.layout).toBe('closing')
    for (const { text: said, from } of CLOSING_KINDS.flatMap(kind => panel.closing?.[kind] ?? [])) {
      const line = text.split('\n').find(line => line.includes(said[language] ?? '?')) ?? ''
      expect(from.filter(({ contribution }) => !line.includes(contribution.speaker.name[language] ?? '?'))).toEqual([])
    }
  })

  test('all slides of a question set their people alike', () => {
    const camps = overview.filter(({ layout }) => layout === 'camps')
    const forms = Map.groupBy(camps, ({ alias }) => alias.replace(/-\d+$/, ''))
    expect([...forms.values()].some(slides => slides.length > 1)).toBe(true)
    for (const [alias, [first, ...others]] of forms)
      expect(others.filter(({ frontmatter }) => frontmatter.roomy !== first?.frontmatter.roomy), alias).toEqual([])
  })

  test('the closing counts in the minutes of the whole panel', () => {
    const minutes = [...decks, whole].map(({ headmatter }) => Number.parseInt(String(headmatter.duration)))
    const ofDecks = minutes.slice(0, -1).reduce((sum, deck) => sum + deck, 0)
    expect(minutes.at(-1)).toBe(ofDecks + 1)
  })

  test('each round ends with its vote: two ends, with those who stand there', () => {
    for (const round of panel.sessions.filter(session => session.type === 'round')) {
      const slides = decks.find(({ name }) => name === round.deck)?.slides ?? []
      const talk = slides.filter(({ lookedUp }) => !lookedUp)
      const axis = round.axes.find(({ vote }) => vote)
      expect(talk.at(-1)?.alias).toBe(`${round.id}-vote`)
      const [, ...ends] = markdown(talk.slice(-1)).split(/^## /m)
      expect(ends.map(end => end.split('\n')[0])).toEqual(axis?.ends.map(({ label }) => label[language]))
      expect(ends.map(end => [...end.matchAll(/speaker="([^"]+)"/g)].map(([, name]) => name))).toEqual(
        axis?.ends.map(({ id }) =>
          axis.stances.filter(({ at }) => at === id).map(({ who }) => who.speaker.name[language])),
      )
    }
  })
})

test.each([[2, 2], [12, 9], [40, 2]])('%i people on %i questions: all are on the map, and nothing is too tall', async (
  people,
  questions,
) => {
  const panel = await crowd(people, questions)
  const map = slidesOf(panel, 'map')
  expect(new Set([...markdown(map).matchAll(/<SealMark speaker="([^"]+)"/g)].map(([, name]) => name)).size)
    .toBe(people)
  for (const slide of [...map, ...slidesOf(panel, 'vote'), ...slidesOf(panel, 'closing')])
    expect(slide.counted?.height).toBeLessThanOrEqual(slide.counted?.room ?? 0)
})

test('who stands at an end twice, in two answers, is shown there once', () => {
  const sessions = panel.sessions.map((session) => {
    if (session.type !== 'round')
      return session
    const axes = session.axes.map(axis => ({ ...axis, stances: axis.stances.flatMap(stance => [stance, stance]) }))
    return { ...session, axes }
  })
  const twice: Panel = { ...panel, sessions }
  expect(markdown(slidesOf(twice, 'vote'))).toBe(markdown(slidesOf(panel, 'vote')))
})

test('a panel without tensions, closing and votes has none of these slides', async () => {
  const { closing, ...rest } = panel
  const bare: Panel = {
    ...rest,
    tensions: [],
    sessions: panel.sessions.map(session => session.type === 'round'
      ? { ...session, axes: session.axes.map(axis => ({ ...axis, vote: false })) }
      : session),
  }
  expect(['map', 'closing', 'vote'].flatMap(layout => slidesOf(bare, layout))).toEqual([])
  expect(ownSlides(composeDecks(bare, 'zh', '').whole).filter(({ lookedUp }) => !lookedUp)).toEqual([])
  expect(closing).toBeDefined()
})

test('in both languages the closing says each sentence in both', () => {
  const { decks } = composeDecks(panel, 'both', '')
  const closing = markdown(decks.flatMap(({ slides }) => slides).filter(({ layout }) => layout === 'closing'))
  for (const { text } of CLOSING_KINDS.flatMap(kind => panel.closing?.[kind] ?? [])) {
    for (const language of panel.languages)
      expect(closing).toContain(text[language])
  }
})

test.each([[14, undefined], [15, true]])('a question of three lines above the seals of %i people: set smaller is %s', async (people, long) => {
  const whole = await crowd(people, 2)
  const zh = '大模型时代的研究者应当如何选择自己的方向，并且怎样在有限的算力和数据之下做出有价值的工作'
  const sessions = whole.sessions.map(session => 'question' in session ? { ...session, question: { zh, en: zh } } : session)
  const [question] = slidesOf({ ...whole, sessions }, 'question')
  expect(question?.frontmatter.long).toBe(long)
})
