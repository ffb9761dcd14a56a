/** The portrait of an answer: who, headline, thesis, places on the axes, replies both ways. */

import type { Slide } from '../../scripts/compose/deck.ts'
import type { Edition } from '../../scripts/summary/languages.ts'
import type { Panel } from '../../scripts/summary/panel.ts'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { writeCrowd } from '../support/crowd.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { racv } from '../support/racv.ts'

const panel = await racv()

function portraitsOf(panel: Panel, edition: Edition): Slide[] {
  return composeDecks(panel, edition, '').decks
    .flatMap(({ slides }) => slides)
    .filter(({ layout }) => layout === 'portrait')
}

function markdown(slides: readonly Slide[]): string {
  return serialiseDeck({ name: 'deck', language: 'en', headmatter: {}, slides })
}

const answers = panel.sessions.flatMap(session =>
  session.type === 'round' ? session.contributions.map(answer => ({ answer, round: session })) : [])

test.each(['zh', 'en', 'both'] as const)('each answer of RACV 2023 has one portrait on one slide: %s', (edition) => {
  const portraits = portraitsOf(panel, edition)
  expect(portraits.map(({ alias }) => alias)).toEqual(answers.map(({ answer }) => answer.alias))
  for (const { alias, counted } of portraits)
    expect(counted?.height, alias).toBeLessThanOrEqual(counted?.room ?? 0)
})

test('a portrait is set in larger type where all of it fits, and replies have their words there', () => {
  const portraits = portraitsOf(panel, 'zh')
  const larger = portraits.filter(({ frontmatter }) => frontmatter.roomy)
  expect(larger.length).toBeGreaterThan(portraits.length / 2)
  expect(larger.length).toBeLessThan(portraits.length)
  expect(markdown(larger)).toContain('<ReplyWith')
  // Names alone, of several people in a line, are the shorter form.
  expect(markdown(larger)).not.toMatch(/^- (?!<)/m)
})

test('a portrait has a line for each axis on which the person has a place, and counts everybody else who has one', () => {
  const portraits = new Map(portraitsOf(panel, 'en').map(slide => [slide.alias, markdown([slide])]))
  for (const { answer, round } of answers) {
    const places = round.axes.flatMap(({ ends, stances }) => {
      const placed = stances.filter(({ at }) => [...ends.map(({ id }) => id), 'between'].includes(at))
      const others = new Set(placed.map(({ who }) => who.speaker).filter(person => person !== answer.speaker))
      return placed.some(({ who }) => who.speaker === answer.speaker) ? [others.size] : []
    })
    const drawn = [...(portraits.get(answer.alias) ?? '').matchAll(/others="(\d+) (\d+) (\d+)"/g)]
    expect(drawn.map(([, ...counts]) => counts.map(Number).reduce((sum, n) => sum + n, 0))).toEqual(places)
  }
})

test('a portrait names everyone the person answered, and everyone who answered', () => {
  const everyone = panel.sessions.flatMap(contributionsOf)
  const portraits = new Map(portraitsOf(panel, 'en').map(slide => [slide.alias, markdown([slide])]))
  for (const { answer } of answers) {
    const given = answer.replies.map(({ to }) => everyone.find(({ id }) => id === to))
    const received = everyone.flatMap(from => from.replies.filter(({ to }) => to === answer.id).map(() => from))
    const lines = (portraits.get(answer.alias) ?? '').matchAll(/<ReplyWith speaker="([^"]+)"/g)
    expect(Array.from(lines, ([, name]) => name)).toEqual([...given, ...received].map(other => other?.speaker.name.en))
  }
})

test.each([[2, 2], [12, 9], [40, 2]])('%i people on %i axes: every portrait fits, nobody is left out', async (
  people,
  questions,
) => {
  const project = await makeProject()
  await writeCrowd(project.root, people, n => `Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh ${n}`, questions)
  const { panel: crowd } = await readPanel(project.root, `crowd-${people}`).finally(() => removeProject(project))
  if (!crowd)
    throw new Error('the crowd has faults')
  const portraits = portraitsOf(crowd, 'en')
  for (const { alias, counted } of portraits)
    expect(counted?.height, alias).toBeLessThanOrEqual(counted?.room ?? 0)
  const everyone = crowd.sessions.flatMap(contributionsOf)
  const [first] = everyone
  const own = markdown(portraits.filter(({ alias }) => [first?.alias, `${first?.alias}-more`].includes(alias)))
  const answering = everyone.filter(({ replies }) => replies.some(({ to }) => to === first?.id))
  expect(answering.filter(({ speaker }) => !own.includes(speaker.name.en ?? '?'))).toEqual([])
})
