/** How tall the words of an item are: what all kinds of figures count with. */

import type { Figure, FigureItem } from '../summary/panel.ts'
import type { Setting } from '../typesetting/height.ts'
import type { Context } from './context.ts'
import { heightOf } from '../typesetting/height.ts'

/** A figure of this kind. */
export type FigureKind<K extends Figure['kind']> = Extract<Figure, { kind: K }>

/** Whether nothing is said of any of them. */
export function areLabels(items: readonly FigureItem[]): boolean {
  return items.every(({ text }) => !text)
}

/** How an item is set that is only a label: larger if there are few items and all are only labels. */
export function itemLabel({ settings }: Context, items: readonly FigureItem[], few: boolean): Setting {
  return { ...settings[few && areLabels(items) ? 'sub-headline' : 'figure-label'], gap: 0 }
}

/**
 * Height of a label with what is said below it.
 *
 * @param bare how the label is set when it has no text
 */
export function itemHeight(
  { text, settings }: Context,
  { label, text: more }: FigureItem,
  bare: Setting,
  width: number,
): number {
  if (!more)
    return heightOf(text(label), { ...bare, width })
  return (
    heightOf(text(label), { ...settings['figure-label'], width })
    + heightOf(text(more), { ...settings['figure-text'], width })
  )
}
