/** Every slide has an address of its own, or `check` says which two would share one. */

import type { Sources } from '../../scripts/summary/sources.ts'
import { describe, expect, test } from 'vitest'
import { composeDecks, composeSession } from '../../scripts/compose/compose.ts'
import { repeatedAddresses } from '../../scripts/compose/repeated-addresses.ts'
import { resolvePanel } from '../../scripts/summary/resolve.ts'
import { fixturePanel } from '../support/panels.ts'

const { sources } = await fixturePanel('small')

/** The panel with something changed in it. @param change gets a copy of what people wrote */
function changed(change: (copy: Sources) => void): Sources {
  const copy: Sources = {
    ...sources,
    panel: { ...sources.panel, value: structuredClone(sources.panel.value) },
    people: { ...sources.people, value: structuredClone(sources.people.value) },
    sessions: sources.sessions.map(session => (session.shape === 'keynote'
      ? { ...session, source: { ...session.source, value: structuredClone(session.source.value) } }
      : { ...session, source: { ...session.source, value: structuredClone(session.source.value) } })),
  }
  change(copy)
  return copy
}

function keynote({ sessions: [session] }: Sources) {
  if (session?.shape !== 'keynote')
    throw new Error('expected a keynote first')
  return session
}
function round({ sessions: [, session] }: Sources) {
  if (session?.shape !== 'round')
    throw new Error('expected a round second')
  return session
}
function callPosition(id: string) {
  return (copy: Sources) => {
    const [position] = keynote(copy).source.value.positions
    if (position)
      position.id = id
  }
}

const COLLISIONS: readonly [string, (copy: Sources) => void, string][] = [
  ['a position called thesis', callPosition('thesis'), 'alpha-thesis'],
  ['a position called cover', callPosition('cover'), 'alpha-cover'],
  ['a position called discuss', callPosition('discuss'), 'alpha-discuss'],
  ['a person called as the second turn of another', (copy) => {
    const [first, second] = round(copy).source.value.contributions
    if (!first || !second)
      return
    copy.people.value['alpha-2'] = { name: { zh: '丁', en: 'D' } }
    round(copy).source.value.contributions.push({ ...second }, { ...first, speaker: 'alpha-2' })
  }, 'who-reviews-alpha-2'],
  ['two axes of one name', (copy) => {
    const { axes } = round(copy).source.value
    axes.push(...axes)
  }, 'who-reviews-axis-first-or-last'],
  ['two tensions of one name', (copy) => {
    const camp = (n: number) => ({ label: `${n}`, who: [{ contribution: `who-reviews/${n === 1 ? 'beta' : 'alpha'}`, passages: [`q1.${n}.1`] }] })
    const tension = { id: 'one', question: 'one', axes: [], camps: [camp(1), camp(2)] }
    copy.panel.value.tensions.push(tension, tension)
  }, 'overview-tension-one'],
  ['a keynote called overview', (copy) => {
    keynote(copy).id = 'overview'
  }, 'overview-cover'],
  ['a keynote called as a round', (copy) => {
    keynote(copy).id = 'who-reviews'
    round(copy).source.value.prompts = [{ zh: '问', en: 'ask' }]
  }, 'who-reviews-discuss'],
  ['a position called as the second slide of another', (copy) => {
    const [first, second] = keynote(copy).source.value.positions
    if (!first || !second)
      return
    const support = { kind: 'reason' as const, text: { zh: '理由', en: 'reason' }, drawn: false }
    first.supports = Array.from({ length: 24 }, () => ({ ...support }))
    second.id = `${first.id}-2`
  }, 'alpha-conversation-2'],
  ['a session listed twice', (copy) => {
    copy.panel.value.sessions.push('keynotes/alpha.yaml')
    copy.sessions = [...copy.sessions, { ...keynote(copy) }]
  }, 'alpha-cover'],
]

test.each(COLLISIONS)('%s: both places are told', (_, change, address) => {
  const copy = changed(change)
  const faults = repeatedAddresses(resolvePanel('small', copy), copy)
  const fault = faults.find(({ message }) => message.includes(`\`${address}\``))
  expect(fault?.message).toMatch(/\(data\/small\/[\w/-]+\.yaml:\d+:\d+\)/)
  expect(fault?.file).toMatch(/^data\/small\//)
})

test('a position may be called as slides of several positions once were', () => {
  const copy = changed((copy) => {
    const [first] = round(copy).source.value.contributions
    const [position] = first?.positions ?? []
    if (!first || !position)
      return
    const figure = { kind: 'chain' as const, items: [{ label: 'a' }, { label: 'b' }] }
    first.positions.push({ ...position, id: 'positions', figure })
  })
  expect(repeatedAddresses(resolvePanel('small', copy), copy)).toEqual([])
})

test('the sample has none, and a name alone that looks like another is none', () => {
  expect(repeatedAddresses(resolvePanel('small', sources), sources)).toEqual([])
  const copy = changed(callPosition('machines-2'))
  expect(repeatedAddresses(resolvePanel('small', copy), copy)).toEqual([])
})

const PANELS = ['small', 'gallery', 'hostile', 'figures']

test.each(PANELS)('the slides of a session of %s are the same ones if nothing else is composed', async (name) => {
  const { panel } = await fixturePanel(name)
  for (const edition of [...panel.languages, 'both' as const]) {
    const { decks } = composeDecks(panel, edition, '')
    for (const session of panel.sessions) {
      const addresses = composeSession(panel, edition, session).map(({ alias }) => alias)
      expect(addresses).toEqual(decks.find(({ name }) => name === session.deck)?.slides.map(({ alias }) => alias))
    }
  }
})

describe('of panels without such a fault', () => {
  test.each(PANELS)('all addresses of %s differ', async (name) => {
    const { panel } = await fixturePanel(name)
    for (const language of panel.languages) {
      const slides = composeDecks(panel, language, '').decks.flatMap(({ slides }) => slides)
      const addresses = slides.map(({ alias }) => alias)
      expect(addresses.filter((address, index) => addresses.indexOf(address) < index)).toEqual([])
    }
  })
})
