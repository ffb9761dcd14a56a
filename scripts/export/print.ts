/** One deck → one PDF: Slidev's print page, looked over and printed by the browser in one piece. */
import { relative } from 'node:path'
import type { Browser, Page } from 'playwright'
import { inspect, type Finding } from './inspect.ts'
import { finishPdf } from './pdf.ts'
import type { Served } from './slidev.ts'

export interface Printed {
  /** The PDF; not there when something is wrong with a slide. */
  pdf?: Uint8Array
  pages: number
  /** What is wrong: file and line of the slide, its number and address, and the fault. */
  problems: string[]
  /** What does not fit; it is printed all the same. */
  warnings: string[]
}

/** Most time a deck may take to be ready, in ms. */
const PATIENCE = 120_000

/** @param root folder that file names in problems are relative to */
export async function printDeck(browser: Browser, served: Served, root: string): Promise<Printed> {
  const { slides, width, height } = served
  const context = await browser.newContext({ viewport: { width, height } })
  try {
    const page = await context.newPage()
    const noticed = listen(page)
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await page.goto(served.printUrl, { timeout: PATIENCE })
    await untilReady(page, slides.length)

    const { errors, overflows } = await inspect(page)
    const located = ({ no, message }: Finding) => `${placeOf(served, no, root)}: ${message}`
    const warnings = overflows.map(located)
    const problems = problemsOf(errors, noticed, served.complaints, located)
    if (problems.length > 0) return { problems, warnings, pages: 0 }

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
  page.on('pageerror', error => noticed.push(error.message))
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText ?? 'no reason given'
    // A module that does not compile is refused first, with a reason, and then given up.
    if (reason !== 'net::ERR_ABORTED') noticed.push(`request failed: ${request.url()} (${reason})`)
  })
  page.on('response', response => {
    if (response.status() >= 400 && !slideIn(response.url())) noticed.push(`request failed: ${response.url()} (${response.status()})`)
  })
  return noticed
}

/** Every slide is there, loaded or failed, with its fonts and images. */
async function untilReady(page: Page, slides: number): Promise<void> {
  await page.waitForFunction(
    count => document.querySelectorAll('[data-slidev-no]').length === count && !document.querySelector('.slidev-slide-loading'),
    slides, { timeout: PATIENCE })
  await page.waitForLoadState('networkidle', { timeout: PATIENCE })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** What the browser saw, what the page noticed and what the server complained about, each fault once. */
function problemsOf(errors: readonly Finding[], noticed: readonly string[], complaints: readonly string[], located: (finding: Finding) => string): string[] {
  const compiling = complaints.flatMap((complaint): Finding[] => {
    const no = slideIn(complaint)
    return no === undefined ? [] : [{ no, message: reasonOf(complaint) }]
  })
  const explained = new Set(compiling.map(({ no }) => no))
  return [...new Set([
    ...[...compiling, ...errors.filter(({ no, message }) => !(explained.has(no) && message === 'the slide does not compile'))].map(located),
    ...[...noticed, ...complaints.filter(complaint => slideIn(complaint) === undefined)].map(reasonOf),
  ])]
}

/** The slide a module or a message of Slidev is about: `…/01-alpha.md__slidev_4.md`. */
function slideIn(text: string): number | undefined {
  const [, no] = /__slidev_(\d+)\.(?:md|frontmatter)/.exec(text) ?? []
  return no === undefined ? undefined : Number(no)
}

/** The first line of a message, without colours and without who says it. */
function reasonOf(message: string): string {
  const [first = ''] = message.replaceAll(/\u001b\[\d+m/g, '').split('\n')
  return first.replace(/^(Pre-transform|Internal server) error: /, '').replace(/ from "[^"]*__slidev_\d+\.md"/, '').trim()
}

/** “slides/panel/zh/01-name.md:45: slide 7 (name-position)” */
function placeOf({ slides }: Served, no: number, root: string): string {
  const slide = slides[no - 1]
  const alias: unknown = slide?.frontmatter.routeAlias
  const name = `slide ${no}${typeof alias === 'string' ? ` (${alias})` : ''}`
  return slide ? `${relative(root, slide.source.filepath)}:${slide.source.start + 1}: ${name}` : name
}
