/** One deck → what was asked for: its slides on one page in the browser, checked and then printed. */

import type { BrowserContext, Page } from 'playwright'
import type { DeckFacts, RenderedDeck, Rendering } from '../render/rendered-deck.ts'
import type { Renderer } from '../render/renderer.ts'
import type { Allowances } from './allowances.ts'
import type { OpenPage } from './browser-pages.ts'
import type { Examination } from './examine-page.ts'
import type { SlideFault } from './slide-faults.ts'
import type { SlidePages } from './slide-pages.ts'
import { lackingFonts } from '../in-slidev/script-fonts.ts'
import { printPage } from '../render/print-page.ts'
import { SLIDE_CLASSES } from '../slidev-internals.ts'
import { fillPage } from './browser-pages.ts'
import { examineAndPrint, numbersOf, setUpPage } from './examine-page.ts'
import { printServed } from './print-served.ts'
import { deckFault } from './slide-faults.ts'

/** Makes something of a page of slides in which nothing is wrong: a PDF, pictures. */
export type PagePrinter<T> = (page: Page, facts: DeckFacts, slidePages: SlidePages) => Promise<T>

export interface PrintedDeck<T> {
  /** What was made; not there when something is wrong with a slide. */
  output?: T
  pages: number
  /** What is wrong, in the order of the slides. */
  problems: SlideFault[]
  /** What is wrong and was let pass. */
  warnings: SlideFault[]
  /** Why Slidev's own page in the browser drew the deck, if it did; that takes longer. */
  browserNeeded?: string
  /** Settings of the deck that have no effect here. */
  withoutEffect?: string[]
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
  hasComponents: boolean
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

/** @throws {UsageError} if the deck has no slide of those that were asked for */
export async function printDeck<T>(
  { context, open, renderer, rendering, isLast, addresses }: ReadyDeck,
  asked: PrintOptions,
  print: PagePrinter<T>,
): Promise<PrintedDeck<T>> {
  const options: Examination = { ...asked, withClicks: asked.withClicks || rendering.facts.withClicks, addresses }
  const reason = browserReason(rendering, options)
  const { withoutEffect, language, path } = rendering.facts
  const command = lackingFonts(language)
  if (command !== undefined) {
    const why = `fonts for its language (lang: ${language}) are not installed; install them: ${command}`
    return { pages: 0, problems: [deckFault(asked.root, path, why)], warnings: [] }
  }
  if ('html' in rendering && reason === undefined) {
    const printed = await printRendered(open, rendering, options, print, () =>
      isLast && !options.hasComponents ? renderer.end() : Promise.resolve())
    return { ...printed, withoutEffect }
  }
  const printed = await renderer.withServed(rendering.facts.path, served =>
    printServed(context, served, options, print))
  return { ...printed, withoutEffect, ...(reason !== undefined && { browserNeeded: reason }) }
}

/** Why the deck has to go through Slidev's own page, if it has to. */
function browserReason(rendering: Rendering, { withClicks }: PrintOptions): string | undefined {
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

/** The fast way: finished HTML. @param release called when the page has all it wants of the renderer */
async function printRendered<T>(
  { page, heard }: OpenPage,
  deck: RenderedDeck,
  options: Examination,
  print: PagePrinter<T>,
  release: () => Promise<void>,
): Promise<PrintedDeck<T>> {
  const wanted = new Set(numbersOf(deck.facts, options))
  const html = deck.html.filter((_, index) => wanted.has(index + 1))
  await setUpPage(page, deck.facts, options)
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
