/** Pages to print from. They are opened while the deck is still being compiled, and have its fonts before they have its slides. */
import type { BrowserContext, Page } from 'playwright'
import { BLANK } from '../render/blank.ts'
import type { DeckFonts } from '../render/deck.ts'
import { listen, type Heard } from './listen.ts'

export interface OpenPage {
  page: Page
  /** What it has said of itself so far. */
  heard: Heard
}

/** An empty page with the deck's fonts. Slides that come before their fonts are laid out again with every few that arrive. */
export async function openPage(context: BrowserContext, fonts: Promise<DeckFonts>): Promise<OpenPage> {
  const page = await context.newPage()
  try {
    const heard = listen(page)
    const { origin, faces, characters } = await fonts
    await page.goto(`${origin}${BLANK}`)
    await page.evaluate(loadFonts, { faces, characters })
    return { page, heard }
  } catch (error) {
    await page.close().catch(() => {})
    throw error
  }
}

/** Runs in the page: names the fonts, and loads those parts of them that these characters are in. */
async function loadFonts({ faces, characters }: { faces: string, characters: string }): Promise<void> {
  document.head.appendChild(document.createElement('style')).textContent = faces
  const fonts = new Set([...document.fonts].map(({ family, weight, style }) => `${style} ${weight} 16px "${family.replaceAll('"', '')}"`))
  // One that is missing is told when a slide asks for it.
  await Promise.allSettled([...fonts].map(font => document.fonts.load(font, characters)))
}

/** Puts a whole document into the page, which keeps the fonts it has. */
export async function fillPage(page: Page, html: string): Promise<void> {
  await page.evaluate(html => {
    const { documentElement, head, body } = new DOMParser().parseFromString(html, 'text/html')
    for (const { name, value } of documentElement.attributes) document.documentElement.setAttribute(name, value)
    document.head.append(...head.children)
    document.body.replaceWith(body)
  }, html)
}
