/** Decks through the browser: each is handed on as it is rendered; a browser that dies is started again once. */

import type { BrowserContextOptions } from 'playwright'
import type { Context } from '../context.ts'
import type { RenderOptions } from '../render/rendered-deck.ts'
import type { OpenPage } from './browser-pages.ts'
import type { ReadyDeck } from './print-deck.ts'
import { availableParallelism } from 'node:os'
import { dirname, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pLimit from 'p-limit'
import { MachineError, machineErrorOf, UsageError } from '../faults.ts'
import { withRenderer } from '../render/renderer.ts'
import { openPage } from './browser-pages.ts'
import { withBrowser } from './browser.ts'
import { addressesIn } from './deck-links.ts'
import { openFontServer } from './font-server.ts'

/** What is done with decks that are rendered. */
export interface Work<T> {
  /** How the browser opens pages. */
  contextOptions: BrowserContextOptions
  /** Prints it; what is still to do without the page is handed back, and done beside the next deck. */
  handle: (deck: T, ready: ReadyDeck) => Promise<() => Promise<void>>
  /** Tells that nothing could be made of a deck, and why; the others are made. */
  failed: (deck: T, why: string) => void
}

/**
 * Hands every deck on once; a deck the browser died over, twice at most.
 *
 * @param load called when the processes that render have loaded, so that loading what it needs costs no time
 * @throws {MachineError} if there is no browser, or it dies again
 */
export async function throughBrowser<T extends { path: string }>(
  decks: readonly T[],
  context: Context,
  rendition: RenderOptions,
  load: () => Promise<Work<T>>,
): Promise<void> {
  const left = new Set(decks)
  for (let tries = 1; left.size > 0; tries++) {
    const { failure, lost, over } = await attempt([...left], context, rendition, load, deck =>
      left.delete(deck))
    if (failure === undefined)
      continue
    if (!lost || context.signal.aborted)
      throw failure
    if (tries === 1) {
      context.streams.stderr.write('The browser has died; it is started again.\n')
    }
    else {
      const where = over ? ` over ${relative(context.root, over.path)}` : ''
      throw new MachineError(
        `The browser has died again${where} (Chromium ${lost.version}). `
        + 'It may want more memory than there is; or name another with PANELDECK_BROWSER=/path/to/chrome.',
        { cause: failure },
      )
    }
  }
}

/** Time in which a browser that died is known to be gone, in ms. */
const DYING = 300

interface Attempt<T> {
  failure?: unknown
  /** The browser went away by itself; the version is known if it ever came. */
  lost?: { version: string }
  /** A deck that was with the browser when it went. */
  over?: T
}

/** One life of a browser; folders go side by side, decks of a folder one after the other. */
async function attempt<T extends { path: string }>(
  decks: readonly T[],
  { env, streams, signal }: Context,
  rendition: RenderOptions,
  load: () => Promise<Work<T>>,
  done: (deck: T) => void,
): Promise<Attempt<T>> {
  const atOnce = pLimit(availableParallelism())
  const folders = Object.values(Object.groupBy(decks, ({ path }) => dirname(path)))
  let lost: { version: string } | undefined
  let ended = false
  const under = new Set<T>()
  /** What goes on beside the next deck, and beside the closing of the browser. */
  const endings: Promise<void>[] = []
  const server = await openFontServer()
  try {
    await withBrowser(async (start) => {
      // What renders takes longest. All else can wait until it has loaded, and is at hand before it is wanted.
      const loaded = Promise.withResolvers<void>()
      const opening = loaded.promise
        .then(() => Promise.all([start(), load()]))
        .then(async ([browser, { contextOptions, handle, failed }]) => {
          // When all is done, or has failed for another reason, it is closed.
          browser.once('disconnected', () => {
            if (!ended)
              lost = { version: browser.version() }
          })
          /** What is wrong with one deck is told of that deck; what is wrong with all ends the run. */
          const tell = async (deck: T, error: unknown) => {
            // A browser that died may say so a moment later.
            if (browser.isConnected())
              await delay(DYING)
            if (lost || signal.aborted || error instanceof UsageError || machineErrorOf(error))
              throw error
            failed(deck, error instanceof Error ? error.message : String(error))
          }
          return { context: await browser.newContext(contextOptions), handle, tell }
        })
      // Whoever waits for it learns of its failure; when a process fails first, nobody does.
      opening.catch(() => {})
      const printing = folders.map((folder = []) =>
        atOnce(() =>
          withRenderer(async (renderer) => {
            void renderer
              .ready()
              .finally(loaded.resolve)
              .catch(() => {})
            const jobs = folder.map(deck => ({
              deck,
              fonts: renderer.fonts(deck.path),
              rendering: renderer.render(deck.path, rendition),
            }))
            // Whoever waits for one learns of its failure; before that it is nobody's.
            for (const { fonts, rendering } of jobs) {
              for (const job of [fonts, rendering]) job.catch(() => {})
            }
            const { context, handle, tell } = await opening
            // Links will ask for them; while slides are compiled there is time to read them.
            const addresses = folder[0] ? addressesIn(dirname(folder[0].path)) : Promise.resolve(new Map())
            addresses.catch(() => {})
            let open: OpenPage | undefined
            for (const { deck, fonts, rendering } of jobs) {
              const opening = openPage(context, fonts, server, open)
              try {
                const [opened, rendered] = await Promise.all([opening, rendering])
                open = opened
                under.add(deck)
                const isLast = deck === folder.at(-1)
                const end = await handle(deck, { context, open, renderer, rendering: rendered, addresses, isLast })
                const ending = end().catch(error => tell(deck, error)).then(() => done(deck))
                // Whoever waits for all of them learns of its failure.
                ending.catch(() => {})
                endings.push(ending)
              }
              catch (error) {
                await tell(deck, error)
                done(deck)
                // Nobody knows what is on it.
                await opening.then(({ page }) => page.close(), () => {})
                open = undefined
              }
              under.delete(deck)
            }
            // A page of a thousand slides holds a gigabyte, which finishing its PDF may want.
            await open?.page.close()
          }, env),
        ),
      )
      // All come to an end before the browser is closed: none is left behind when another fails.
      const results = await Promise.allSettled(printing)
      ended = true
      for (const result of results) {
        if (result.status === 'rejected')
          throw result.reason
      }
    }, { env, streams })
    await Promise.all(endings)
    return {}
  }
  catch (failure) {
    const [over] = under
    return { failure, ...(lost && { lost }), ...(over && { over }) }
  }
  finally {
    await Promise.allSettled(endings)
    server.close()
  }
}
