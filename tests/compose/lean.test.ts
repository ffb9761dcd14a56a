/** The least that a person has is enough for a deck, and sessions are as they happen. */

import type { Edition } from '../../scripts/summary/languages.ts'
import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { ownSlides } from '../../scripts/compose/deck.ts'
import { fixturePanel } from '../support/panels.ts'

/** The decks of a panel, each with its slides as `address: layout`. */
async function decksOf(name: string, edition: Edition) {
  const { panel } = await fixturePanel(name)
  const { decks, whole } = composeDecks(panel, edition, '')
  return new Map([...decks.map(({ name, slides }) => [name, slides] as const), [whole.name, ownSlides(whole)] as const])
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}

describe('a roundtable in 49 lines', async () => {
  const decks = await decksOf('lean', 'zh')

  test('has one slide a contribution, with its thesis and all of its claims', () => {
    const slides = decks.get('01-challenges') ?? []
    expect(slides.map(({ alias, layout }) => `${alias}: ${layout}`)).toEqual([
      'challenges-question: question',
      'challenges-answers: answers',
      'challenges-s3: portrait',
      'challenges-s4: portrait',
      'challenges-s5: portrait',
      'challenges-s6: portrait',
    ])
    expect(textOf(slides[2]?.body)).toContain('大学应该让学生早一点接触开源文化')
    expect(textOf(slides[2]?.body)).toContain('建议：用俱乐部给学生基础性的训练和指导')
    expect(textOf(slides[2]?.body)).toContain('大学人才很多，缺的是一个平台')
  })

  test('speaks its sentences, each with a stop', () => {
    const [, , portrait] = decks.get('01-challenges') ?? []
    expect(portrait?.notes.split('\n\n')).toEqual([
      '大学应该让学生早一点接触开源文化。',
      '用俱乐部给学生基础性的训练和指导。',
      '大学人才很多，缺的是一个平台。',
    ])
  })

  test('promises no passages', () => {
    const all = textOf([...decks.values()].flat().map(({ frontmatter, body, notes }) => ({ frontmatter, body, notes })))
    expect(all).not.toContain('出自实录')
    expect(all).not.toContain('passages')
    expect(all).not.toContain('“注”')
  })
})

describe('a meeting with every kind of session', async () => {
  const decks = await decksOf('meeting', 'en')
  const people = textOf(decks.get('00-overview')?.find(({ layout }) => layout === 'people')?.body)
  const slidesOf = (deck: string) => decks.get(deck) ?? []

  test('calls sessions by their kind, with a number where there are several or one is usual', () => {
    expect([...decks.values()].map(([first]) => first?.frontmatter.session)).toEqual([
      undefined,
      'Talk 1',
      'Break',
      'Panel discussion',
      'Five minutes each',
      'Q&A',
      'Discussion',
      undefined,
    ])
  })

  test('names everybody who gives a talk together, and who led it', () => {
    const [cover, thesis] = slidesOf('01-opening')
    expect(textOf(cover?.body)).toMatch(/Alpha One · First Institute.*Beta Two.*moderated by Gamma Three/)
    expect(thesis?.frontmatter.speaker).toBe('Alpha One, Beta Two')
  })

  test('has an interruption behind what it came after', () => {
    expect(slidesOf('01-opening').map(({ alias }) => alias)).toEqual([
      'opening-cover',
      'opening-thesis',
      'opening-review-is-a-conversation',
      'opening-guest-machines-look-at-what-is-easy',
      'opening-guest-nobody-reads-the-whole-change',
    ])
  })

  test('keeps apart what one person says at several times, by what is said', () => {
    expect(slidesOf('03-on-stage').filter(({ layout }) => layout === 'portrait').map(({ alias }) => alias)).toEqual([
      'on-stage-alpha-it-is-for-the-reader',
      'on-stage-beta',
      'on-stage-alpha-it-is-for-whoever-comes-later',
    ])
  })

  test('has a slide for a break', () => {
    expect(slidesOf('02-break').map(({ layout }) => layout)).toEqual(['question'])
  })

  test('lists people with their roles, also who only leads', () => {
    expect(people).toMatch(/Gamma Three.*moderator \(Talk 1\).*moderator \(Panel discussion\)/)
    expect(people).toMatch(/Delta Four.*organizer.*panelist/)
    expect(people).toMatch(/Somebody in the room.*audience/)
  })
})
