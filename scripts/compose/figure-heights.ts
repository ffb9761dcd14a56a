/** How tall a figure is on a slide, in px: one function a kind, with the measures its styles draw with. */

import type { Figure, FigureItem, Text } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { FigureKind } from './figure-item-heights.ts'
import { heightOf } from '../typesetting/height.ts'
import { CYCLE_ANGLES, FEW, MEASURES } from '../typesetting/measures.ts'
import { TEXT_WIDTH } from '../typesetting/room.ts'
import { textWidth } from '../typesetting/widths.ts'
import { areLabels, itemHeight, itemLabel } from './figure-item-heights.ts'
import { metaphorHeight } from './metaphor-heights.ts'

/** Space a figure keeps above and below it. */
const AROUND = 12

/** Height of a figure with the space around it; infinite where something does not fit into its place. */
export function figureHeight(context: Context, figure: Figure): number {
  return AROUND + bareHeight(context, figure)
}

function bareHeight(context: Context, figure: Figure): number {
  switch (figure.kind) {
    case 'ladder':
      return ladderHeight(context, figure.items)
    case 'chain':
      return chainHeight(context, figure.items)
    case 'cycle':
      return cycleHeight(context, figure.items)
    case 'layers':
      return layersHeight(context, figure.items)
    case 'roads':
      return roadsHeight(context, figure)
    case 'comparison':
      return comparisonHeight(context, figure)
    case 'quadrant':
      return quadrantHeight(context, figure)
    case 'curve':
      return curveHeight(context, figure)
    default:
      return metaphorHeight(context, figure)
  }
}

const { chain, comparison, curve, cycle, figure: common, hairline, ladder, layers, quadrant, roads } = MEASURES

/** Steps side by side; each stands lower than the next by the rise. */
function ladderHeight(context: Context, items: readonly FigureItem[]): number {
  const few = items.length <= FEW.figureItems
  const label = itemLabel(context, items, few)
  const width = TEXT_WIDTH / items.length - 2 * common.inside
  const padding = common.line + ladder.above + common.inside
  const rise = few ? ladder.rise : ladder.riseOfMany
  const bottoms = items.map((item, step) =>
    (items.length - 1 - step) * rise + Math.max(ladder.least, itemHeight(context, item, label, width) + padding))
  return ladder.numeral + Math.max(...bottoms)
}

/** Boxes side by side, all as tall as the tallest. */
function chainHeight(context: Context, items: readonly FigureItem[]): number {
  const few = items.length <= FEW.figureItems
  const label = itemLabel(context, items, few)
  const between = few ? chain.between : chain.betweenMany
  const inside = few ? common.inside : chain.insideMany
  const width = (TEXT_WIDTH - between * (items.length - 1)) / items.length - 2 * inside
  const padding = common.line + chain.above + common.inside
  const tallest = Math.max(...items.map(item => itemHeight(context, item, label, width)))
  return chain.node + Math.max(chain.least, tallest + padding)
}

/** Words on both sides of a ring: as tall as the ring, or too tall for their places. */
function cycleHeight(context: Context, items: readonly FigureItem[]): number {
  const label = itemLabel(context, items, items.length <= FEW.stations)
  const place = stationDistance(Math.ceil(items.length / 2))
  const fits = items.every(item => itemHeight(context, item, label, cycle.column) <= place)
  return fits ? cycle.height : Infinity
}

/** Distance from the middle of a station to the middle of the one below it, with this number of stations on a side. */
function stationDistance(onSide: number): number {
  const above = (degrees: number) => cycle.radius * Math.cos((degrees / 180) * Math.PI)
  if (onSide === 1)
    return cycle.height
  return Math.round(onSide === 2 ? 2 * above(CYCLE_ANGLES.ofTwo) : above(CYCLE_ANGLES.ofThree))
}

/** Slabs, one below the other. */
function layersHeight(context: Context, items: readonly FigureItem[]): number {
  const width = TEXT_WIDTH - layers.edge - 2 * layers.side - common.beside
  const padding = areLabels(items) ? layers.paddingBare : layers.padding
  return rowHeights(context, items, width, layers.labelMost).reduce(
    (sum, row) =>
      sum + Math.max(context.settings['figure-label'].leading, row) + 2 * padding + layers.gap,
    -layers.gap,
  )
}

