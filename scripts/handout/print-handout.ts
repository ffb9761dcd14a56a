/** The page whose slides have just been printed → the same slides on paper, as a PDF. */

import type { Page } from 'playwright'
import type { SlidePages } from '../export/slide-pages.ts'
import type { Finisher } from '../pdf/finisher.ts'
import type { ComponentRendering, DeckFacts, SlideFacts } from '../render/rendered-deck.ts'
import type { Renderer } from '../render/renderer.ts'
import type { HandoutOptions } from './options.ts'
import type { Manuscript } from './paper-html.ts'
import type { HandoutResult, PrintedHandout } from './printed-handout.ts'
import { listen } from '../export/page-log.ts'
import { pageModule } from '../in-page/page-module.ts'
import { readPanelFacts } from '../summary/panel-facts.ts'
import { wordsFor } from '../words/index.ts'
import { ownTables } from '../words/own-tables.ts'
import { aboutOf } from './about.ts'
import { backHtml } from './back-html.ts'
import { divisionOf } from './division.ts'
import { handoutHtml } from './paper-html.ts'
import { concludeHandout, faulty } from './printed-handout.ts'
import { referenceOf } from './works-and-terms.ts'

/** What is needed to print a handout of the deck that is on the page. */
export interface HandoutJob {
  facts: DeckFacts
  /** What is on the page. */
  slidePages: SlidePages
  renderer: Renderer
  finisher: Finisher
  /** Folder that file names in problems are relative to. */
  root: string
  /** The panel's folder, which need not be there: what the deck does not say is looked for in it. */
  data: string
  options: HandoutOptions
}

/** @param page the deck's print page, ready and sound; it is taken apart */
export async function printHandout(page: Page, job: HandoutJob): Promise<PrintedHandout> {
  const started = performance.now()
  const printed = await layOutAndPrint(page, job)
  return { ...printed, seconds: (performance.now() - started) / 1000 }
}

/** Most padding that entries of contents and index have below their text, in px. */
const PADDING = 6

const flowInPage = pageModule<typeof import('../in-page/handout-flow.ts')>(
  new URL('../in-page/handout-flow.ts', import.meta.url),
)

const rowsInPage = pageModule<typeof import('../in-page/handout-rows.ts')>(
  new URL('../in-page/handout-rows.ts', import.meta.url),
  new URL('../in-page/handout-flow.ts', import.meta.url),
)

const inPage = pageModule<typeof import('../in-page/handout.ts')>(
  new URL('../in-page/handout.ts', import.meta.url),
)

async function layOutAndPrint(page: Page, job: HandoutJob): Promise<HandoutResult> {
  const heard = listen(page)
  const facts = printedFacts(job)
  const { manuscript, inputs } = await writeManuscript(page, job, facts)
  const cover = await renderCover(job, manuscript)
  if ('fault' in cover)
    return faulty(cover.fault, job.root)
  const pageOf = await putOnSheets(page, { ...manuscript, cover: cover.html.join('') }, cover.css)
  const bottom = await fillFeet(page, job, { facts, pageOf, coverCss: cover.css })
  if ('fault' in bottom)
    return faulty(bottom.fault, job.root)
  const pdf = await printPaper(page, job, facts, manuscript.words)
  return concludeHandout({ facts, root: job.root, noticed: heard.noticed, pdf, ...bottom }, [
    ...inputs,
    ...cover.inputs,
    ...bottom.inputs,
  ])
}

/**
 * The facts of the slides that go on paper, by the names that links have for them there. What the handout lists at its
 * end is not printed as slides as well.
 */
function printedFacts({ facts, slidePages }: HandoutJob): DeckFacts {
  const slides = facts.slides.filter(slide => !isReference(slide)).flatMap((slide) => {
    const printed = slidePages.pages.find(({ no }) => no === slide.no)
    return printed ? [{ ...slide, anchor: printed.anchor }] : []
  })
  return { ...facts, slides }
}

