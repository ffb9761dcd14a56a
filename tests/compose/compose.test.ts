import type { Deck } from '../../scripts/compose/deck.ts'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { dense } from '../support/pdf.ts'
import { HOME } from '../support/project.ts'
import { CONTRIBUTIONS, racv } from '../support/racv.ts'

const panel = await racv()

describe.each(panel.languages)('the decks of the panel in %s', (language) => {
  const { decks, whole } = composeDecks(panel, language, '../../../')
  const slides = decks.flatMap(({ slides }) => slides)
  const textOf = (deck: string) =>
    JSON.stringify(decks.find(({ name }) => name === deck)?.slides.map(({ body }) => body))

  test('are named in running order, and the whole panel imports each once', () => {
    expect(decks.map(({ name }) => name)).toEqual([
      '00-overview',
      '01-chen-xilin',
      '02-shen-chunhua',
      '03-dai-jifeng',
      '04-xie-lingxi',
      '05-what-is-a-large-model',
      '06-what-do-large-models-bring',
      '07-what-is-no-longer-worth-doing',
      '08-how-to-do-research-now',
    ])
    expect(whole.entries.slice(0, decks.length)).toEqual(decks.map(({ name }) => ({ src: `./${name}.md` })))
  })

  test('show every contribution: its speaker, thesis and every position', () => {
    const shown = panel.sessions.flatMap(session =>
      contributionsOf(session).filter(({ speaker, thesis, positions }) => {
        const text = textOf(session.deck)
        const cards = slides.filter(
          ({ layout, frontmatter }) =>
            ['portrait', 'cover'].includes(layout) && frontmatter.speaker === speaker.name[language],
        )
        return (
          cards.length > 0
          && [thesis, ...positions.map(({ claim }) => claim)].every(claim =>
            text.includes(JSON.stringify(claim[language]).slice(1, -1)),
          )
        )
      }),
    )
    expect(shown.map(({ label }) => label)).toEqual(CONTRIBUTIONS.map(([id]) => id))
  })

  test('show every support and say every note', () => {
    for (const session of panel.sessions) {
      const text = textOf(session.deck)
      const slides = decks.find(({ name }) => name === session.deck)?.slides ?? []
      // Notes may go on from one slide to the next.
      const notes = dense(slides.map(({ notes }) => notes).join(''))
      const alternatives = slides.map(({ frontmatter }) => frontmatter.alt).join('\n')
      for (const { positions, notes: opening } of contributionsOf(session)) {
        expect(notes).toContain(dense(opening[language] ?? ''))
        for (const position of positions) {
          expect(notes).toContain(dense(position.notes[language] ?? ''))
          // What a figure is drawn from is its text alternative.
          for (const { text: support, drawn } of position.supports) {
            expect(drawn ? alternatives : text).toContain(
              drawn ? support[language] : JSON.stringify(support[language]).slice(1, -1),
            )
          }
        }
      }
    }
  })

  test('draw at least a quarter of the positions without which the summary would be wrong', () => {
    const heavy = panel.sessions
      .flatMap(session => contributionsOf(session))
      .flatMap(({ positions }) => positions)
      .filter(({ weight }) => weight === 3)
    expect(slides.filter(({ layout }) => layout === 'figure').length).toBeGreaterThanOrEqual(
      heavy.length / 4,
    )
  })

  test('have the shape of the decks in the other languages', () => {
    const shape = (decks: readonly Deck[]) =>
      decks
        .flatMap(({ slides }) => slides)
        .map(({ alias }) => alias)
        .filter(alias => !/-\d+$/.test(alias))
    for (const other of panel.languages)
      expect(shape(composeDecks(panel, other, '../../../').decks)).toEqual(shape(decks))
  })

  test('give each slide an address of its own, and notes', () => {
    expect(new Set(slides.map(({ alias }) => alias)).size).toBe(slides.length)
    expect(slides.filter(({ notes }) => notes.trim() === '').map(({ alias }) => alias)).toEqual([])
  })

  test('use layouts that exist', async () => {
    for (const layout of new Set(slides.map(({ layout }) => layout)))
      await access(join(HOME, 'layouts', `${layout}.vue`))
  })

  test('take at most a slide a position, but for what no slide holds', () => {
    for (const session of panel.sessions) {
      const slides = decks.find(({ name }) => name === session.deck)?.slides.filter(({ argues }) => argues) ?? []
      const positions = contributionsOf(session).flatMap(({ positions }) => positions)
      const CONTINUED = 3
      expect(slides.length).toBeLessThanOrEqual(positions.length + CONTINUED)
    }
    expect(slides.filter(({ layout }) => layout === 'positions').length).toBeGreaterThan(10)
  })
})
