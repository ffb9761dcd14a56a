/** The order of speech: slides follow the positions as they stand in the data, and what shares a slide are equals. */

import type { Slide } from '../../scripts/compose/deck.ts'
import type { Speech } from '../../scripts/compose/pace.ts'
import type { Language } from '../../scripts/summary/languages.ts'
import type { Panel, Position, Text } from '../../scripts/summary/panel.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { secondsToRead } from '../../scripts/compose/pace.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { racv } from '../support/racv.ts'
import { firstPanel, panelOf } from '../support/small-panels.ts'

/** The longest that the notes of a shared slide take: about a minute. */
const MINUTE = 66

/** What a slide says of its positions: the headlines on it, and its notes. */
interface Page {
  slide: Slide
  headlines: readonly string[]
  positions: readonly Position[]
}

/** The slides that argue positions, by contribution, with what has gone wrong. */
function faultsIn(panel: Panel, language: Language): string[] {
  const { decks } = composeDecks(panel, language, '')
  const say = (text: Text) => text[language] ?? ''
  return panel.sessions.flatMap((session) => {
    const pages = decks.find(({ name }) => name === session.deck)?.slides.flatMap(pageOf) ?? []
    const all = contributionsOf(session).flatMap(({ positions }) => positions)
    return [
      ...inOrder(pages, all) ? [] : [`${session.deck}: not in the order of speech`],
      ...pages.flatMap(page => faultsOn(page, say, { language, pace: panel.pace[language] ?? 0 }).map(fault => `${page.slide.alias}: ${fault}`)),
    ]
  })
}

function pageOf(slide: Slide): Page[] {
  const headlines = slide.body.flatMap(node => node.type === 'heading'
    ? node.children.map(child => 'value' in child ? child.value : '').join('')
    : [])
  return slide.argues ? [{ slide, headlines, positions: slide.argues }] : []
}

/** Whether the slides argue these positions, each on neighbouring slides, in this order. */
function inOrder(pages: readonly Page[], positions: readonly Position[]): boolean {
  const argued = pages.flatMap(page => page.positions)
  const once = argued.filter((position, index) => position !== argued[index - 1])
  return once.length === positions.length && once.every((position, index) => position === positions[index])
}

function faultsOn({ slide, headlines, positions }: Page, say: (text: Text) => string, speech: Speech): string[] {
  if (positions.length < 2)
    return []
  const claims = positions.map(({ claim }) => say(claim))
  const notes = positions.map(position => say(position.notes))
  return [
    ...(headlines.length === claims.length && headlines.every((headline, n) => headline.endsWith(claims[n] ?? ''))
      ? []
      : [`the headlines ${headlines.join(' / ')} are not the claims`]),
    ...(slide.notes === notes.join('\n\n') ? [] : ['the notes are not those of its positions']),
    ...(secondsToRead(slide.notes, speech) <= MINUTE ? [] : ['the notes take more than a minute']),
    ...((slide.counted?.height ?? Infinity) <= (slide.counted?.room ?? 0) ? [] : ['it does not fit']),
  ]
}

/** A text of so many words. */
function words(maxLength: number) {
  return fc.tuple(fc.integer({ min: 1, max: maxLength }), fc.integer({ min: 0, max: 5 }))
    .map(([length, from]) => ({ en: Array.from({ length }, (_, n) => WORDS[(from + n) % WORDS.length]).join(' ') }))
}
const WORDS = ['machine', 'people', 'trust', 'a', '不', 'review', 'nonetheless']
const position = fc.record({
  weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
  claim: words(40),
  supports: fc.array(words(40).map(text => ({ text, passages: [], drawn: false })), { maxLength: 6 }),
  notes: words(120),
  remark: fc.option(words(30), { nil: undefined }),
})
const turn = fc.array(position, { minLength: 1, maxLength: 9 })

test('slides of random panels follow the order of speech, and share only what fits and takes a minute', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 6, maxLength: 6 }), (made) => {
      const panel = panelOf(firstPanel(2))
      const turns = panel.sessions.flatMap(contributionsOf)
      turns.forEach((turn, n) => {
        turn.positions = (made[n] ?? []).map(({ remark, ...position }, index) => ({
          ...position,
          ...(remark && { remark }),
          id: `p${index}`,
          kind: 'claim',
          passages: [],
          works: [],
          doubtful: false,
        }))
      })
      expect(faultsIn(panel, 'en')).toEqual([])
    }),
    { numRuns: 40 },
  )
})

const panel = await racv()

test.each(panel.languages)('slides of our panel follow the order of speech: %s', (language) => {
  expect(faultsIn(panel, language)).toEqual([])
})
