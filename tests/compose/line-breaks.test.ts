/** A line break within a text of one line is one space, whichever character breaks the line. */

import type { Sources } from '../../scripts/summary/sources.ts'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { serialiseDecks } from '../../scripts/serialise/serialise.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { resolvePanel } from '../../scripts/summary/resolve.ts'

const { sources } = await readPanel(process.cwd(), 'racv-2023')
if (!sources)
  throw new Error('the panel has faults')
const panel = sources

const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\v', '\f', '\u0085', '\u2028', '\u2029', ' \t\n ']

test.each(BREAKS.map(spelling => [JSON.stringify(spelling), spelling] as const))('%s is a space', (_, spelling) => {
  expect(changedDecks(decksWith(spelling), decksWith(' '))).toEqual([])
})

test('dashes on a line of their own are text, and no end of a slide', () => {
  expect(changedDecks(decksWith('\n---\n'), decksWith(' --- '))).toEqual([])
})

/** The names of the decks that differ, and what differs first. */
function changedDecks(decks: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  return [...wanted].flatMap(([name, deck]) => {
    const lines = deck.split('\n')
    const differs = decks.get(name)?.split('\n').find((line, index) => line !== lines[index])
    return differs === undefined && decks.get(name) === deck ? [] : [`${name}: ${differs}`]
  })
}

/** The decks of the panel, by name, with another spelling of every space within its texts of one line. */
function decksWith(spelling: string): Map<string, string> {
  return serialiseDecks(composeDecks(resolvePanel('racv-2023', withSpaces(panel, spelling)), 'zh', ''))
}

/** A copy in which spaces are spelt so. Speaker notes stay: they have paragraphs; `at` is a word of ours. */
function withSpaces(sources: Sources, spelling: string): Sources {
  const copy: Sources = JSON.parse(JSON.stringify(sources))
  const visit = (value: object): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && key !== 'at')
        Reflect.set(value, key, inner.replaceAll(' ', spelling))
      else if (typeof inner === 'object' && inner !== null && key !== 'notes')
        visit(inner)
    }
  }
  visit(copy)
  return copy
}
