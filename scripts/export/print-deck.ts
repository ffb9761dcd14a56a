/** One deck → what was asked for: its slides on one page in the browser, checked and then printed. */

import type { BrowserContext, Page } from 'playwright'
import type { DeckFacts, RenderedDeck, Rendering } from '../render/rendered-deck.ts'
import type { Renderer, Served } from '../render/renderer.ts'
import type { OpenPage } from './browser-pages.ts'
import type { Allowances, SlideFault } from './findings.ts'
import type { Heard } from './page-log.ts'
import type { SlidePages } from './slide-pages.ts'
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseRangeString } from '@slidev/parser/core'
import { decodedAddress } from '../decode-address.ts'
import { UsageError } from '../faults.ts'
import { printPage } from '../render/print-page.ts'
import { FILE_ADDRESS, SLIDE_CLASSES, withoutFileAddress } from '../slidev-internals.ts'
import { fillPage } from './browser-pages.ts'
import { inspect } from './checks/index.ts'
import { judge } from './findings.ts'
import { listen } from './page-log.ts'
import { faultsOf } from './slide-faults.ts'
import { arrangeSlidePages } from './slide-pages.ts'

/** Makes something of a page of slides in which nothing is wrong: a PDF, pictures. */
export type PagePrinter<T> = (page: Page, facts: DeckFacts, slidePages: SlidePages) => Promise<T>

export interface Printed<T> {
  /** What was made; not there when something is wrong with a slide. */
  output?: T
  pages: number
  /** What is wrong, in the order of the slides. */
  problems: SlideFault[]
  /** What is wrong and was let pass. */
  warnings: SlideFault[]
  /** Why the deck took the long road through Slidev's own page in the browser, if it did. */
  browserNeeded?: string
  /** Files that went into it; left out when it cannot be known what did. */
  inputs?: string[]
}

export interface PrintOptions {
  /** Folder that file names in faults are relative to. */
  root: string
  dark: boolean
  /** Numbers of the slides to print, as in `3-7,9`; all when left out. */
  range?: string
  /** A page for every click. */
  withClicks: boolean
  /** What is printed has parts that are rendered for it, as a handout has. */
  hasParts: boolean
  allowances: Allowances
}

/** A deck that is rendered, and where it can be shown. */
export interface ReadyDeck {
  /** Where pages are opened; what one deck has loaded is there for the next. */
  context: BrowserContext
  /** A page for it, opened ahead. */
  open: OpenPage
  renderer: Renderer
  /** By this renderer. */
  rendering: Rendering
  /** The renderer has nothing else to do. */
  isLast: boolean
  /** The deck of each `routeAlias` in the folder. */
  addresses: Promise<ReadonlyMap<string, string>>
}

/** Most time a deck may take to be ready, in ms. */
const PATIENCE = 120_000

/** What was asked for, and what is known besides. */
type Job = PrintOptions & Pick<ReadyDeck, 'addresses'>

/** @throws {UsageError} if the deck has no slide of those that were asked for */
export async function printDeck<T>(
  { context, open, renderer, rendering, isLast, addresses }: ReadyDeck,
  asked: PrintOptions,
  print: PagePrinter<T>,
): Promise<Printed<T>> {
  const options: Job = { ...asked, addresses }
  const reason = whyBrowserNeeded(rendering, options)
  if ('html' in rendering && reason === undefined) {
    return printRendered(open, rendering, options, print, () =>
      isLast && !options.hasParts ? renderer.end() : Promise.resolve())
  }
  const printed = await renderer.withServed(rendering.facts.path, served =>
    printServed(context, served, options, print))
  return { ...printed, ...(reason !== undefined && { browserNeeded: reason }) }
}

/** Why the deck has to be drawn by Slidev's own page; undefined if it need not be. */
function whyBrowserNeeded(rendering: Rendering, { withClicks }: Job): string | undefined {
  if (!('html' in rendering))
    return rendering.browserNeeded
  return withClicks && needsClicks(rendering) ? 'a page for every click' : undefined
}

/** Whether there is anything to click: else every slide is one page in any case. */
function needsClicks({ html, facts }: RenderedDeck): boolean {
  return (
    html.some(slide => slide.includes(SLIDE_CLASSES.clickTarget))
    || facts.slides.some(({ frontmatter }) => frontmatter.clicks !== undefined)
  )
}

/** The short road: finished HTML. @param release called when the page has all it wants of the renderer */
async function printRendered<T>(
  { page, heard }: OpenPage,
  deck: RenderedDeck,
  options: Job,
  print: PagePrinter<T>,
  release: () => Promise<void>,
): Promise<Printed<T>> {
  const wanted = new Set(numbersOf(deck.facts, options))
  const html = deck.html.filter((_, index) => wanted.has(index + 1))
  await setUp(page, deck.facts, options)
  // What renders holds a megabyte for each slide, and so will the browser.
  if (html.length > MANY && !wantsFiles([...html, deck.css]))
    await release()
  await fillPage(page, printPage({ ...deck, faces: '', html }))
  return examineAndPrint(
    page,
    deck.facts,
    options,
    heard,
    async () => {
      void release() // it is waited for where it was started
      return deck.inputs
    },
    print,
  )
}

