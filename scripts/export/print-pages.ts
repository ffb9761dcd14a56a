/** A page of slides → its bytes: a PDF, or a picture of each slide. */

import type { Page } from 'playwright'
import type { PagePrinter } from './print-deck.ts'
import { PRINT_IDS, SLIDE_CLASSES } from '../slidev-internals.ts'
import { OTHER_DECK } from './slide-pages.ts'

/** The elements behind the slides. */
const GROUNDS = Object.values(PRINT_IDS).map(id => `#${id}`).join()

/** Most slides that are printed at once: while it prints, the browser holds about 1 MB for each, and slows down. */
const AT_ONCE = 320

/** The PDF as the browser writes it: one file, or several for a long deck, which `pdf/join.ts` joins. */
export const printPdf: PagePrinter<Uint8Array[]> = async (page, { width, height }, { pages }) => {
  // Behind the slides there is nothing to see, and it would be painted on every page.
  await page.addStyleTag({
    content:
      `html, body, ${GROUNDS} { background: none !important }`,
  })
  return inPieces(page, pages.length, AT_ONCE, () =>
    page.pdf({ width, height, printBackground: true, preferCSSPageSize: true, tagged: true }))
}

/**
 * Prints slides in pieces of much the same length, each while the others are not shown.
 *
 * @param count of the slides on the page
 * @param most in a piece
 */
export async function inPieces(
  page: Page,
  count: number,
  most: number,
  print: () => Promise<Uint8Array>,
): Promise<Uint8Array[]> {
  const pieces = Math.ceil(count / most)
  if (pieces < 2)
    return [await print()]
  const printed: Uint8Array[] = []
  for (let piece = 0; piece < pieces; piece++) {
    const [from = 0, to = 0] = [piece, piece + 1].map(piece => Math.round((piece * count) / pieces))
    await page.evaluate(showOnly, { from, to, elsewhere: OTHER_DECK })
    // What the checks and the piece before left behind would else stay until there is no room.
    await page.requestGC()
    printed.push(await print())
  }
  await page.evaluate(showOnly, { from: 0, to: count, elsewhere: OTHER_DECK })
  return printed
}

/**
 * Runs in the page. The browser forgets where a link leads when that slide is not shown. So such a link gets an address
 * of ours, which `pdf/links.ts` turns into a link to the page.
 */
function showOnly({ from, to, elsewhere }: { from: number, to: number, elsewhere: string }): void {
  const slides = document.querySelectorAll<HTMLElement>('.print-slide-container')
  const shown = new Set<string>()
  for (const [index, slide] of slides.entries()) {
    const isShown = index >= from && index < to
    if (isShown)
      shown.add(slide.id)
    if (isShown)
      slide.style.removeProperty('display')
    else slide.style.setProperty('display', 'none', 'important')
  }
  for (const link of document.querySelectorAll(
    `.print-slide-container a:is([href^="#"], [href^="${elsewhere}#"])`,
  )) {
    const name = (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '')
    link.setAttribute('href', `${shown.has(decodeURIComponent(name)) ? '' : elsewhere}#${name}`)
  }
}

/** A picture of each slide, by file name; the names sort in the order of the slides. */
export const takePictures: PagePrinter<Map<string, Uint8Array>> = async (
  page,
  { slides },
  { pages },
) => {
  const digits = String(slides.length).length
  const pictures = new Map<string, Uint8Array>()
  const containers = page.locator(`.${SLIDE_CLASSES.printed}`)
  let [before, step] = [0, 0]
  for (const [index, { no }] of pages.entries()) {
    step = no === before ? step + 1 : 0
    before = no
    const number = String(no).padStart(digits, '0')
    const name = step > 0 ? `${number}-${step}.png` : `${number}.png`
    pictures.set(name, await containers.nth(index).screenshot({ animations: 'disabled' }))
  }
  return pictures
}

/** Makes nothing: for finding out what is wrong with the slides. */
export const printNothing: PagePrinter<undefined> = async () => undefined
