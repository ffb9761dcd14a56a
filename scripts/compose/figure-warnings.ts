/** Figures that are too much for a slide: they are listed instead, and whoever wrote them is told. */

import type { Panel } from '../summary/panel.ts'
import type { Fault } from '../summary/source.ts'
import type { Sources } from '../summary/sources.ts'
import { contributionsOf } from '../summary/contributions.ts'
import { editionsOf, inOrder } from '../summary/languages.ts'
import { contributionSources } from '../summary/sources.ts'
import { contextOf, inEdition } from './context.ts'
import { isDrawn } from './kinds/position.ts'

/** One warning for each figure that is listed, naming the editions in which it is. */
export function figureWarnings(panel: Panel, sources: Sources): Fault[] {
  const editions = inOrder(editionsOf(panel))
  const [first = 'zh'] = panel.languages
  const any = contextOf(panel, first, '')
  const contexts = editions.map(edition => ({ edition, context: inEdition(any, edition) }))
  const written = contributionSources(sources)
  return panel.sessions.flatMap(contributionsOf).flatMap(({ positions }, contribution) =>
    positions.flatMap((position, index) => {
      const listed = position.figure
        ? contexts
            .filter(({ context }) => !isDrawn(context, position))
            .map(({ edition }) => edition)
        : []
      const fault = written[contribution]?.fault
      return listed.length > 0 && fault
        ? [
            fault(
              ['positions', index, 'figure'],
              `the figure does not fit on its slide (${listed.join(', ')}) and is listed instead; `
              + `expected shorter texts, fewer items, or a shorter claim`,
            ),
          ]
        : []
    }),
  )
}
