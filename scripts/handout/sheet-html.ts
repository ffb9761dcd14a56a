/** A sheet of paper as HTML, and what several kinds of sheet share. */

import type { Element, ElementContent } from 'hast'
import type { SlideFacts } from '../render/rendered-deck.ts'
import { h } from 'hastscript'

/**
 * A sheet with room for a foot.
 *
 * @param name its class
 * @param content what stands on it
 */
export function sheet(name: string, content: ElementContent[]): Element {
  return h('section', { class: ['handout-sheet', name] }, [
    h('div', { class: 'handout-body' }, content),
    h('div', { class: 'handout-foot' }),
  ])
}

/** Where `in-page/handout.ts` puts a slide. */
export function emptyPlace({ no }: SlideFacts): Element {
  return h('div', { class: 'handout-slide', dataSlide: no })
}

/** The passages of the source that a slide cites, by their ids. */
export function passagesCited({ frontmatter: { passages } }: SlideFacts): string[] {
  return Array.isArray(passages) ? passages.filter(id => typeof id === 'string') : []
}
