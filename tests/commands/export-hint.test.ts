import type { FaultKind } from '../../scripts/export/slide-faults.ts'
import { expect, test } from 'vitest'
import { helpfulFlags } from '../../scripts/commands/export.ts'

function deckWith(...kinds: FaultKind[]) {
  return { problems: kinds.map(kind => ({ file: 'slides/a.md', line: 1, column: 1, kind, message: '' })) }
}

test('a flag is offered when it lets a deck be written', () => {
  expect(helpfulFlags([deckWith('overflow'), deckWith('small-text', 'overflow')])).toEqual([
    '--allow-overflow',
    '--allow-small-text',
  ])
})

test('no flag is offered for a deck that has a broken slide as well', () => {
  expect(helpfulFlags([deckWith('overflow', 'broken')])).toEqual([])
  expect(helpfulFlags([deckWith('overflow', 'broken'), deckWith('missing-glyph')])).toEqual([
    '--allow-missing-glyphs',
  ])
})
