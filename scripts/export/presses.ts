/** What can be made of a page of slides: a PDF, or a picture of each. */
import type { Press } from './print.ts'

/** So many slides are worth the time it takes to clear memory. */
const MANY = 200

/** As the browser writes it. */
export const pdfPress: Press<Uint8Array> = async (page, { width, height, slides }) => {
  // Behind the slides there is nothing to see, and it would be painted on every page.
  await page.addStyleTag({ content: 'html, body, #app, #page-root, #print-container, #print-content { background: none !important }' })
  // What the checks left behind: the browser is about to need a megabyte a page.
  if (slides.length > MANY) await page.requestGC()
  return page.pdf({ width, height, printBackground: true, preferCSSPageSize: true, tagged: true })
}

/** Pictures by their file names, numbered so that they sort. */
export const picturePress: Press<Map<string, Uint8Array>> = async (page, { slides }, { sheets }) => {
  const digits = String(slides.length).length
  const pictures = new Map<string, Uint8Array>()
  const containers = page.locator('.print-slide-container')
  let [before, step] = [0, 0]
  for (const [index, { no }] of sheets.entries()) {
    step = no === before ? step + 1 : 0
    before = no
    const name = `${String(no).padStart(digits, '0')}${step > 0 ? `-${step}` : ''}.png`
    pictures.set(name, await containers.nth(index).screenshot({ animations: 'disabled' }))
  }
  return pictures
}

/** Nothing: who only wants to know what is wrong. */
export const noPress: Press<undefined> = async () => undefined
