/**
 * Figures as Markdown and as heights. The Markdown is a numbered list or a table, which is what a person edits and a
 * screen reader reads; `styles/figures/` draws it. The measures here are those of the styles, in px of the canvas.
 */

import type { PhrasingContent, RootContent } from 'mdast'
import type { Figure, FigureItem, Text } from '../summary/panel.ts'
import type { Quadrant } from '../summary/vocabulary.ts'
import type { Context } from './context.ts'
import { QUADRANTS } from '../summary/vocabulary.ts'
import { heightOf, widthOf } from '../typesetting/fit.ts'
import { emphasis, numbered, paragraph, strong, table } from './nodes.ts'

export interface Drawing {
  kind: Figure['kind']
  nodes: RootContent[]
  /** Estimated height; infinite where something does not fit into its place. */
  height: number
}

/** Width between the margins. */
const WIDTH = 852
/** Space around a figure, above and below. */
const AROUND = 12

/** A figure in the language of the deck. */
export function draw(context: Context, figure: Figure): Drawing {
  return {
    kind: figure.kind,
    nodes: nodesOf(context, figure),
    height: bareHeight(context, figure) + AROUND,
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
    case 'roads':
      return [list(text, figure.items), paragraph(strong(text(figure.goal)))]
    default:
      return [list(text, figure.items)]
  }
}

function list(text: Context['text'], items: readonly Item[]): RootContent {
  return numbered(items.map(item => paragraph(...said(text, item))))
}

type Item = FigureItem & { doubted?: boolean }

/** The label in bold, and what is said of it; in italics where that is a doubt. */
function said(text: Context['text'], { label, text: more, doubted }: Item): PhrasingContent[] {
  if (!more)
    return [strong(text(label))]
  const plain = (value: string): PhrasingContent => ({ type: 'text', value })
  return [
    strong(text(label)),
    ...(doubted ? [plain(' '), emphasis(text(more))] : [plain(` ${text(more)}`)]),
  ]
}

function bareHeight(context: Context, figure: Figure): number {
  const { text, settings } = context
  /** Where few items are all only labels, these are larger. */
  const areLabels = 'items' in figure && figure.items.every(({ text: more }) => !more)
  const labelled = ({ label, text: more }: FigureItem, width: number, few = false) =>
    more
      ? heightOf(text(label), { ...settings['figure-label'], width })
      + heightOf(text(more), { ...settings['figure-text'], width })
      : heightOf(text(label), {
          ...settings[few && areLabels ? 'sub-headline' : 'figure-label'],
          gap: 0,
          width,
        })
  const running = (value: Text, width: number) =>
    heightOf(text(value), { ...settings['figure-text'], width })
  const tallest = (heights: readonly number[]) => Math.max(...heights)
  switch (figure.kind) {
    case 'ladder': {
      const { length } = figure.items
      const NUMERAL = 40
      const RISE = length > 3 ? 28 : 48
      const PADDING = 30
      const SIDES = 32
      const LEAST = 72
      return (
        NUMERAL
        + tallest(
          figure.items.map(
            (item, step) =>
              (length - 1 - step) * RISE
              + Math.max(LEAST, labelled(item, WIDTH / length - SIDES, length <= 3) + PADDING),
          ),
        )
      )
    }
    case 'chain': {
      const { length } = figure.items
      const many = length > 3
      const NODE = 18
      const PADDING = 46
      const BETWEEN = many ? 28 : 44
      const SIDES = many ? 20 : 32
      const LEAST = 112
      const width = (WIDTH - BETWEEN * (length - 1)) / length - SIDES
      return (
        NODE
        + Math.max(LEAST, PADDING + tallest(figure.items.map(item => labelled(item, width, !many))))
      )
    }
    case 'cycle': {
      const RING = 220
      const COLUMN = 280
      const rows = Math.ceil(figure.items.length / 2)
      const fits = figure.items.every(
        item => labelled(item, COLUMN, rows <= 2) <= (rows === 1 ? RING : rows === 2 ? 108 : 70),
      )
      return fits ? RING : Infinity
    }
    case 'layers': {
      const PADDING = figure.items.some(({ text }) => text) ? 22 : 36
      const GAP = 8
      return rowHeights(context, figure.items, 774, 360).reduce(
        (sum, row) => sum + Math.max(settings['figure-label'].leading, row) + PADDING + GAP,
        0,
      )
    }
    case 'roads': {
      const PADDING = figure.items.length > 3 ? 16 : 28
      const GOAL = 200
      const row = tallest(rowHeights(context, figure.items, 486, 300)) + PADDING
      return Math.max(
        figure.items.length * row,
        heightOf(text(figure.goal), { ...settings['figure-label'], width: GOAL }),
      )
    }
    case 'comparison': {
      const PADDING = 21
      const HEAD = 14
      const ABOUT = 120
      const column = figure.rows.some(({ about }) => about) ? 334 : 410
      const head = tallest(
        figure.sides.map(side =>
          heightOf(text(side), { ...settings['figure-label'], width: column }),
        ),
      )
      return (
        head
        + HEAD
        + figure.rows.reduce(
          (sum, { about, says }) =>
            sum
            + tallest([
              ...says.map(said => running(said, column)),
              ...(about ? [running(about, ABOUT)] : []),
            ])
            + PADDING,
          0,
        )
      )
    }
    case 'quadrant': {
      const HEAD = 42
      const ROW = 84
      const PADDING = 28
      const ENDS = 120
      const COLUMN = 310
      const ends = figure.up.map(end =>
        heightOf(text(end), { ...settings['figure-label'], width: ENDS }),
      )
      return (
        HEAD
        + 2
        * Math.max(
          ROW,
          tallest([...figure.items.map(item => labelled(item, COLUMN)), ...ends]) + PADDING,
        )
      )
    }
  }
}

/**
 * Heights of rows whose labels stand in a column of their own, as wide as the widest of them; one that is only a label has
 * the whole row.
 *
 * @param width of label and text together
 * @param most how wide the column of labels may become
 */
function rowHeights(
  { text, settings }: Context,
  items: readonly FigureItem[],
  width: number,
  most: number,
): number[] {
  const label = { ...settings['figure-label'], gap: 0 }
  const column = Math.min(
    most,
    1.05
    * Math.max(
      0,
      ...items
        .filter(({ text }) => text)
        .map(item => widthOf(text(item.label), label.face) * label.size),
    ),
  )
  return items.map(item =>
    item.text
      ? Math.max(
          heightOf(text(item.label), { ...label, width: column + 2 * label.size }),
          heightOf(text(item.text), { ...settings['figure-text'], width: width - column }),
        )
      : heightOf(text(item.label), { ...settings['sub-headline'], gap: 0, width }),
  )
}
