/** What comes out of a deck file: facts that need no browser, and its slides as finished HTML. */

/** What a deck says about itself and its slides. */
export interface DeckFacts {
  /** The deck's Markdown file. */
  path: string
  title: string
  author: string
  /** BCP 47 tag of the text; empty when the deck does not say. */
  language: string
  /** Size of a slide in px. */
  width: number
  height: number
  /** The deck asks for a page for every click. */
  withClicks: boolean
  /** Its settings for an export that have no effect here, each with what has, to be read: “`exportFilename` (…)”. */
  withoutEffect: string[]
  slides: SlideFacts[]
}

/** What is known of a slide beside its picture. */
export interface SlideFacts {
  /** Number of the slide in this deck, from 1. */
  no: number
  /** Its stable name: the `id` of the slide in the page, so that `#anchor` leads there. */
  anchor: string
  /** `routeAlias`, where the slide has one. */
  alias?: string
  title?: string
  /** The name of its layout, if there is none of that name, and those there are. Slidev then takes `default`. */
  unknownLayout?: { name: string, known: string[] }
  /** Level of its headline, from 1. */
  level: number
  /** Speaker notes as Markdown. */
  note?: string
  frontmatter: Record<string, unknown>
  /** The file that holds the slide, which is another one where the deck imports slides, and its first line, from 1. */
  file: string
  line: number
}

/** A deck as static HTML. Plain data: it can be sent to another process, and put into any page. */
export interface RenderedDeck {
  facts: DeckFacts
  /** The slides in their order: `<div class="print-slide-container" id="anchor">…</div>`, `width` × `height` px. */
  html: string[]
  /** All styles that Slidev would have loaded for this deck, but for those that only name fonts. */
  css: string
  /** The styles that only name fonts: `@font-face` rules. */
  faces: string
  /** Attributes of `<html>` the deck asks for. */
  htmlAttributes: Record<string, string>
  /** The theme's settings as CSS variables. */
  variables: Record<string, string>
  /** Where fonts and images are served while the renderer is open; addresses in `html` and `css` are relative to it. */
  origin: string
  dark: boolean
  /** Files outside `node_modules` that went into this deck. */
  inputs: string[]
}

/** What is known of a deck before its slides are compiled, so that its fonts can be loaded meanwhile. */
export interface DeckFonts {
  /** Where they are served while the renderer is open. */
  origin: string
  /** `@font-face` rules of the theme. */
  faces: string
  /** Every character in the deck's files, each once. */
  characters: string
}

/** A rendered deck, or why only a browser can draw it. */
export type Rendering = RenderedDeck | { facts: DeckFacts, browserNeeded: string }

/** How a deck is rendered. */
export interface RenderOptions {
  dark: boolean
}

/** A component that stands beside the slides, such as the cover of a handout. */
export interface RenderedComponent {
  /** What it looks like with each of the props asked for. */
  html: string[]
  css: string
  /** The files it was made of. */
  inputs: string[]
}

/** Why a component cannot be rendered, and where; the line counts from 1. */
export interface ComponentFault {
  file: string
  line: number
  message: string
}

/** A component as static HTML, once for each set of props. */
export type ComponentRendering = RenderedComponent | { fault: ComponentFault }
