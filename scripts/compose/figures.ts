/**
 * Figures as Markdown: a numbered list or a table, which is what a person edits and a screen reader reads.
 * `styles/figures/` draws it.
 */

import type { PhrasingContent, RootContent } from 'mdast'
import type { Figure, FigureItem, Text } from '../summary/panel.ts'
import type { Quadrant } from '../summary/vocabulary.ts'
import type { Context } from './context.ts'
import { QUADRANTS } from '../summary/vocabulary.ts'
import { figureHeight } from './figure-heights.ts'
import { component, emphasis, numbered, paragraph, strong, table } from './nodes.ts'

/** A figure as Markdown, with the height it takes on a slide. */
export interface Drawing {
  kind: Figure['kind']
  nodes: RootContent[]
  /** Estimated height; infinite where something does not fit into its place. */
  height: number
}

/** A figure in the language of the deck. */
export function draw(context: Context, figure: Figure): Drawing {
  return {
    kind: figure.kind,
    nodes: nodesOf(context, figure),
    height: figureHeight(context, figure),
  }
}

function nodesOf({ text }: Context, figure: Figure): RootContent[] {
  switch (figure.kind) {
    case 'comparison': {
      const about = figure.rows.some(({ about }) => about)
      const row = (head: Text | undefined, [one, other]: readonly [Text, Text]) => [
        ...(about ? [head ? [text(head)] : []] : []),
        [text(one)],
        [text(other)],
      ]
      return [
        table([
          row(undefined, figure.sides),
          ...figure.rows.map(({ about, says }) => row(about, says)),
        ]),
      ]
    }
    case 'quadrant': {
      const [left, right] = figure.across
      const [lower, upper] = figure.up
      const at = (place: Quadrant) =>
        figure.items.filter(item => item.at === place).flatMap(item => said(text, item))
      const [upperLeft, upperRight, lowerLeft, lowerRight] = QUADRANTS
      return [
        table([
          [[], [text(left)], [text(right)]],
          [[text(upper)], at(upperLeft), at(upperRight)],
          [[text(lower)], at(lowerLeft), at(lowerRight)],
        ]),
      ]
    }
    case 'curve':
      return [numbered(figure.items.map(item => paragraph(...said(text, item), ...sketch(text, figure.across, item))))]
    case 'roads':
      return [list(text, figure.items), paragraph(strong(text(figure.goal)))]
    default:
      return [list(text, figure.items)]
  }
}

/** The line, with what stands at its end. */
function sketch(
  text: Context['text'],
  across: readonly [Text, Text] | undefined,
  { shape, mark }: Extract<Figure, { kind: 'curve' }>['items'][number],
): PhrasingContent[] {
  const [before, after] = across ?? []
  const props = { shape, before: before && text(before), after: after && text(after) }
  return [{ type: 'text', value: ' ' }, component('Curve', props, mark && text(mark))]
}

function list(text: Context['text'], items: readonly Item[]): RootContent {
  return numbered(items.map(item => paragraph(...said(text, item))))
}

type Item = FigureItem & { doubted?: boolean }

/** The label in bold, and its text; in italics if the text is a doubt of the speaker's. */
function said(text: Context['text'], { label, text: more, doubted }: Item): PhrasingContent[] {
  if (!more)
    return [strong(text(label))]
  const plain = (value: string): PhrasingContent => ({ type: 'text', value })
  return [
    strong(text(label)),
    ...(doubted ? [plain(' '), emphasis(text(more))] : [plain(` ${text(more)}`)]),
  ]
}
