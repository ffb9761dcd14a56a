/** The browser's way to print a deck: Slidev's own page, for what only a browser can draw. */

import type { BrowserContext, Page } from 'playwright'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { ServedDeck } from '../render/renderer.ts'
import type { Examination } from './examine-page.ts'
import type { PageLog } from './page-log.ts'
import type { PagePrinter, PrintedDeck } from './print-deck.ts'
import type { Finding } from './slide-faults.ts'
import type { Missing } from './slidev-page.ts'
import { dirname } from 'node:path'
import { examineAndPrint, numbersOf, setUpPage } from './examine-page.ts'
import { listen } from './page-log.ts'
import { placedFaults } from './slide-faults.ts'
import { openSlidevPage } from './slidev-page.ts'
import { thrownFault } from './thrown-faults.ts'

/** Prints a deck that Slidev serves, once all its slides are there. */
export async function printServed<T>(
  context: BrowserContext,
  { facts, printUrl, finish }: ServedDeck,
  options: Examination,
  print: PagePrinter<T>,
): Promise<PrintedDeck<T>> {
  return withPage(context, facts, options, async (page, heard) => {
    const missing = await openSlidevPage(page, {
      printUrl,
      numbers: numbersOf(facts, options),
      isRange: options.range !== undefined,
      withClicks: options.withClicks,
    })
    const compiledFrom = async () => {
      const { complaints, codeFaults, inputs } = await finish()
      const thrown = await Promise.all(heard.thrown.map(error => thrownFault(error, dirname(facts.path))))
      heard.noticed.push(...complaints)
      heard.codeFaults.push(...codeFaults, ...thrown.filter(fault => fault !== undefined))
      return inputs
    }
    if (missing)
      return unfinished(facts, options, missing, heard, compiledFrom)
    return examineAndPrint(page, facts, options, heard, compiledFrom, print)
  })
}

/** What is told of a page that was not ready in time. */
async function unfinished(
  facts: DeckFacts,
  { root }: Examination,
  { slides, requests, seconds, isDead }: Missing,
  heard: PageLog,
  compiledFrom: () => Promise<string[]>,
): Promise<PrintedDeck<never>> {
  await compiledFrom()
  // Why it is dead has been noticed.
  const findings = slides.filter(() => !isDead).map((no): Finding => ({
    no,
    kind: 'broken',
    message: `the slide was not there after ${seconds} s in the browser; see whether something on it never ends`,
  }))
  if (slides.length === 0) {
    const waitsFor = requests.join(', ') || 'one request after the other, or for its own scripts'
    heard.noticed.push(`the page did not come to rest within ${seconds} s: it waits for ${waitsFor}`)
  }
  return { problems: placedFaults(facts, root, findings, heard), warnings: [], pages: facts.slides.length }
}

async function withPage<T>(
  context: BrowserContext,
  facts: DeckFacts,
  options: Examination,
  use: (page: Page, heard: PageLog) => Promise<T>,
): Promise<T> {
  const page = await context.newPage()
  try {
    await setUpPage(page, facts, options)
    return await use(page, listen(page))
  }
  finally {
    await page.close()
  }
}
