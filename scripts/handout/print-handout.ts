/** The page whose slides have just been printed → the same slides on paper, with notes, contents and index, as a PDF. */

import type { Page } from 'playwright'
import type { SlideFault } from '../export/findings.ts'
import type { Sheets } from '../export/slide-pages.ts'
import type { Finisher } from '../pdf/finisher.ts'
import type { DeckFacts, PartRendering, RenderedPart } from '../render/rendered-deck.ts'
import type { Renderer } from '../render/renderer.ts'
import type { HandoutOptions } from './options.ts'
import type { Manuscript } from './paper-html.ts'
import { relative } from 'node:path'
import { listen } from '../export/page-log.ts'
import { WORDS } from '../words/index.ts'
import { readAbout } from './about.ts'
import { addSheet, fillIn, putSlides, readHeadlines, readPages, runOn } from './lay-out-in-page.ts'
import { SHEETS } from './options.ts'
import { backHtml, handoutHtml } from './paper-html.ts'
import { readReference } from './works-and-terms.ts'

export interface PrintedHandout {
  /** Not there when the cover or the foot is at fault. */
  pdf?: Uint8Array
  pages: number
  problems: SlideFault[]
  /** Text that did not fit on its page. */
  warnings: SlideFault[]
  /** What went into it beside the deck. */
  inputs: string[]
  /** How long it took. */
  seconds: number
}

export interface HandoutJob {
  facts: DeckFacts
  /** What is on the page. */
  sheets: Sheets
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
  const printed = await arrangeAndPrint(page, job)
  return { ...printed, seconds: (performance.now() - started) / 1000 }
}

/** Most padding that entries of contents and index have below their text, in px. */
const PADDING = 6

type Result = Omit<PrintedHandout, 'seconds'>

async function arrangeAndPrint(
  page: Page,
  { facts: deck, sheets: { sheets }, renderer, finisher, root, data, options }: HandoutJob,
): Promise<Result> {
  const heard = listen(page)
  // Those that were asked for, by the names that the links on the page have for them.
  const facts = {
    ...deck,
    slides: deck.slides.flatMap(slide =>
      sheets
        .filter(({ no }) => no === slide.no)
        .slice(0, 1)
        .map(({ anchor }) => ({ ...slide, anchor })),
    ),
  }
  const language = facts.language.startsWith('zh') ? 'zh' : 'en'
  const words = WORDS[language]
  const [{ inputs: read, ...about }, { inputs: lookedUp, ...reference }] = await Promise.all([
    readAbout(facts, language, data),
    readReference(language, data, words.listSeparator),
  ])
  const { title, author } = facts
  const part = (name: string, props: readonly object[]): Promise<PartRendering> =>
    renderer.renderPart(
      facts.path,
      name,
      props.map(each => ({ ...each })),
    )

  const cover = await part('handout-cover', [
    { title, author, event: about.event, date: about.date, source: about.source },
  ])
  if ('fault' in cover)
    return faulty(cover.fault, root)
  const manuscript: Manuscript = {
    facts,
    headlines: await page.evaluate(readHeadlines),
    about,
    reference,
    words,
    options,
    cover: cover.html.join(''),
  }
  const { width, height } = SHEETS[options.paper]
  await page.evaluate(putSlides, {
    html: handoutHtml(manuscript),
    css: `${cover.css}\n@page { size: ${width}mm ${height}mm; margin: 0 }`,
    anchors: facts.slides.map(({ anchor }) => anchor),
  })
  await fontsAreThere(page)
  await page.evaluate(runOn)
  const { pageOf } = await page.evaluate(readPages)
  await page.evaluate(
    addSheet,
    backHtml(manuscript, anchor => pageOf[anchor] ?? 0),
  )
  await fontsAreThere(page)
  await page.evaluate(runOn)

  const { pages } = await page.evaluate(readPages)
  const bottom = await part(
    'handout-bottom',
    Array.from({ length: pages }, (_, index) => ({ title, page: index + 1, pages })),
  )
  if ('fault' in bottom)
    return faulty(bottom.fault, root)
  const tooMuch = await page.evaluate(fillIn, {
    feet: bottom.html,
    css: newIn(bottom, cover),
    pageOf,
    mostCut: PADDING,
  })
  await fontsAreThere(page)

  const raw = await page.pdf({
    preferCSSPageSize: true,
    printBackground: !options.inkSaving,
    tagged: true,
    outline: true,
  })
  const characters = await page.evaluate(() => [...new Set(document.body.textContent)].join(''))
  const pdf = await finisher.finishPaper(
    raw,
    { ...facts, title: `${title} · ${words.handout.name}` },
    characters,
  )
  const faultOf = (kind: SlideFault['kind'], message: string): SlideFault => ({
    file: relative(root, facts.path),
    line: 1,
    column: 1,
    kind,
    message,
  })
  const problems = [
    ...[...new Set(heard.noticed)].map(message => faultOf('broken', `the handout: ${message}`)),
    ...(pdf.pages === pages
      ? []
      : [faultOf('broken', `the handout has ${pdf.pages} pages instead of ${pages}`)]),
  ]
  return {
    ...(problems.length === 0 && { pdf: pdf.pdf }),
    pages,
    problems,
    warnings: tooMuch.map(no =>
      faultOf('overflow', `page ${no} of the handout: its text is larger than the page`),
    ),
    inputs: [...read, ...lookedUp, ...cover.inputs, ...bottom.inputs],
  }
}

function faulty(
  { file, line, message }: Extract<PartRendering, { fault: unknown }>['fault'],
  root: string,
): Result {
  return {
    pages: 0,
    problems: [{ file: relative(root, file), line, column: 1, kind: 'broken', message }],
    warnings: [],
    inputs: [],
  }
}

/** Styles that the page does not have yet. */
function newIn(part: RenderedPart, known: RenderedPart): string {
  return part.css === known.css ? '' : part.css
}

/** Asking for a size makes the browser find out which fonts it wants. */
async function fontsAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
}
