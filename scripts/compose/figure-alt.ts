/** What a drawing says without words: who stands where, what weighs more. The words of the figure are not repeated. */

import type { Figure, NestedItem } from '../summary/panel.ts'
import type { Context } from './context.ts'

/** Sentences without a full stop that tell the drawing; none where the list or table says all. */
export function drawingFacts({ text, words: { drawing } }: Context, figure: Figure): string[] {
  switch (figure.kind) {
    case 'curve':
      return figure.items.map(({ label, shape }) => drawing.shape[shape](text(label)))
    case 'spectrum': {
      const [left, right] = figure.across
      return figure.items.map(({ label, at }) => drawing.place[at](text(label), text(left), text(right)))
    }
    case 'threshold':
      return figure.items.map(({ label, at }) => drawing.level[at](text(label), text(figure.line)))
    case 'nested': {
      const inside = ({ label, items = [] }: NestedItem): string[] =>
        items.flatMap(inner => [drawing.inside(text(inner.label), text(label)), ...inside(inner)])
      return figure.items.flatMap(inside)
    }
    case 'box':
      return figure.items.map(({ label, in: goesIn, out, dark }) =>
        drawing[dark ? 'darkBox' : 'box'](text(goesIn), text(label), text(out)))
    case 'balance': {
      const [heavy = '', light = ''] = figure.items.map(({ label }) => text(label))
      return [drawing.heavier(heavy, light)]
    }
    case 'fan':
      return [drawing.fan(text(figure.hub), figure.items.map(({ label }) => text(label)))]
    case 'overlap': {
      const [one = '', other = ''] = figure.items.map(({ label }) => text(label))
      return [drawing.overlap(one, other, text(figure.common.label))]
    }
    default:
      return []
  }
}
