/** Slides as we render them beside the same slides on Slidev's own page, pixel by pixel. */

import type { BrowserContext, Page } from 'playwright'
import type { DeckFonts, RenderedDeck } from '../render/rendered-deck.ts'
import type { Renderer, ServedSample } from '../render/renderer.ts'
import type { SlideFault } from './slide-faults.ts'
import { relative } from 'node:path'
import { printPage } from '../render/print-page.ts'
import { fillPage, openPage } from './browser-pages.ts'
import { pictureDifference } from './compare-pictures.ts'
import { openFontServer } from './font-server.ts'
import { openSlidevPage } from './slidev-page.ts'

/** Pixels of a slide that may differ: Chromium smooths a letter now and then in another way. */
const TOLERANCE = 50

/** What differs is looked at again: on a busy machine a picture may be taken before all of a slide is painted. */
const ROUNDS = 2

export interface Comparison {
  /** How many slides were compared. */
  slides: number
  /** Those that look different. */
  faults: SlideFault[]
}

/**
 * Compares some slides of these decks: at least two of each, and every layout.
 *
 * @param paths of decks of one folder that are rendered without a browser
 * @param root that file names in faults are relative to
 */
export async function compareWithSlidev(
  context: BrowserContext,
  renderer: Renderer,
  paths: readonly string[],
  root: string,
): Promise<Comparison> {
  const comparison: Comparison = { slides: 0, faults: [] }
  await renderer.withSamples(paths, async (sample) => {
    const { rendering } = sample
    if (!('html' in rendering))
      return
    let faults: SlideFault[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await picturesOfOurs(context, rendering, sample.fonts)
      const theirs = await picturesOfSlidev(context, sample, rendering)
      faults = faultsOf(sample, ours, theirs, root)
      if (faults.length === 0)
        break
    }
    comparison.slides += sample.slides.length
    comparison.faults.push(...faults)
  })
  return comparison
}

async function picturesOfOurs(context: BrowserContext, deck: RenderedDeck, fonts: DeckFonts): Promise<Uint8Array[]> {
  const fontServer = await openFontServer()
  const { page } = await openPage(context, Promise.resolve(fonts), fontServer)
  try {
    await setUp(page, deck)
    await fillPage(page, printPage({ ...deck, faces: '' }))
    return await picturesOf(page)
  }
  finally {
    await page.close()
    fontServer.close()
  }
}

async function picturesOfSlidev(
  context: BrowserContext,
  { printUrl }: ServedSample,
  deck: RenderedDeck,
): Promise<Uint8Array[]> {
  const page = await context.newPage()
  try {
    await setUp(page, deck)
    const numbers = deck.facts.slides.map(({ no }) => no)
    const missing = await openSlidevPage(page, { printUrl, numbers, isRange: false, withClicks: false })
    if (missing)
      throw new Error(`Slidev's page was not there after ${missing.seconds} s: slides ${missing.slides.join(', ')}`)
    return await picturesOf(page)
  }
  finally {
    await page.close()
  }
}

async function setUp(page: Page, { facts: { width, height } }: RenderedDeck): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
}

/** A picture of every slide on the page, once its fonts and images are there. */
async function picturesOf(page: Page): Promise<Uint8Array[]> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    await Promise.all(Array.from(document.images, image => image.decode().catch(() => undefined)))
  })
  const pictures: Uint8Array[] = []
  for (const slide of await page.locator('.print-slide-container').all())
    pictures.push(await slide.screenshot({ animations: 'disabled' }))
  return pictures
}

function faultsOf(
  { slides }: ServedSample,
  ours: readonly Uint8Array[],
  theirs: readonly Uint8Array[],
  root: string,
): SlideFault[] {
  return slides.flatMap(({ facts }, index): SlideFault[] => {
    const [one, other] = [ours[index], theirs[index]]
    const place = {
      file: relative(root, facts.file),
      line: facts.line,
      column: 1,
      kind: 'unlike-slidev' as const,
      slide: facts.no,
      ...(facts.alias !== undefined && { alias: facts.alias }),
    }
    if (!one || !other)
      return [{ ...place, message: 'Slidev does not show this slide' }]
    const difference = pictureDifference(one, other)
    if (!difference || difference.pixels <= TOLERANCE)
      return []
    const { pixels, box: { left, top, width, height } } = difference
    const where = `within ${width} × ${height} px at ${left}, ${top}`
    return [{
      ...place,
      message: `${pixels} pixels differ from Slidev's own page, ${where}; please report it, with the deck`,
    }]
  })
}
