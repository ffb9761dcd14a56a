/** The real panel’s main positions are drawn, not only listed. */

import type { Figure } from '../../scripts/summary/panel.ts'
import { expect, test } from 'vitest'
import { contextOf } from '../../scripts/compose/context.ts'
import { isDrawn } from '../../scripts/compose/kinds/position.ts'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { racv } from '../support/racv.ts'

/** Kinds that set words in boxes or cells and draw nothing that the words do not say: they do not count. */
const SET_NOT_DRAWN: readonly Figure['kind'][] = ['comparison', 'chain', 'layers']

test.each(['zh', 'en'] as const)('at least half of the positions of weight 3 are drawn in the edition %s', async (edition) => {
  const panel = await racv()
  const context = contextOf(panel, edition, '')
  const main = panel.sessions
    .flatMap(contributionsOf)
    .flatMap(({ alias, positions }) => positions.map(position => ({ alias, position })))
    .filter(({ position }) => position.weight === 3)
  const written = main.filter(({ position: { figure } }) => figure && !SET_NOT_DRAWN.includes(figure.kind))
  const drawn = written.filter(({ position }) => isDrawn(context, position))
  const listed = written.filter(each => !drawn.includes(each)).map(({ alias, position }) => `${alias}-${position.id}`)
  const counts = `${main.length} positions, ${drawn.length} drawn; too large for a slide: ${listed.join(', ')}`

  expect(main.length).toBeGreaterThan(100)
  expect(drawn.length / main.length, counts).toBeGreaterThanOrEqual(1 / 2)
})
