/** Who stands where: everyone in one place, every reply drawn, every mark leading to a slide that is there. */

import { describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { contextOf } from '../../scripts/compose/context.ts'
import { groupsOf } from '../../scripts/compose/kinds/stances.ts'
import { campsOf, offEnds } from '../../scripts/compose/kinds/tensions.ts'
import { addressesOf } from '../../scripts/compose/slide-address.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { contributionsOf, speaksIn } from '../../scripts/summary/contributions.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { writeCrowd } from '../support/crowd.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { racv } from '../support/racv.ts'

const panel = await racv()
const rounds = panel.sessions.filter(session => session.type === 'round')

/** The names on the line of an axis, place by place. */
function peopleOnLine(markdown: string): string[] {
  const marks = markdown.matchAll(/<(?:Stance|SealMark) speaker="([^"]+)"[^>]*>/g)
  return Array.from(marks).flatMap(([mark, name = '']) => /at="(?!between)/.test(mark) ? [] : [name])
}

describe.each(panel.languages)('in %s', (language) => {
  const context = contextOf(panel, language, '../../../')
  const { decks } = composeDecks(panel, language, '../../../')
  const slides = decks.flatMap(({ slides }) => slides)
  const addresses = addressesOf(slides)
  const aliases = new Set(slides.map(({ alias }) => alias))
  const markdown = new Map(decks.map(deck => [deck.name, serialiseDeck(deck)]))
  const slidesOf = (alias: string) =>
    slides.filter(
      slide =>
        slide.alias === alias
        || (/^-\d+$/.test(slide.alias.slice(alias.length)) && slide.alias.startsWith(alias)),
    )
  const sources = (alias: string) =>
    serialiseDeck({ name: 'deck', language, headmatter: {}, slides: slidesOf(alias) })

  test.each(
    rounds.flatMap(round =>
      round.axes.map(axis => [`${round.id}-axis-${axis.id}`, round, axis] as const),
    ),
  )('%s has every speaker of the round in exactly one place', (alias, round, axis) => {
    const placed = groupsOf(context, axis, round, addresses).flatMap(({ marks }) =>
      marks.map(({ person }) => person.id),
    )
    expect(placed.toSorted()).toEqual(
      [...new Set(round.contributions.map(({ speaker }) => speaker.id))].toSorted(),
    )
    for (const { speaker } of round.contributions)
      expect(sources(alias).split(`<Stance speaker="${speaker.name[language]}"`)).toHaveLength(2)
    for (const stance of axis.stances) expect(sources(alias)).toContain(stance.text[language])
  })

  test('slides that say why people stand there show all who stand on the line, where they do not need their room', () => {
    let seen = 0
    for (const round of rounds) {
      for (const axis of round.axes) {
        const [first, ...why] = slidesOf(`${round.id}-axis-${axis.id}`)
          .map(slide => serialiseDeck({ name: 'deck', language, headmatter: {}, slides: [slide] }))
        const onLine = peopleOnLine(first ?? '')
        const whole = why.filter(text => text.includes('show="place"'))
        seen += whole.length
        for (const text of whole) expect(peopleOnLine(text)).toEqual(onLine)
      }
    }
    expect(seen).toBeGreaterThan(2)
  })

  test.each(rounds)('on the axes of $id, “did not address it” stands where the data says so, and nowhere else', (round) => {
    const said = new Set(['between', 'unclear'])
    for (const axis of round.axes) {
      const groups = groupsOf(context, axis, round, addresses)
      const at = (place: string) =>
        groups.filter(group => group.at === place).flatMap(({ marks }) => marks.map(({ person }) => person.id))
      const placed = groups.filter(({ at }) => at === undefined || said.has(at)).flatMap(({ marks }) => marks)
      expect(placed.every(({ words }) => words !== undefined)).toBe(true)
      const written = round.contributions.filter(answer => axis.notAddressed.includes(answer))
      expect(at('silent').filter(id => !written.some(({ speaker }) => speaker.id === id))).toEqual([])
      expect(at('unplaced').filter(id => placed.some(({ person }) => person.id === id))).toEqual([])
    }
  })

  test('every mark leads to a slide of the decks, and one about its own session to a slide of its own deck', () => {
    for (const deck of decks) {
      const targets = [
        ...(markdown.get(deck.name)?.matchAll(/<(\w+) [^>]*?\bto="([^"]+)"/g) ?? []),
      ].flatMap(([, , to = '']) => to.split(' '))
      expect(targets.filter(to => !aliases.has(to))).toEqual([])
    }
    for (const round of rounds) {
      const own = new Set(
        decks.find(({ name }) => name === round.deck)?.slides.map(({ alias }) => alias),
      )
      const targets = round.axes
        .flatMap(axis => groupsOf(context, axis, round, addresses))
        .flatMap(({ marks }) => marks.map(({ to }) => to))
      expect(targets.filter(to => !own.has(to))).toEqual([])
    }
  })

  test('every reply is drawn once, between two people who are there', () => {
    for (const session of panel.sessions) {
      const drawn = slides
        .filter(({ alias }) =>
          alias.startsWith(`${session.type === 'keynote' ? session.name : session.id}-replies`),
        )
        .flatMap((slide) => {
          const source = serialiseDeck({ name: 'deck', language, headmatter: {}, slides: [slide] })
          const people = new Set(
            [...source.matchAll(/<Stance [^>]*to="([^"]+)"/g)].map(([, to]) => to),
          )
          const replies = [...source.matchAll(/<Reply as="(\w+)" to="([^"]+)"/g)]
          expect(replies.filter(([, , to]) => !people.has(to))).toEqual([])
          return replies.map(([, as]) => as)
        })
      expect(drawn).toEqual(
        contributionsOf(session).flatMap(({ replies }) => replies.map(({ kind }) => kind)),
      )
    }
  })

  test('the matrix has everyone who is in a camp, in that camp, and names the others', () => {
    const source = sources('overview-matrix')
    for (const person of panel.people.filter(person =>
      panel.sessions.some(session => speaksIn(session, person)),
    )) {
      const inCamps = panel.tensions.flatMap(tension => campsOf(tension, person))
      const isOffEnds = panel.tensions.some(tension => offEnds(tension, person))
      const rows = source
        .split('\n')
        .filter(line => line.startsWith(`| <Stance speaker="${person.name[language]}"`))
      const words = rows.flatMap(row =>
        [...row.matchAll(/<CampMark [^>]*>([^<]*)</g)].map(([, words]) => words))
      expect(rows.length > 0).toBe(inCamps.length > 0 || isOffEnds)
      expect(words).toEqual(inCamps.map(({ camp, member }) => (member.short ?? camp.short)?.[language]))
      expect(source).toContain(person.name[language])
    }
  })
})

test.each([2, 9, 40])(
  'each of %i people stands in one place on every axis, on however many slides',
  async (people) => {
    const project = await makeProject()
    const names = await writeCrowd(project.root, people, n => `甲${n}乙`)
    const { panel: crowd } = await readPanel(project.root, `crowd-${people}`).finally(() =>
      removeProject(project),
    )
    const slides = crowd ? composeDecks(crowd, 'zh', '').decks.flatMap(({ slides }) => slides) : []
    for (const axis of ['who-axis-even', 'who-axis-uneven']) {
      const source = serialiseDeck({
        name: 'deck',
        language: 'zh',
        headmatter: {},
        slides: slides.filter(({ alias }) => alias.startsWith(axis)),
      })
      expect(names.filter(name => source.split(`<Stance speaker="${name}"`).length !== 2)).toEqual(
        [],
      )
    }
  },
)
