/** Pages to print from. They open while the deck is still being compiled, and load its fonts before its slides come. */

import type { BrowserContext, Page } from 'playwright'
import type { DeckFonts } from '../render/rendered-deck.ts'
import type { FontServer } from './font-server.ts'
import type { PageLog } from './page-log.ts'
import { BLANK_PAGE } from '../render/blank.ts'
import { prepareGlyphs } from './checks/glyphs.ts'
import { listen } from './page-log.ts'

export interface OpenPage {
  page: Page
  /** What it has said of itself; of its requests, those for the decks before too. */
  heard: PageLog
  /** Where its fonts come from, and what names them. */
  origin: string
  faces: string
}

/**
 * An empty page with the deck's fonts. A font that comes after the slides makes the browser lay out all of them again.
 *
 * @param before the page of the deck before, which is used again if it has the same fonts, and closed if not
 */
export async function openPage(
  context: BrowserContext,
  fonts: Promise<DeckFonts>,
  server: FontServer,
  before?: OpenPage,
): Promise<OpenPage> {
  const { origin, faces, characters } = await fonts
  const open
    = before?.origin === origin && before.faces === faces
      ? before
      : await newPage(context, origin, faces, server)
  if (before)
    await (open === before ? before.page.evaluate(empty) : before.page.close())
  open.heard.noticed.length = 0
  open.heard.missing.clear()
  await prepareGlyphs(open.page, characters)
  await open.page.evaluate(loadFonts, characters)
  return open
}

async function newPage(
  context: BrowserContext,
  origin: string,
  faces: string,
  server: FontServer,
): Promise<OpenPage> {
  const page = await context.newPage()
  const heard = listen(page)
  await page.goto(`${origin}${BLANK_PAGE}`)
  await page.evaluate((faces) => {
    const style = document.head.appendChild(document.createElement('style'))
    style.id = 'faces'
    style.textContent = faces
  }, server.serve(faces))
  return { page, heard, origin, faces }
}

/**
 * Runs in the page. The slides of the deck before would be laid out again for each font that is added, and for the size
 * of the slides to come.
 */
function empty(): void {
  document.body.replaceChildren()
}

/** Runs in the page: loads those parts of its fonts that these characters are in. */
async function loadFonts(characters: string): Promise<void> {
  const fonts = new Set(
    [...document.fonts].map(
      ({ family, weight, style }) => `${style} ${weight} 16px "${family.replaceAll('"', '')}"`,
    ),
  )
  // One that is missing is told when a slide asks for it.
  await Promise.allSettled([...fonts].map(font => document.fonts.load(font, characters)))
}

/** Puts a whole document into the page instead of the one before; of that, only the fonts stay. */
export async function fillPage(page: Page, html: string): Promise<void> {
  await page.evaluate((html) => {
    const { documentElement, head, body } = new DOMParser().parseFromString(html, 'text/html')
    const root = document.documentElement
    for (const { name } of [...root.attributes]) root.removeAttribute(name)
    for (const { name, value } of documentElement.attributes) root.setAttribute(name, value)
    for (const element of [...document.head.children]) {
      if (element.id !== 'faces')
        element.remove()
    }
    document.head.append(...head.children)
    document.body.replaceWith(body)
    scrollTo(0, 0)
  }, html)
}
