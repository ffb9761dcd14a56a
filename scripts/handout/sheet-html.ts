/** A sheet of paper as HTML, and what several kinds of sheet share. */

import type { Element, ElementContent } from 'hast'
import type { SlideFacts } from '../render/rendered-deck.ts'
import { h } from 'hastscript'

/**
 * A sheet with room for a foot.
 *
 * @param name its class
 * @param content what stands on it
 * @param continued what a page says above when it goes on with what did not fit on this one
 */
export function sheet(name: string, content: ElementContent[], continued?: string): Element {
  return h('section', { class: ['handout-sheet', name], dataContinued: continued }, [
    ...content,
    h('div', { class: 'handout-foot' }),
  ])
}

/** The passages of the source that a slide cites, by their ids. */
export function passagesOf({ frontmatter: { passages } }: SlideFacts): string[] {
  return Array.isArray(passages) ? passages.filter(id => typeof id === 'string') : []
}