/** Rows of the same height, and beside them the goal. */
function roadsHeight(context: Context, { items, goal }: FigureKind<'roads'>): number {
  const { text, settings } = context
  const width = roads.width - roads.numeral - 2 * roads.gap - common.beside - roads.lineLeast
  const padding = items.length <= FEW.figureItems ? roads.padding : roads.paddingOfMany
  const tallest = Math.max(...rowHeights(context, items, width, roads.labelMost))
  return Math.max(
    items.length * (tallest + 2 * padding),
    heightOf(text(goal), { ...settings['figure-label'], width: roads.goal }),
  )
}

/** A table of two columns, and before them what each row is about. */
function comparisonHeight({ text, settings }: Context, { sides, rows }: FigureKind<'comparison'>): number {
  const width = rows.some(({ about }) => about)
    ? (TEXT_WIDTH - comparison.about - 2 * comparison.gap) / 2
    : (TEXT_WIDTH - comparison.gap) / 2
  const cell = (value: Text, width: number) => heightOf(text(value), { ...settings['figure-text'], width })
  const head = Math.max(
    ...sides.map(side => heightOf(text(side), { ...settings['figure-label'], gap: 0, width })),
  )
  return rows.reduce(
    (sum, { about, says }) =>
      sum
      + Math.max(
        ...says.map(said => cell(said, width)),
        about ? cell(about, comparison.about) : 0,
      )
      + 2 * comparison.rowPadding
      + hairline,
    head + comparison.headBelow + comparison.headLine - hairline,
  )
}

/** Two rows as tall as the taller, below the ends of the axis across. */
function quadrantHeight(context: Context, { items, up }: FigureKind<'quadrant'>): number {
  const { text, settings } = context
  const label = itemLabel(context, items, false)
  const ends = up.map(end =>
    heightOf(text(end), { ...settings['figure-label'], width: quadrant.ends - quadrant.side }),
  )
  const cells = items.map(item => itemHeight(context, item, label, CELL_WIDTH))
  const head = settings['figure-label'].leading + quadrant.headBelow
  return head + 2 * Math.max(quadrant.row, Math.max(...cells, ...ends) + 2 * quadrant.padding)
}

/** Sketches side by side, each below its words. */
function curveHeight(context: Context, { items, across }: FigureKind<'curve'>): number {
  const label = itemLabel(context, items, true)
  const width = (TEXT_WIDTH - curve.between * (items.length - 1)) / items.length
  const words = Math.max(...items.map(item => itemHeight(context, item, label, width)))
  const fits = items.every(({ mark }) => !mark || isShort(context.text(mark), MARK_MOST * width))
  return fits ? words + curve.above + curve.least + (across ? curve.ends : 0) : Infinity
}

/** Most of the width of a sketch for what stands at its end. */
const MARK_MOST = 0.36

/** Whether a mark fits on two lines without cutting a word. */
function isShort(mark: string, most: number): boolean {
  const widths = mark.split(' ').map(word => textWidth(word, 'serif') * curve.markType)
  const line = most - 2 * curve.markPadding
  return widths.length <= 2 && widths.every(width => width <= line)
}

const CELL_WIDTH = (TEXT_WIDTH - quadrant.ends) / 2 - 2 * quadrant.side

/**
 * Heights of rows in which a label stands before its text, in a column as wide as the widest label; an item that is
 * only a label has the whole row.
 *
 * @param context the deck's language and type
 * @param items one a row
 * @param width of label and text together
 * @param most how wide the column of labels may become
 */
function rowHeights(
  context: Context,
  items: readonly FigureItem[],
  width: number,
  most: number,
): number[] {
  const { text, settings } = context
  const label = { ...settings['figure-label'], gap: 0 }
  const widest = Math.max(
    0,
    ...items
      .filter(({ text }) => text)
      .map(item => textWidth(text(item.label), label.face) * label.size),
  )
  const column = Math.min(most, Math.ceil(widest))
  return items.map(item =>
    item.text
      ? Math.max(
          heightOf(text(item.label), { ...label, width: column + 2 * label.size }),
          heightOf(text(item.text), { ...settings['figure-text'], width: width - column }),
        )
      : heightOf(text(item.label), { ...itemLabel(context, items, true), width }),
  )
}
