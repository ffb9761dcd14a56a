/** Slides that hold given texts, and a deck of them. */

import type { Deck, Slide } from '../../scripts/compose/deck.ts'
import { bullets, heading } from '../../scripts/compose/nodes.ts'

export function slideOf(alias: string, headline: string, items: readonly string[], notes: string): Slide {
  return {
    alias,
    layout: 'position',
    frontmatter: { speaker: headline, passages: ['k1.1'] },
    body: [heading(1, headline), bullets(items)],
    notes,
  }
}

export function deckOf(slides: readonly Slide[], title = 'title'): Deck {
  return {
    name: 'deck',
    language: 'zh',
    headmatter: { theme: '../', title },
    slides,
  }
}
