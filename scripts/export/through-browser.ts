/** Decks through the browser: each is handed on as it is rendered; a browser that dies is started again once. */

import type { BrowserContextOptions } from 'playwright'
import type { CommandContext } from '../command-context.ts'
import type { RenderOptions } from '../render/rendered-deck.ts'
import type { ReadyDeck } from './print-deck.ts'
import { relative } from 'node:path'
import { MachineError } from '../faults.ts'
import { printFolders } from './print-folders.ts'

/** What is done with decks that are rendered. */
export interface BrowserWork<T> {
  /** How the browser opens pages. */
  contextOptions: BrowserContextOptions
  /** Prints it. What is still to do without the page is handed back, and done beside the next deck. */
  handle: (deck: T, ready: ReadyDeck) => Promise<() => Promise<void>>
  /** Tells that nothing could be made of a deck, and why; the others are made. */
  failed: (deck: T, error: unknown) => void
}

/**
 * Hands every deck on once; a deck during which the browser died, twice at most.
 *
 * @param load gives the work; called when the processes that render have loaded, which takes longest
 * @throws {MachineError} if there is no browser, or it dies again
 */
export async function throughBrowser<T extends { path: string }>(
  decks: readonly T[],
  context: CommandContext,
  rendition: RenderOptions,
  load: () => Promise<BrowserWork<T>>,
): Promise<void> {
  const left = new Set(decks)
  for (let isFirst = true; left.size > 0; isFirst = false) {
    const { failure, died, inHand } = await printFolders([...left], context, rendition, load, deck => left.delete(deck))
    if (failure === undefined)
      continue
    if (!died || context.signal.aborted)
      throw failure
    if (!isFirst)
      throw diedAgain(died, inHand && relative(context.root, inHand.path), failure)
    context.streams.stderr.write('The browser has died; it is started again.\n')
  }
}

function diedAgain({ version }: { version: string }, deck: string | undefined, cause: unknown): MachineError {
  const where = deck === undefined ? '' : ` over ${deck}`
  return new MachineError(
    `The browser has died again${where} (Chromium ${version}). `
    + 'It may want more memory than there is; or name another with PANELDECK_BROWSER=/path/to/chrome.',
    { cause },
  )
}
