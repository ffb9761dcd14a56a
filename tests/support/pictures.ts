/** Slides as pictures, from Slidev in a browser and from a PDF, and how far two of them differ. */

import type { Browser } from 'playwright'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as mupdf from 'mupdf'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Pixels of a picture for one px of a slide. */
const SCALE = 2

/** Differences of colour below this are how two programs smooth the same edge. */
const THRESHOLD = 0.15

export interface SlideSize {
  width: number
  height: number
}

export type Mode = 'light' | 'dark'
const MODES: readonly Mode[] = ['light', 'dark']

/** Pictures of the slides with these numbers in Slidev's presentation, at their last click, in both modes. */
export async function slidevPictures(
  browser: Browser,
  origin: string,
  numbers: readonly number[],
  { width, height }: SlideSize,
): Promise<Record<Mode, PNG[]>> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const pictures: Record<Mode, PNG[]> = { light: [], dark: [] }
  try {
    await page.goto(`${origin}/1`)
    await page.locator('.slidev-page-1 .slidev-layout').first().waitFor()
    await page.waitForLoadState('networkidle')
    for (const no of numbers) {
      // As a presenter goes on, without loading all of Slidev anew.
      await page.evaluate(`__slidev__.nav.go(${no}, 99)`)
      await page.locator(`.slidev-page-${no} .slidev-layout`).first().waitFor()
      await page.locator(`.slidev-page-${no} .slidev-slide-loading`).waitFor({ state: 'detached' })
      await page.waitForFunction(
        no =>
          [...document.querySelectorAll('.slidev-page')].every(
            slide => slide.matches(`.slidev-page-${no}`) || !slide.checkVisibility(),
          ),
        no,
      )
      for (const mode of MODES) {
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
        pictures[mode].push(PNG.sync.read(await page.screenshot({ animations: 'disabled' })))
      }
    }
  }
  finally {
    await page.close()
  }
  return pictures
}

/** Pages of a PDF, by their numbers from 1. */
export async function pdfPictures(
  path: string,
  numbers: readonly number[],
  { width, height }: SlideSize,
): Promise<PNG[]> {
  const document = mupdf.Document.openDocument(await readFile(path), 'application/pdf')
  return numbers.map((no) => {
    const page = document.loadPage(no - 1)
    const [left, top, right, bottom] = page.getBounds()
    const matrix = mupdf.Matrix.scale(
      (width * SCALE) / (right - left),
      (height * SCALE) / (bottom - top),
    )
    return pictureOf(page.toPixmap(matrix, mupdf.ColorSpace.DeviceRGB, false, true))
  })
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
export function difference(one: PNG, other: PNG): { share: number, picture: PNG } {
  const { width, height } = one
  const picture = new PNG({ width, height })
  const pixels = pixelmatch(one.data, other.data, picture.data, width, height, {
    threshold: THRESHOLD,
  })
  return { share: pixels / (width * height), picture }
}

export async function writePictures(pictures: Readonly<Record<string, PNG>>): Promise<void> {
  for (const [path, picture] of Object.entries(pictures)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, PNG.sync.write(picture))
  }
}
