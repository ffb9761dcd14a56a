/** One deck → one PDF: Slidev's print page, looked over and printed by the browser in one piece. */
import type { Browser, Page } from 'playwright'
import { finishPdf } from './pdf.ts'
import { inspect } from './inspect.ts'
import type { Served } from './slidev.ts'

export interface Printed {
  /** The PDF; not there when something is wrong with a slide. */
  pdf?: Uint8Array
  pages: number
  /** What is wrong, with the slide's address where it is known. */
  problems: string[]
  /** What does not fit; it is printed all the same. */
  warnings: string[]
}

/** Most time a deck may take to be ready, in ms. */
const PATIENCE = 120_000

export async function printDeck(browser: Browser, served: Served): Promise<Printed> {
  const { slides, width, height } = served
  const context = await browser.newContext({ viewport: { width, height } })
  try {
    const page = await context.newPage()
    const noticed = listen(page)
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await page.goto(served.printUrl, { timeout: PATIENCE })
    await untilReady(page, slides.length)

    const { errors, overflows } = await inspect(page)
    const named = ({ no, message }: { no: number, message: string }) => `${nameOf(served, no)}: ${message}`
    const problems = [...errors.map(named), ...noticed, ...served.complaints.map(firstLines)]
    const warnings = overflows.map(named)
    if (problems.length > 0) return { problems: [...new Set(problems)], warnings, pages: 0 }

    const raw = await page.pdf({ width, height, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
    const { pdf, pages } = await finishPdf(raw, served)
    if (pages !== slides.length) return { problems: [`the PDF has ${pages} pages for ${slides.length} slides`], warnings, pages }
    return { pdf, pages, problems: [], warnings }
  } finally {
    await context.close()
  }
}

/** Collects what goes wrong in the page while it loads. */
function listen(page: Page): string[] {
  const noticed: string[] = []
  page.on('pageerror', error => noticed.push(firstLines(error.message)))
  page.on('requestfailed', request => noticed.push(`request failed: ${pathOf(request.url())} (${request.failure()?.errorText ?? 'no reason given'})`))
  page.on('response', response => {
    if (response.status() >= 400) noticed.push(`request failed: ${pathOf(response.url())} (${response.status()})`)
  })
  return noticed
}

/** Every slide is there, loaded or failed, with its fonts and images. */
async function untilReady(page: Page, slides: number): Promise<void> {
  await page.waitForFunction(
    count => document.querySelectorAll('[data-slidev-no]').length === count
      && [...document.querySelectorAll('[data-slidev-no]')].every(slide => slide.childElementCount > 0)
      && !document.querySelector('.slidev-slide-loading'),
    slides, { timeout: PATIENCE })
  await page.waitForLoadState('networkidle', { timeout: PATIENCE })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** “slide 7 (chen-xilin-complexity)” */
function nameOf({ slides }: Served, no: number): string {
  const alias: unknown = slides[no - 1]?.frontmatter.routeAlias
  return `slide ${no}${typeof alias === 'string' ? ` (${alias})` : ''}`
}

const firstLines = (message: string) => message.replace(/\u001b\[\d+m/g, '').split('\n').slice(0, 3).join(' ').trim()
const pathOf = (url: string) => new URL(url).pathname
