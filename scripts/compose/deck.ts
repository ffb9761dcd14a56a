/** A deck as plain values: what is on each slide, before it is Markdown. */

import type { RootContent } from 'mdast'
import type { Position } from '../summary/panel.ts'
import type { Language } from '../summary/vocabulary.ts'

/** What frontmatter may hold; few keys, obvious values, since people edit them. */
export type Frontmatter = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** One slide before it is Markdown. */
export interface Slide {
  /** Stable address: the slide's URL, its PDF destination, its key when decks are merged. */
  alias: string
  layout: string
  frontmatter: Frontmatter
  /** Markdown as a tree: any text in it is shown as it is. */
  body: readonly RootContent[]
  /** Speaker notes: plain text, paragraphs apart by a blank line. */
  notes: string
  /** The positions that the slide argues. */
  argues?: readonly Position[]
  /** Whether it is looked up, and not spoken of: works, terms, errata, the source. It takes no time of a talk. */
  lookedUp?: true
  /** The heights by which content was divided into slides; not set for kinds that are never divided. */
  counted?: CountedHeight
}

/** A slide's height as it was counted before any browser has set it, in px. */
export interface CountedHeight {
  /** Height of the headline and everything below it. */
  height: number
  /** Height there is for them. */
  room: number
}

/** One deck before it is a file. */
export interface Deck {
  /** File name without `.md`, e.g. `01-chen-xilin`. */
  name: string
  language: Language
  /** Settings of the whole deck; they are written above the first slide's own. */
  headmatter: Frontmatter
  slides: readonly Slide[]
}

/** The deck made of the others: `slides.md`. */
export interface PanelDeck {
  name: 'slides'
  language: Language
  headmatter: Frontmatter
  imports: readonly string[]
  /** Slides of its own, after the imported ones. */
  slides: readonly Slide[]
}
