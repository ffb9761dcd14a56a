/** The slides as they lie on the print page, each of which becomes a page of the PDF, and the links between them. */

import type { Page } from 'playwright'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { Finding } from './slide-faults.ts'
import { pageModule } from '../in-page/page-module.ts'

const inPage = pageModule<typeof import('../in-page/slide-pages.ts')>(
  new URL('../in-page/slide-pages.ts', import.meta.url),
  new URL('../in-page/read-text.ts', import.meta.url),
)

/** What becomes one page of the PDF: a slide, or one step of a slide with clicks. */
export interface SlidePage {
  /** Number of the slide in its deck, from 1. */
  no: number
  /** `id` of its element: where links to it lead. */
  anchor: string
  /** Its headline, as it is shown. */
  title: string
}

export interface SlidePages {
  pages: SlidePage[]
  /** Every character on them, each once. */
  characters: string
  /** Links that lead nowhere. */
  findings: Finding[]
}

/**
 * The beginning of an address that stands for a slide of another deck until `pdf/links.ts` makes a link of it:
 * `paneldeck:01-chen-xilin.pdf#chen-xilin-thesis`.
 */
export const OTHER_DECK = 'paneldeck:'

/**
 * Makes Slidev's links (`/3`, `/alias`, `<Link to="alias">`) lead to the slides on this page, and those to other decks
 * of the folder to their PDFs. Says what is on the page.
 *
 * @param addresses the deck of each `routeAlias` in the folder
 */
export async function arrangeSlidePages(
  page: Page,
  { slides }: DeckFacts,
  addresses: Promise<ReadonlyMap<string, string>>,
): Promise<SlidePages> {
  const here = slides.flatMap(({ no, alias }): [string, number][] => [
    [String(no), no],
    ...(alias === undefined ? [] : [[alias, no] satisfies [string, number]]),
  ])
  const hasLinks = await page.evaluate(
    () => document.querySelector('.print-slide-container :is(a[href^="#"], a[href^="/"])') !== null,
  )
  const elsewhere = hasLinks ? await addresses : []
  const { findings, ...arranged } = await inPage.call(page, 'arrangePages', {
    here,
    elsewhere: [...elsewhere],
    otherDeck: OTHER_DECK,
  })
  return { ...arranged, findings: findings.map(finding => ({ ...finding, kind: 'broken' })) }
}
