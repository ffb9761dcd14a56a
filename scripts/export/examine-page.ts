/** A page of slides that is there: examined, and printed if nothing is wrong with it. */

import type { Page } from 'playwright'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { PageLog } from './page-log.ts'
import type { PagePrinter, PrintedDeck, PrintOptions, ReadyDeck } from './print-deck.ts'
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseRangeString } from '@slidev/parser/core'
import { decodedAddress } from '../decode-address.ts'
import { UsageError } from '../faults.ts'
import { FILE_ADDRESS, withoutFileAddress } from '../slidev-internals.ts'
import { judge } from './allowances.ts'
import { inspect } from './checks/index.ts'
import { missingPictures } from './checks/missing-pictures.ts'
import { allAnswered } from './page-log.ts'
import { draftSlides, placedFaults, unknownLayouts, unknownNotes } from './slide-faults.ts'
import { arrangeSlidePages } from './slide-pages.ts'
import { toldAtData } from './told-at-data.ts'

/** What was asked for, and what is known besides. */
export type Examination = PrintOptions & Pick<ReadyDeck, 'addresses'>

/**
 * Numbers of the slides that were asked for.
 *
 * @throws {UsageError} if the deck has none of them
 */
export function numbersOf({ slides, path }: DeckFacts, { range, root }: Examination): number[] {
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

/** Gives the page the size of a slide, and its colours. */
export async function setUpPage(
  page: Page,
  { width, height }: DeckFacts,
  { dark }: Examination,
): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' })
}

/** @param finish the files the deck was compiled from, once the page is ready */
export async function examineAndPrint<T>(
  page: Page,
  facts: DeckFacts,
  { root, allowances, addresses }: Examination,
  heard: PageLog,
  finish: () => Promise<string[]>,
  print: PagePrinter<T>,
): Promise<PrintedDeck<T>> {
  await loaded(page, heard)
  const pictures = [...heard.open].filter(request => request.resourceType() === 'image').map(request => request.url())
  const compiled = await finish()
  const unknown = unknownLayouts(facts)
  const inOtherLayout = new Set(unknown.map(({ no }) => no))
  const findings = [...await inspect(page), ...await missingPictures(page, new Set([...heard.missing, ...pictures]))]
    .filter(({ no }) => !inOtherLayout.has(no))
  const slidePages = await arrangeSlidePages(page, facts, addresses)
  const found = [...unknown, ...unknownNotes(facts), ...draftSlides(facts), ...findings, ...slidePages.findings]
  const faults = await toldAtData(placedFaults(facts, root, found, heard), root, facts.path)
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

/**
 * Waits for all that the page asks for, however it does: fonts, images, also those of styles, posters, frames, and for
 * what they ask for when they have come.
 */
async function loaded(page: Page, heard: PageLog): Promise<void> {
  let asked: number
  do {
    asked = heard.requested.size
    await page.evaluate(askForAll)
    await allAnswered(heard)
    if (heard.open.size > 0)
      return
    // A frame may be gone by then.
    await Promise.allSettled(page.frames().map(frame => frame.waitForLoadState('load')))
  } while (heard.requested.size > asked)
}

/**
 * Runs in the page. Asking for a size makes the browser find out what it wants, and with the next frame it has asked
 * for it.
 */
async function askForAll(): Promise<void> {
  for (const late of document.querySelectorAll<HTMLImageElement | HTMLIFrameElement>('[loading="lazy"]'))
    late.loading = 'eager'
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all(Array.from(document.images, image => image.decode().catch(() => undefined)))
  await new Promise(resolve => requestAnimationFrame(resolve))
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
