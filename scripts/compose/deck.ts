/** A deck as plain values: what is on each slide, before it is Markdown. */

import type { RootContent } from 'mdast'
import type { Language } from '../summary/languages.ts'
import type { Position } from '../summary/panel.ts'

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
  /** Which of these paragraphs, from 0, are spoken when a click brings what they say. */
  clicks?: readonly number[]
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

/** A slide of another deck, or all of them. */
export interface Import {
  /** As Slidev writes it: `./01-chen-xilin.md`; one slide by its address: `./01-chen-xilin.md#chen-xilin-thesis`. */
  src: string
  /** Whether it is there and not shown. */
  hide?: true
}

/** A deck made of others: the whole panel, or a cut. */
export interface ImportingDeck {
  name: string
  language: Language
  headmatter: Frontmatter
  /** What it shows, in order: slides of other decks and its own. */
  entries: readonly (Import | Slide)[]
}

/** The slides of its own. */
export function ownSlides({ entries }: ImportingDeck): Slide[] {
  return entries.filter(entry => 'layout' in entry)
}
