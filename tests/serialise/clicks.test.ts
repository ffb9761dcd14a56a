/** Marks in notes that tell which sentence goes with which click. */

import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { serialiseDecks } from '../../scripts/serialise/serialise.ts'
import { resolvePanel } from '../../scripts/summary/resolve.ts'
import { fixturePanel } from '../support/panels.ts'

const { sources } = await fixturePanel('small')

/** The slides of a position with one sentence of notes and so many supports, as Markdown. */
function slidesWith(supports: number): string[] {
  const copy = { ...sources, sessions: sources.sessions.map(session => ({ ...session })) }
  const [keynote] = copy.sessions
  if (keynote?.shape !== 'keynote')
    throw new Error('expected a keynote first')
  keynote.source = { ...keynote.source, value: structuredClone(keynote.source.value) }
  const position = keynote.source.value.positions.find(({ figure }) => !figure)
  if (!position)
    throw new Error('expected a position without a figure')
  position.notes = { zh: '只有一句。', en: 'There is one sentence only.' }
  position.remark = { zh: '我们的话。', en: 'Our own word.' }
  position.supports = Array.from({ length: supports }, (_, index) => ({
    kind: 'reason',
    drawn: false,
    text: { zh: `理由${index + 1}`.padEnd(60, '字'), en: `${'So many words are here '.repeat(8)}${index + 1}` },
  }))
  const files = serialiseDecks(composeDecks(resolvePanel('small', copy), 'en', ''))
  return [...files.values()].join('').split('\nrouteAlias: ').filter(slide => slide.includes('So many words are here'))
}

test('notes that are made of the bullets have a mark before each; our remark comes by no click', () => {
  const [first = '', ...later] = slidesWith(12)
  expect(later.length).toBeGreaterThan(0)
  // Nobody has told which bullet the sentence belongs to.
  expect(first).not.toContain('[click]')
  for (const slide of later) {
    const [shown = '', spoken = ''] = slide.split('<!--')
    expect(spoken.match(/^\[click\] So many words/gm)).toHaveLength(shown.match(/^- So many words/gm)?.length ?? 0)
  }
  expect(later.at(-1)).toMatch(/^(?!\[click\]).*Our own word\.$/m)
})
