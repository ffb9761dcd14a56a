/** Decks of several folders through one browser: folders side by side, the decks of a folder one after the other. */

import type { Browser, BrowserContext } from 'playwright'
import type { CommandContext } from '../command-context.ts'
import type { RenderOptions } from '../render/rendered-deck.ts'
import type { Renderer } from '../render/renderer.ts'
import type { OpenPage } from './browser-pages.ts'
import type { FontServer } from './font-server.ts'
import type { BrowserWork } from './through-browser.ts'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pLimit from 'p-limit'
import { awaitedLater } from '../awaited-later.ts'
import { machineErrorOf, UsageError } from '../faults.ts'
import { withRenderer } from '../render/renderer.ts'
import { withinTime } from '../within-time.ts'
import { openPage } from './browser-pages.ts'
import { withBrowser } from './browser.ts'
import { decksByAddress } from './deck-links.ts'
import { openFontServer } from './font-server.ts'
import { pathFault } from './loadable-path.ts'

/** Time in which a browser that died is known to be gone, in ms. */
const DYING = 300

/**
 * Most time for the pages of one deck, in minutes. A panel of 255 slides takes a fraction of one; a script on a slide
 * may keep its page busy for ever.
 */
const MOST_MINUTES = 20

/** How the decks fared with one browser, from its start to its end. */
export interface BrowserRun<T> {
  /** The first error, if there was one. */
  failure?: unknown
  /** The browser ended by itself. */
  died?: { version: string }
  /** A deck that was being printed then. */
  inHand?: T
}

interface OpenBrowser<T> {
  context: BrowserContext
  handle: BrowserWork<T>['handle']
  /** What is wrong with one deck is told of that deck. @throws what is wrong with all, which ends the run */
  tell: (deck: T, error: unknown) => Promise<void>
}

/** What the folders have in common. */
interface Printing<T> {
  rendition: RenderOptions
  fontServer: FontServer
  /** The browser, and what is done with each deck; it comes while the first decks are rendered. */
  opening: Promise<OpenBrowser<T>>
  /** Decks that are being printed. */
  inHand: Set<T>
  /** What goes on beside the next deck, and beside the closing of the browser. */
  endings: Promise<void>[]
  done: (deck: T) => void
}

/** @param done called with each deck when all that was to do for it is done */
export async function printFolders<T extends { path: string }>(
  decks: readonly T[],
  { env, streams, signal }: CommandContext,
  rendition: RenderOptions,
  load: () => Promise<BrowserWork<T>>,
  done: (deck: T) => void,
): Promise<BrowserRun<T>> {
  const inHand = new Set<T>()
  const endings: Promise<void>[] = []
  const fontServer = await openFontServer()
  let watch: DeathWatch | undefined
  try {
    await withBrowser(async (start) => {
      // Rendering takes longest. All else waits until its process has loaded, and is there before it is needed.
      const rendererLoaded = Promise.withResolvers<void>()
      const opening = awaitedLater(
        rendererLoaded.promise
          .then(() => Promise.all([start(), load()]))
          .then(async ([browser, { contextOptions, handle, failed }]) => {
            const deathWatch = watchForDeath(browser)
            watch = deathWatch
            const tell = async (deck: T, error: unknown) => {
              // A browser that died may say so a moment later.
              if (browser.isConnected())
                await delay(DYING)
              if (deathWatch.died() || signal.aborted || error instanceof UsageError || machineErrorOf(error))
                throw error
              failed(deck, error)
            }
            return { context: await browser.newContext(contextOptions), handle, tell }
          }),
      )
      const printing = { rendition, fontServer, opening, inHand, endings, done }
      await eachFolder(decks, folder =>
        withRenderer(async (renderer) => {
          void awaitedLater(renderer.ready().finally(rendererLoaded.resolve))
          await printFolder(folder, renderer, printing)
        }, env))
        .finally(() => watch?.end())
    }, { env, streams })
    await Promise.all(endings)
    return {}
  }
  catch (failure) {
    const [deck] = inHand
    const died = watch?.died()
    return { failure, ...(died && { died }), ...(deck && { inHand: deck }) }
  }
  finally {
    await Promise.allSettled(endings)
    fontServer.close()
  }
}

/**
 * Calls `print` with the decks of each folder, as many folders at a time as there are processors. All have ended
 * when one has failed.
 */
async function eachFolder<T extends { path: string }>(
  decks: readonly T[],
  print: (folder: readonly T[]) => Promise<void>,
): Promise<void> {
  const atOnce = pLimit(availableParallelism())
  const folders = Object.values(Object.groupBy(decks, ({ path }) => dirname(path)))
  const results = await Promise.allSettled(folders.map((folder = []) => atOnce(() => print(folder))))
  for (const result of results) {
    if (result.status === 'rejected')
      throw result.reason
  }
}

async function printFolder<T extends { path: string }>(
  folder: readonly T[],
  renderer: Renderer,
  { rendition, fontServer, opening, inHand, endings, done }: Printing<T>,
): Promise<void> {
  const loadable = folder.filter(({ path }) => pathFault(path) === undefined)
  const jobs = loadable.map(deck => ({
    deck,
    fonts: awaitedLater(renderer.fonts(deck.path)),
    rendering: awaitedLater(renderer.render(deck.path, rendition)),
  }))
  const { context, handle, tell } = await opening
  for (const deck of folder.filter(deck => !loadable.includes(deck))) {
    await tell(deck, new Error(pathFault(deck.path)))
    done(deck)
  }
  // While slides are compiled there is time to read where links lead.
  const addresses = awaitedLater(folder[0] ? decksByAddress(dirname(folder[0].path)) : Promise.resolve(new Map()))
  let open: OpenPage | undefined
  for (const { deck, fonts, rendering } of jobs) {
    const opening = openPage(context, fonts, fontServer, open)
    try {
      const [opened, rendered] = await Promise.all([opening, rendering])
      open = opened
      inHand.add(deck)
      const isLast = deck === loadable.at(-1)
      const ready = { context, open, renderer, rendering: rendered, addresses, isLast }
      const end = await withinTime(handle(deck, ready), MOST_MINUTES, 'the work on its page')
      endings.push(awaitedLater(end().catch(error => tell(deck, error)).then(() => done(deck))))
    }
    catch (error) {
      await tell(deck, error)
      done(deck)
      // Nobody knows what is on its page.
      await opening.then(({ page }) => page.close(), () => {})
      open = undefined
    }
    inHand.delete(deck)
  }
  // A page of a thousand slides holds a gigabyte, which finishing its PDF may need.
  await open?.page.close()
}

interface DeathWatch {
  /** The browser's version, if it has ended by itself. */
  died: () => { version: string } | undefined
  /** From now on it is we who close it. */
  end: () => void
}

function watchForDeath(browser: Browser): DeathWatch {
  let died: { version: string } | undefined
  const note = () => {
    died = { version: browser.version() }
  }
  browser.once('disconnected', note)
  return { died: () => died, end: () => void browser.off('disconnected', note) }
}