/** From so many slides on memory matters more than to keep at hand what may be asked for. */
const MANY = 300

/** Whether images or the like are shown, which the renderer serves. */
function wantsFiles(sources: readonly string[]): boolean {
  return sources.some(source =>
    /\s(?:src|srcset|poster)=|<(?:image|use|object|link)\b|@import|url\((?!["']?(?:data:|#))/i.test(
      source,
    ),
  )
}

/** The long road: Slidev in the browser, for what only a browser can draw. */
async function printServed<T>(
  context: BrowserContext,
  { facts, printUrl, finish }: Served,
  options: Job,
  print: PagePrinter<T>,
): Promise<Printed<T>> {
  return withPage(context, facts, options, async (page, heard) => {
    const url = new URL(printUrl)
    if (options.withClicks)
      url.searchParams.set('print', 'clicks')
    const wanted = numbersOf(facts, options)
    if (options.range !== undefined)
      url.searchParams.set('range', wanted.join(','))
    await page.goto(url.href, { timeout: PATIENCE })
    await page.waitForFunction(
      count =>
        new Set(
          [...document.querySelectorAll('[data-slidev-no]')].map(slide =>
            slide.getAttribute('data-slidev-no'),
          ),
        ).size === count && !document.querySelector('.slidev-slide-loading'),
      wanted.length,
      { timeout: PATIENCE },
    )
    await page.waitForLoadState('networkidle', { timeout: PATIENCE })
    return examineAndPrint(
      page,
      facts,
      options,
      heard,
      async () => {
        const { complaints, inputs } = await finish()
        heard.noticed.push(...complaints)
        return inputs
      },
      print,
    )
  })
}

/** Numbers of the slides that were asked for. */
function numbersOf({ slides, path }: DeckFacts, { range, root }: Job): number[] {
  const numbers = slides.map(({ no }) => no)
  if (range === undefined)
    return numbers
  const asked = new Set(parseRangeString(slides.length, range))
  const wanted = numbers.filter(no => asked.has(no))
  if (wanted.length === 0) {
    throw new UsageError(
      `--range ${range}: ${relative(root, path)} has slides 1 to ${slides.length}`,
    )
  }
  return wanted
}

async function withPage<T>(
  context: BrowserContext,
  facts: DeckFacts,
  options: Job,
  use: (page: Page, heard: Heard) => Promise<T>,
): Promise<T> {
  const page = await context.newPage()
  try {
    await setUp(page, facts, options)
    return await use(page, listen(page))
  }
  finally {
    await page.close()
  }
}

async function setUp(
  page: Page,
  { width, height }: DeckFacts,
  { dark }: Job,
): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' })
}

/** @param finish the files the deck was compiled from, once the page is ready */
async function examineAndPrint<T>(
  page: Page,
  facts: DeckFacts,
  { root, allowances, addresses }: Job,
  heard: Heard,
  finish: () => Promise<string[]>,
  print: PagePrinter<T>,
): Promise<Printed<T>> {
  await loaded(page)
  const compiled = await finish()
  const findings = await inspect(page)
  const slidePages = await arrangeSlidePages(page, facts, addresses)
  const faults = faultsOf(facts, root, [...findings, ...slidePages.findings], heard.noticed)
  const { problems, warnings } = judge(faults, allowances)
  const pages = slidePages.pages.length
  if (problems.length > 0)
    return { problems, warnings, pages }
  return {
    output: await print(page, facts, slidePages),
    pages,
    problems,
    warnings,
    ...inputsOf(facts, compiled, heard.requested),
  }
}

/** Fonts and images are there; asking for a size makes the browser find out which fonts it wants. */
async function loaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    await Promise.all(Array.from(document.images, image => image.decode().catch(() => undefined)))
  })
}

/** The files that went into the deck: those it was compiled from, and those the page asked for. */
function inputsOf(
  { path }: DeckFacts,
  compiled: readonly string[],
  requested: ReadonlySet<string>,
): { inputs?: string[] } {
  const urls = [...requested]
    .map(url => new URL(url))
    .filter(({ protocol }) => protocol.startsWith('http'))
  if (urls.some(({ hostname }) => hostname !== 'localhost'))
    return {}
  const asked = urls
    .map(({ pathname }) => decodedAddress(pathname))
    .map(name => (name.startsWith(`${FILE_ADDRESS}/`) ? withoutFileAddress(name) : join(dirname(path), name)))
    .filter(file => !file.includes('/node_modules/') && existsSync(file))
  return { inputs: [...new Set([...compiled, ...asked])] }
}
