/** Slides in a browser for tests of the looks: one page with all slides of a deck, as it is printed. */

import type { Browser, Page } from 'playwright'
import type { Renderer } from '../../scripts/render/renderer.ts'
import type { Mode } from './pictures.ts'
import { BLANK_PAGE } from '../../scripts/render/blank.ts'
import { printPage } from '../../scripts/render/print-page.ts'
import { withRenderer } from '../../scripts/render/renderer.ts'

/** Longest wait for the page on a busy machine, in ms. */
const PATIENCE = 120_000

/**
 * Opens a deck's print page while `use` runs.
 *
 * @param entry path of the deck
 * @param scale pixels of a picture to one of the slide
 */
export async function withStage<T>(
  browser: Browser,
  entry: string,
  scale: number,
  use: (page: Page, aliases: string[]) => Promise<T>,
): Promise<T> {
  return withRenderer(renderer => onStage(renderer, browser, entry, scale, use))
}

/** The same with a renderer that is there already: the next deck of its folder takes much less time. */
export async function onStage<T>(
  renderer: Renderer,
  browser: Browser,
  entry: string,
  scale: number,
  use: (page: Page, aliases: string[]) => Promise<T>,
): Promise<T> {
  const deck = await renderer.render(entry, { dark: false })
  if (!('html' in deck))
    throw new Error(`${entry} cannot be rendered without a browser: ${deck.browserNeeded}`)
  const { width, height, slides } = deck.facts
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`${deck.origin}${BLANK_PAGE}`)
    await page.setContent(printPage(deck))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return await use(
      page,
      slides.map(({ alias }) => String(alias)),
    )
  }
  finally {
    await context.close()
  }
}

/** Switches the whole page to a mode, as Slidev does. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.evaluate((mode) => {
    document.documentElement.classList.toggle('dark', mode === 'dark')
  }, mode)
}
