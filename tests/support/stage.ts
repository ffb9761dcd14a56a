/** Slides in a browser for tests of the looks: one page with all slides of a deck, as it is printed. */
import type { Browser, Page } from 'playwright'
import { withDeck } from '../../scripts/export/slidev.ts'

/** Most time a deck may take to be ready, in ms. */
const PATIENCE = 120_000

export type Mode = 'light' | 'dark'

/**
 * Opens a deck's print page while `use` runs.
 *
 * @param entry path of the deck
 * @param scale pixels of a picture to one of the slide
 */
export async function withStage<T>(browser: Browser, entry: string, scale: number, use: (page: Page, aliases: string[]) => Promise<T>): Promise<T> {
  return withDeck(entry, async ({ printUrl, slides, width, height }) => {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: 'reduce', colorScheme: 'light' })
    try {
      const page = await context.newPage()
      await page.goto(printUrl)
      await page.waitForFunction(
        count => document.querySelectorAll('[data-slidev-no]').length === count && !document.querySelector('.slidev-slide-loading'), slides.length, { timeout: PATIENCE })
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      return await use(page, slides.map(({ frontmatter }) => String(frontmatter.routeAlias)))
    } finally {
      await context.close()
    }
  })
}

/** Switches the whole page to a mode, as Slidev does. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.evaluate(mode => { document.documentElement.classList.toggle('dark', mode === 'dark') }, mode)
}
