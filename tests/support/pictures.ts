/** Slides as pictures, from Slidev in a browser and from a PDF, and how far two of them differ. */

import type { Browser, Page } from 'playwright'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as mupdf from 'mupdf'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect } from 'vitest'
import { openRequests } from '../../scripts/export/page-log.ts'
import { HOME } from './project.ts'
import { until } from './until.ts'

/** Pixels of a picture for one px of a slide. */
const SCALE = 2

/** Differences of colour below this are how two programs smooth the same edge. */
const THRESHOLD = 0.15

/** Most of a slide that may differ: edges of letters, which Chromium and MuPDF smooth in their own ways. */
const TOLERANCE = 0.001

/** How often a slide is gone to before it is given up, and for how long it is waited for each time, in ms. */
const TRIES = 4
const PATIENCE = 20_000

/** Longest wait for Slidev on a busy machine, in ms. */
const START_PATIENCE = 120_000

/** How often a slide that does not stand still is looked at, and after how many ms again. */
const MOST_MOVING = 50
const INTERVAL = 100

const PICTURES = join(HOME, 'out', 'test', 'pictures')

export interface SlideSize {
  width: number
  height: number
}

export type Mode = 'light' | 'dark'
const MODES: readonly Mode[] = ['light', 'dark']

/** Pictures of the slides with these numbers in Slidev's presentation, at their last click, in these modes, as PNG. */
export async function slidevPictures(
  browser: Browser,
  origin: string,
  numbers: readonly number[],
  { width, height }: SlideSize,
  modes = MODES,
): Promise<Record<Mode, Buffer[]>> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(START_PATIENCE)
  const pictures: Record<Mode, Buffer[]> = { light: [], dark: [] }
  try {
    await page.goto(`${origin}/1`)
    await page.locator('.slidev-page-1 .slidev-layout').first().waitFor()
    await page.waitForLoadState('networkidle')
    // Pictures, editors and diagrams come some time after their slide, and stay: they are there the second time.
    const open = openRequests(page)
    for (const no of numbers) {
      await goTo(page, no)
      await until(() => expect(open.size).toBe(0))
    }
    for (const no of numbers) {
      await goTo(page, no)
      for (const mode of modes) {
        await page.emulateMedia({ colorScheme: mode })
        await page.waitForFunction(
          mode => document.documentElement.classList.contains('dark') === (mode === 'dark'),
          mode,
        )
        await page.evaluate(async () => {
          document.body.getBoundingClientRect()
          await document.fonts.ready
          await Promise.all(
            Array.from(document.images, image => image.decode().catch(() => undefined)),
          )
        })
        pictures[mode].push(await stillPicture(page))
      }
    }
  }
  finally {
    await page.close()
  }
  return pictures
}

/** A picture of the page once it has looked the same twice. */
async function stillPicture(page: Page): Promise<Buffer> {
  const shoot = () => page.screenshot({ animations: 'disabled' })
  let [last, picture] = [await shoot(), await shoot()]
  for (let tries = 0; tries < MOST_MOVING && !last.equals(picture); tries++) {
    await page.waitForTimeout(INTERVAL)
    ;[last, picture] = [picture, await shoot()]
  }
  return picture
}

/** As a presenter goes on, without loading all of Slidev anew. */
async function goTo(page: Page, no: number): Promise<void> {
  // When Vite finds a package that it did not expect it loads the page anew, where it was.
  for (let tries = 0; tries < TRIES; tries++) {
    const isThere = page.evaluate(`__slidev__.nav.go(${no}, 99)`).then(() => untilAlone(page, no)).then(() => true)
    if (await isThere.catch(() => false))
      return
  }
  throw new Error(`Slidev did not go to slide ${no}`)
}

/** Waits until a slide is there and no other is. */
async function untilAlone(page: Page, no: number): Promise<void> {
  await page.locator(`.slidev-page-${no} .slidev-layout`).first().waitFor({ timeout: PATIENCE })
  await page.locator(`.slidev-page-${no} .slidev-slide-loading`).waitFor({ state: 'detached', timeout: PATIENCE })
  const isAlone = (no: number) => [...document.querySelectorAll('.slidev-page')]
    .every(slide => slide.matches(`.slidev-page-${no}`) || !slide.checkVisibility())
  await page.waitForFunction(isAlone, no, { timeout: PATIENCE })
}

/**
 * Pages of a PDF that do not look as they should, each with how much of it differs. Pictures of such a page, and of
 * where it differs, are left in `out/test/pictures`.
 *
 * @param pages name of each page, and the picture it should look like
 * @param kind what these pages are, for the names of the pictures
 */
export async function unlikePages(
  path: string,
  pages: readonly { name: string, shown: Buffer | undefined }[],
  { width, height }: SlideSize,
  kind: string,
): Promise<string[]> {
  const document = mupdf.Document.openDocument(await readFile(path), 'application/pdf')
  const unlike: string[] = []
  for (const [index, { name, shown }] of pages.entries()) {
    if (!shown)
      throw new Error(`there is no picture of slide ${index + 1} (${name})`)
    const page = document.loadPage(index)
    const [left, top, right, bottom] = page.getBounds()
    const matrix = mupdf.Matrix.scale((width * SCALE) / (right - left), (height * SCALE) / (bottom - top))
    const pdf = pictureOf(page.toPixmap(matrix, mupdf.ColorSpace.DeviceRGB, false, true))
    const slidev = PNG.sync.read(shown)
    const { share, picture } = difference(pdf, slidev)
    if (share <= TOLERANCE)
      continue
    const file = join(PICTURES, `${kind}-${index + 1}`)
    await writePictures({ [`${file}-pdf.png`]: pdf, [`${file}-slidev.png`]: slidev, [`${file}-difference.png`]: picture })
    unlike.push(`slide ${index + 1} (${name}): ${(share * 100).toFixed(3)} % differs; see ${file}-*.png`)
  }
  return unlike
}

/** Its pixels as they are: making a PNG of them and reading it takes longer than drawing the page. */
function pictureOf(pixmap: mupdf.Pixmap): PNG {
  const [width, height, colours] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getPixels()]
  const picture = new PNG({ width, height })
  picture.data.fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    picture.data.set(colours.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
  return picture
}

/** The share of pixels that differ, and a picture of where. */
function difference(one: PNG, other: PNG): { share: number, picture: PNG } {
  const { width, height } = one
  const picture = new PNG({ width, height })
  const pixels = pixelmatch(one.data, other.data, picture.data, width, height, {
    threshold: THRESHOLD,
  })
  return { share: pixels / (width * height), picture }
}

async function writePictures(pictures: Readonly<Record<string, PNG>>): Promise<void> {
  for (const [path, picture] of Object.entries(pictures)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, PNG.sync.write(picture))
  }
}
