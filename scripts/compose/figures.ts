/**
 * Figures as Markdown: a numbered list or a table, which is what a person edits and a screen reader reads.
 * `styles/figures/` draws it.
 */

import type { List, PhrasingContent, RootContent } from 'mdast'
import type { DoubtedItem, Figure, NestedItem, Text } from '../summary/panel.ts'
import type { Quadrant } from '../summary/vocabulary.ts'
import type { Context } from './context.ts'
import { QUADRANTS } from '../summary/vocabulary.ts'
import { figureHeight } from './figure-heights.ts'
import { component, emphasis, numbered, paragraph, strong, table } from './nodes.ts'
import { spectrumPlaces, spectrumRows } from './spectrum-rows.ts'

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
    case 'spectrum':
      return [spectrum(text, figure)]
    case 'threshold':
      return [
        numbered(figure.items.map(item => paragraph(...said(text, item), ...level(text, figure.items, item)))),
        paragraph(strong(text(figure.line))),
      ]
    case 'nested':
      return [nested(text, figure.items)]
    case 'box':
      return [numbered(figure.items.map(({ in: goesIn, out, dark, ...item }) => [
        paragraph(...said(text, { ...item, ...(dark && { doubted: dark }) })),
        numbered([text(goesIn), text(out)]),
      ]))]
    case 'fan':
      return [numbered([[paragraph(strong(text(figure.hub))), list(text, figure.items)]])]
    case 'overlap':
      return [list(text, [...figure.items, figure.common])]
    default:
      return [list(text, figure.items)]
  }
}

/** The ends as the head of a table, the things below them. */
function spectrum(text: Context['text'], { across, items }: Extract<Figure, { kind: 'spectrum' }>): RootContent {
  const places = spectrumPlaces(items)
  const [left, right] = across
  const between = places.slice(2).map(() => [])
  return table([
    [[text(left)], ...between, [text(right)]],
    ...spectrumRows(items, places).map(row => row.map(item => (item ? said(text, item) : []))),
  ])
}

/** The thing and where it stands. Where all things are the same, it is the line that is higher or lower. */
function level(
  text: Context['text'],
  items: Extract<Figure, { kind: 'threshold' }>['items'],
  { at, mark }: (typeof items)[number],
): PhrasingContent[] {
  const moves = new Set(items.map(({ mark }) => text(mark))).size === 1 ? 'line' : undefined
  return [{ type: 'text', value: ' ' }, component('Level', { at, moves }, text(mark))]
}

/** Lists inside of lists. */
function nested(text: Context['text'], items: readonly NestedItem[]): List {
  return numbered(items.map(({ items: inside, ...item }) => {
    const words = paragraph(...said(text, item))
    return inside ? [words, nested(text, inside)] : words
  }))
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

function list(text: Context['text'], items: readonly DoubtedItem[]): List {
  return numbered(items.map(item => paragraph(...said(text, item))))
}

/** The label in bold, and its text; in italics if it is a doubt of the speaker's, or the text of a dark box. */
function said(text: Context['text'], { label, text: more, doubted }: DoubtedItem): PhrasingContent[] {
  if (!more)
    return doubted ? [{ type: 'emphasis', children: [strong(text(label))] }] : [strong(text(label))]
  const plain = (value: string): PhrasingContent => ({ type: 'text', value })
  return [
    strong(text(label)),
    ...(doubted ? [plain(' '), emphasis(text(more))] : [plain(` ${text(more)}`)]),
  ]
}
