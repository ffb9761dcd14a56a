/** How tall figures of metaphors are on a slide, in px: one function a kind, with the measures its styles draw with. */

import type { Figure, FigureItem, NestedItem, Text } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { FigureKind } from './figure-item-heights.ts'
import { unbrokenPieces } from '../typesetting/breaks.ts'
import { heightOf } from '../typesetting/height.ts'
import { COUNTS, MEASURES } from '../typesetting/measures.ts'
import { TEXT_WIDTH } from '../typesetting/room.ts'
import { textWidth } from '../typesetting/widths.ts'
import { itemHeight } from './figure-item-heights.ts'
import { spectrumPlaces, spectrumRows } from './spectrum-rows.ts'

/** A figure of one of the kinds that are counted here. */
export type Metaphor = Extract<
  Figure,
  { kind: 'spectrum' | 'threshold' | 'nested' | 'box' | 'balance' | 'fan' | 'overlap' }
>

/** Height of the figure; infinite where a word does not fit into its place. */
export function metaphorHeight(context: Context, figure: Metaphor): number {
  switch (figure.kind) {
    case 'spectrum':
      return spectrumHeight(context, figure)
    case 'threshold':
      return thresholdHeight(context, figure)
    case 'nested':
      return Math.max(nested.outer, nestedHeight(context, figure.items, TEXT_WIDTH))
    case 'box':
      return boxHeight(context, figure)
    case 'balance':
      return balanceHeight(context, figure.items)
    case 'fan':
      return fanHeight(context, figure)
    case 'overlap':
      return overlapHeight(context, figure)
  }
}

const { balance, box, fan, nested, overlap, spectrum, stroke, threshold } = MEASURES

/** The ends above the line, and below it the things in rows. */
function spectrumHeight(context: Context, { across, items }: FigureKind<'spectrum'>): number {
  const places = spectrumPlaces(items)
  const width = (TEXT_WIDTH + spectrum.gap) / places.length - spectrum.gap
  const ends = Math.max(...across.map(end => labelHeight(context, end, width))) - context.settings['figure-label'].gap
  const rows = spectrumRows(items, places).map(row =>
    Math.max(...row.map(item => (item ? wordsHeight(context, item, width) : 0))))
  const words = rows.reduce((sum, row) => sum + row, 0)
  return ends + spectrum.headBelow + spectrum.zone + words + (rows.length - 1) * spectrum.below
}

/** Things against the line, each below its words, and the name of the line. */
function thresholdHeight(context: Context, { items, line }: FigureKind<'threshold'>): number {
  const width = (TEXT_WIDTH - threshold.between * (items.length - 1)) / items.length
  const words = Math.max(...items.map(item => wordsHeight(context, item, width)))
  const mark = { ...context.settings['figure-text'], width: threshold.markMost - 2 * threshold.markPadding }
  const lines = Math.max(...items.map(item => heightIn(context, item.mark, mark) / mark.leading))
  const key = heightOf(context.text(line), { ...context.settings['figure-text'], width: TEXT_WIDTH - threshold.key })
  return lines > 2 ? Infinity : words + threshold.above + threshold.least + key + MEASURES.figure.belowGap
}

/** Sets side by side, all as tall as the tallest. What alone lies inside stands beside the words, several below. */
function nestedHeight(context: Context, items: readonly NestedItem[], width: number): number {
  const own = (width - nested.between * (items.length - 1)) / items.length - 2 * (nested.side + nested.edge)
  const heights = items.map((item) => {
    const inside = item.items ?? []
    if (inside.length === 0)
      return wordsHeight(context, item, own)
    if (inside.length > 1)
      return wordsHeight(context, item, own) + nested.between + nestedHeight(context, inside, own)
    const beside = own - nested.between
    const words = beside * COUNTS.nestedWords
    return Math.max(wordsHeight(context, item, words), nestedHeight(context, inside, beside - words))
  })
  return Math.max(nested.least, ...heights.map(height => height + 2 * (nested.padding + nested.edge)))
}

/** A row a box. */
function boxHeight(context: Context, { items }: FigureKind<'box'>): number {
  const side = { ...context.settings['figure-text'], width: (TEXT_WIDTH - box.width) / 2 - box.arrow }
  const inside = box.width - 2 * (box.side + stroke)
  const rows = items.map(item => Math.max(
    items.length === 1 ? box.leastAlone : box.least,
    wordsHeight(context, item, inside) + 2 * (box.padding + stroke),
    heightIn(context, item.in, side),
    heightIn(context, item.out, side),
  ))
  return rows.reduce((sum, row) => sum + row, box.between * (rows.length - 1))
}

/** Both hang from the beam, the first lower than the second. */
function balanceHeight(context: Context, items: readonly FigureItem[]): number {
  const width = (TEXT_WIDTH - balance.gap) / 2 - 2 * (balance.side + stroke)
  const [first = 0, second = 0] = items.map(item =>
    wordsHeight(context, item, width) + 2 * (balance.padding + stroke))
  return balance.beam + balance.rope + Math.max(balance.drop + first, second) + balance.foot
}

/** The branches one below the other, all as tall as the tallest, beside the hub. */
function fanHeight(context: Context, { hub, items }: FigureKind<'fan'>): number {
  const width = TEXT_WIDTH - fan.hub - fan.reach
  const tallest = Math.max(...items.map(item => wordsHeight(context, item, width)))
  const middle = labelHeight(context, hub, fan.hub - 2 * (fan.hubSide + stroke))
  return Math.max(items.length * (tallest + 2 * fan.padding), middle + 2 * (fan.hubPadding + stroke))
}

/** Three columns: what only the one has, what both share, what only the other has. */
function overlapHeight(context: Context, { items, common }: FigureKind<'overlap'>): number {
  const width = TEXT_WIDTH / 3 - 2 * overlap.side
  const tallest = Math.max(...[...items, common].map(item => wordsHeight(context, item, width)))
  return Math.max(overlap.least, tallest + 2 * overlap.padding)
}

/** Height of a label with what is said below it. */
function wordsHeight(context: Context, { label, text }: FigureItem, width: number): number {
  const { settings } = context
  const fits = [label, ...(text ? [text] : [])].every(said => fitsIn(context, said, width))
  return fits
    ? itemHeight(context, { label, ...(text && { text }) }, settings['figure-label'], width)
    : Infinity
}

function labelHeight(context: Context, label: Text, width: number): number {
  return wordsHeight(context, { label }, width)
}

function heightIn(context: Context, text: Text, setting: Parameters<typeof heightOf>[1]): number {
  return fitsIn(context, text, setting.width) ? heightOf(context.text(text), setting) : Infinity
}

/** Whether no word is wider than its place, as if it were set as a label. */
function fitsIn({ text, settings }: Context, said: Text, width: number): boolean {
  const { face, size } = settings['figure-label']
  return unbrokenPieces(text(said), 'words').every(word => textWidth(word.trim(), face) * size <= width)
}
