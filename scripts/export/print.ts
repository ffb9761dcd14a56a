/** One deck → one PDF: its slides on one page, looked over and printed by the browser in one piece. */
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import type { DeckFacts, RenderedDeck, Rendering } from '../render/deck.ts'
import type { PrintedHandout } from '../handout/print.ts'
import { BLANK } from '../render/blank.ts'
import { printPage } from '../render/page.ts'
import type { Renderer, Served } from '../render/renderer.ts'
import { inspect, type Finding } from './inspect.ts'
import { finishPdf } from './pdf.ts'

export interface Printed {
  /** The PDF; not there when something is wrong with a slide. */
  pdf?: Uint8Array
  pages: number
  /** What is wrong: file and line of the slide, its number and address, and the fault. */
  problems: string[]
  /** What does not fit; it is printed all the same. */
  warnings: string[]
  /** Why the deck took the long road through Slidev's own page in the browser, if it did. */
  browserNeeded?: string
  handout?: PrintedHandout
  /** Files that went into the PDF; left out when it cannot be known what did. */
  inputs?: string[]
}

export interface PrintOptions {
  /** Folder that file names in problems are relative to. */
  root: string
  dark: boolean
  /** Makes a handout of the page, when its slides are sound and printed. */
  handout?: ((page: Page, facts: DeckFacts) => Promise<PrintedHandout>) | undefined
}

/** Most time a deck may take to be ready, in ms. */
const PATIENCE = 120_000

/**
 * @param context where the page is opened; what one deck has loaded is there for the next
 * @param rendering of the deck, by `renderer`
 */
export async function printDeck(context: BrowserContext, renderer: Renderer, rendering: Rendering, options: PrintOptions): Promise<Printed> {
  if ('html' in rendering) return printRendered(context, rendering, options)
  const { facts, browserNeeded } = rendering
  return { ...await renderer.withServed(facts.path, served => printServed(context, served, options)), browserNeeded }
}

/** The short road: finished HTML. */
async function printRendered(context: BrowserContext, deck: RenderedDeck, options: PrintOptions): Promise<Printed> {
  return withPage(context, deck.facts, options, async (page, { noticed, requested }) => {
    await page.goto(`${deck.origin}${BLANK}`)
    await page.setContent(printPage(deck), { timeout: PATIENCE })
    const printed = await examineAndPrint(page, deck.facts, options, noticed)
    return { ...printed, ...inputsOf(deck.facts, deck.inputs, requested) }
  })
}

/** The long road: Slidev in the browser, for what only a browser can draw. */
async function printServed(context: BrowserContext, { facts, printUrl, finish }: Served, options: PrintOptions): Promise<Printed> {
  return withPage(context, facts, options, async (page, { noticed, requested }) => {
    await page.goto(printUrl, { timeout: PATIENCE })
    await page.waitForFunction(
      count => document.querySelectorAll('[data-slidev-no]').length === count && !document.querySelector('.slidev-slide-loading'),
      facts.slides.length, { timeout: PATIENCE })
    await page.waitForLoadState('networkidle', { timeout: PATIENCE })
    await loaded(page)
    const { complaints, inputs } = await finish()
    const printed = await examineAndPrint(page, facts, options, [...noticed, ...complaints])
    return { ...printed, ...inputsOf(facts, inputs, requested) }
  })
}

async function withPage<T>(context: BrowserContext, { width, height }: DeckFacts, { dark }: PrintOptions, use: (page: Page, heard: Heard) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  try {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' })
    return await use(page, listen(page))
  } finally {
    await page.close()
  }
}

/** @param noticed what went wrong outside the slides, if anything; more may come while the page gets ready */
async function examineAndPrint(page: Page, facts: DeckFacts, { root, handout }: PrintOptions, noticed: readonly string[]): Promise<Printed> {
  await loaded(page)
  const { errors, overflows } = await inspect(page)
  const located = ({ no, message }: Finding) => `${placeOf(facts, no, root)}: ${message}`
  const warnings = overflows.map(located)
  const problems = problemsOf(errors, noticed, located)
  if (problems.length > 0) return { problems, warnings, pages: 0 }

  const { width, height, slides } = facts
  const raw = await page.pdf({ width, height, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
  const { pdf, pages } = await finishPdf(raw, facts)
  if (pages !== slides.length) return { problems: [`the PDF has ${pages} pages for ${slides.length} slides`], warnings, pages }
  return { pdf, pages, problems: [], warnings, ...handout && { handout: await handout(page, facts) } }
}

/** Fonts and images are there; asking for a size makes the browser find out which fonts it wants. */
async function loaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    await Promise.all(Array.from(document.images, image => image.decode().catch(() => undefined)))
  })
}

interface Heard {
  /** What goes wrong in the page while it loads. */
  noticed: string[]
  /** Addresses of all it loads. */
  requested: Set<string>
}

function listen(page: Page): Heard {
  const noticed: string[] = []
  const requested = new Set<string>()
  page.on('pageerror', error => noticed.push(error.message))
  page.on('request', request => requested.add(request.url()))
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText ?? 'no reason given'
    // A module that does not compile is refused first, with a reason, and then given up.
    if (reason !== 'net::ERR_ABORTED') noticed.push(`request failed: ${request.url()} (${reason})`)
  })
  page.on('response', response => {
    if (response.status() >= 400 && !slideIn(response.url())) noticed.push(`request failed: ${response.url()} (${response.status()})`)
  })
  return { noticed, requested }
}

/** The files that went into the deck: those it was compiled from, and those the page asked for. */
function inputsOf({ path }: DeckFacts, compiled: readonly string[], requested: ReadonlySet<string>): { inputs?: string[] } {
  const urls = [...requested].map(url => new URL(url)).filter(({ protocol }) => protocol.startsWith('http'))
  if (urls.some(({ hostname }) => hostname !== 'localhost')) return {}
  const asked = urls.map(({ pathname }) => decodeURIComponent(pathname))
    .map(name => name.startsWith('/@fs/') ? name.slice('/@fs'.length) : join(dirname(path), name))
    .filter(file => !file.includes('/node_modules/') && existsSync(file))
  return { inputs: [...new Set([...compiled, ...asked])] }
}

/** What the page shows and what was noticed besides, each fault once. */
function problemsOf(errors: readonly Finding[], noticed: readonly string[], located: (finding: Finding) => string): string[] {
  const compiling = noticed.flatMap((message): Finding[] => {
    const no = slideIn(message)
    return no === undefined ? [] : [{ no, message: reasonOf(message) }]
  })
  const explained = new Set(compiling.map(({ no }) => no))
  return [...new Set([
    ...[...compiling, ...errors.filter(({ no, message }) => !(explained.has(no) && message === 'the slide does not compile'))].map(located),
    ...noticed.filter(message => slideIn(message) === undefined).map(reasonOf),
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
function placeOf({ slides }: DeckFacts, no: number, root: string): string {
  const slide = slides[no - 1]
  const name = `slide ${no}${slide?.alias === undefined ? '' : ` (${slide.alias})`}`
  return slide ? `${relative(root, slide.file)}:${slide.line}: ${name}` : name
}
