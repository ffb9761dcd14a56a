/** Decks through the browser: rendered while it starts, each handed on as it is ready, and the browser started again once if it dies. */
import { availableParallelism } from 'node:os'
import { dirname, relative } from 'node:path'
import pLimit from 'p-limit'
import type { BrowserContextOptions } from 'playwright'
import { MachineError } from '../faults.ts'
import type { RenderOptions } from '../render/deck.ts'
import { withRenderer } from '../render/renderer.ts'
import { withBrowser } from './browser.ts'
import type { ReadyDeck } from './print.ts'

/** What is done with a deck that is rendered. */
export type Handle<T> = (deck: T, ready: ReadyDeck) => Promise<void>

/**
 * Hands every deck to `handle` once; a deck the browser died over, twice at most.
 *
 * @param looks how the browser shows its pages
 * @throws {MachineError} if there is no browser, or it dies again
 */
export async function throughBrowser<T extends { path: string }>(
  decks: readonly T[], { root, ...rendition }: RenderOptions & { root: string }, looks: BrowserContextOptions, handle: Handle<T>,
): Promise<void> {
  const left = new Set(decks)
  let interrupted = false
  const interrupt = () => { interrupted = true }
  process.once('SIGINT', interrupt)
  try {
    for (let tries = 1; left.size > 0; tries++) {
      const { failure, lost, over } = await attempt([...left], rendition, looks, async (deck, rendered) => {
        await handle(deck, rendered)
        left.delete(deck)
      })
      if (failure === undefined) continue
      if (!lost || interrupted) throw failure
      if (tries === 1) process.stderr.write('The browser has died; it is started again.\n')
      else throw new MachineError(`The browser has died again${over ? ` over ${relative(root, over.path)}` : ''} (Chromium ${lost.version}). `
        + 'It may want more memory than there is; or name another with PANELDECK_BROWSER=/path/to/chrome.', { cause: failure })
    }
  } finally {
    process.removeListener('SIGINT', interrupt)
  }
}

interface Attempt<T> {
  failure?: unknown
  /** The browser went away by itself; the version is known if it ever came. */
  lost?: { version: string }
  /** A deck that was with the browser when it went. */
  over?: T
}

/** One life of a browser; folders go side by side, decks of a folder one after the other. */
async function attempt<T extends { path: string }>(decks: readonly T[], rendition: RenderOptions, looks: BrowserContextOptions, handle: Handle<T>): Promise<Attempt<T>> {
  const atOnce = pLimit(availableParallelism())
  const folders = Object.values(Object.groupBy(decks, ({ path }) => dirname(path)))
  let lost: { version: string } | undefined
  let done = false
  const under = new Set<T>()
  try {
    await withBrowser(async starting => {
      const opening = starting.then(browser => {
        // When all is done, or has failed for another reason, it is closed.
        browser.once('disconnected', () => { if (!done) lost = { version: browser.version() } })
        return browser.newContext(looks)
      })
      const printing = folders.map((folder = []) => atOnce(() => withRenderer(async renderer => {
        const renderings = folder.map(deck => renderer.render(deck.path, rendition))
        // Whoever waits for one learns of its failure; before that it is nobody's.
        for (const rendering of renderings) rendering.catch(() => {})
        const context = await opening
        for (const [index, deck] of folder.entries()) {
          const rendering = await renderings[index]
          if (!rendering) continue
          under.add(deck)
          await handle(deck, { context, renderer, rendering })
          under.delete(deck)
        }
      })))
      // All come to an end before the browser is closed: none is left behind when another fails.
      const results = await Promise.allSettled(printing)
      done = true
      for (const result of results) if (result.status === 'rejected') throw result.reason
    })
    return {}
  } catch (failure) {
    const [over] = under
    return { failure, ...lost && { lost }, ...over && { over } }
  }
}