/** Whether it is a slide of works, terms or errata, by the addresses that these have. */
function isReference({ frontmatter: { layout, routeAlias } }: SlideFacts): boolean {
  return layout === 'columns'
    && typeof routeAlias === 'string'
    && /^(?:overview-(?:works|terms)|.+-transcript)(?:-\d+)?$/.test(routeAlias)
}

type Unbound = Omit<Manuscript, 'cover'>

/** All that the handout says, and the files it was read from. */
async function writeManuscript(
  page: Page,
  { data, options }: HandoutJob,
  facts: DeckFacts,
): Promise<{ manuscript: Unbound, inputs: string[] }> {
  const { language } = facts
  const words = wordsFor(language, ownTables(facts.path))
  const { facts: panel, inputs } = await readPanelFacts(data, language)
  const about = aboutOf(facts, panel, words)
  const reference = referenceOf(panel, language, words)
  const headlines = await inPage.call(page, 'readHeadlines')
  return {
    manuscript: { facts, headlines, about, reference, words, options },
    inputs,
  }
}

function renderCover(
  { renderer }: HandoutJob,
  { facts, about: { event, date, source } }: Unbound,
): Promise<ComponentRendering> {
  const { title, author, path } = facts
  return renderer.renderComponent(path, 'handout-cover', [{ title, author, event, date, source }])
}

/** Puts slides, notes, contents and index on sheets of paper. @returns the page of each slide, by its anchor */
async function putOnSheets(
  page: Page,
  manuscript: Manuscript,
  css: string,
): Promise<Record<string, number>> {
  const { facts, options } = manuscript
  const { width, height } = divisionOf(options, facts.width / facts.height).sheet
  await inPage.call(page, 'putSlides', {
    html: handoutHtml(manuscript),
    css: `${css}\n@page { size: ${width}mm ${height}mm; margin: 0 }`,
    anchors: Object.fromEntries(facts.slides.map(({ no, anchor }) => [no, anchor])),
  })
  await waitForFonts(page)
  await rowsInPage.call(page, 'fillSheets')
  await flowInPage.call(page, 'moveOverflowOn')
  const { pageOf } = await inPage.call(page, 'readPages')
  await inPage.call(page, 'addSheets', backHtml(manuscript, anchor => pageOf[anchor] ?? 0))
  await waitForFonts(page)
  await flowInPage.call(page, 'moveOverflowOn')
  return pageOf
}

/** The number of pages, and the numbers of those whose text does not fit. */
interface Feet {
  pages: number
  tooMuch: number[]
  inputs: string[]
}

async function fillFeet(
  page: Page,
  { renderer }: HandoutJob,
  { facts, pageOf, coverCss }: { facts: DeckFacts, pageOf: Record<string, number>, coverCss: string },
): Promise<Feet | Extract<ComponentRendering, { fault: unknown }>> {
  const { pages } = await inPage.call(page, 'readPages')
  const props = Array.from({ length: pages }, (_, index) => ({
    title: facts.title,
    page: index + 1,
    pages,
  }))
  const bottom = await renderer.renderComponent(facts.path, 'handout-bottom', props)
  if ('fault' in bottom)
    return bottom
  const tooMuch = await inPage.call(page, 'fillIn', {
    feet: bottom.html,
    css: bottom.css === coverCss ? '' : bottom.css,
    pageOf,
    mostCut: PADDING,
  })
  await waitForFonts(page)
  return { pages, tooMuch, inputs: bottom.inputs }
}

async function printPaper(
  page: Page,
  { finisher, options }: HandoutJob,
  facts: DeckFacts,
  words: Manuscript['words'],
): ReturnType<Finisher['finishPaper']> {
  const raw = await page.pdf({
    preferCSSPageSize: true,
    printBackground: !options.inkSaving,
    tagged: true,
    outline: true,
  })
  const characters = await page.evaluate(() => [...new Set(document.body.textContent)].join(''))
  const title = `${facts.title} · ${words.handout.name}`
  return finisher.finishPaper(raw, { ...facts, title }, characters)
}

/** Waits for the fonts. Reading a size makes the browser lay the page out, and so request its fonts. */
async function waitForFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
}
