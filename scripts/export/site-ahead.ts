/**
 * Pages of a website that are built while its decks are still examined and printed, so that no processor waits. They go
 * into their places when all decks are sound. If one is not, the others are built again without it: links between decks
 * lead to what is there.
 */

import type { CommandContext } from '../command-context.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { BuildOptions } from './site.ts'
import { awaitedLater } from '../awaited-later.ts'
import { buildSite } from './site.ts'

/** Memory for two builds, what renders, the browser, and what finishes PDFs, in bytes. Below it, one waits. */
const MEMORY = 6e9

/** The pages of a website in the making. */
export interface SitePages {
  /** Puts the pages of these decks into their places. @throws {MachineError} if Slidev cannot build them */
  finish: (sound: readonly DeckFile[]) => Promise<void>
  /** Ends what was begun ahead; nothing is left of it. */
  stop: () => Promise<void>
}

/** Begins to build the pages of these decks, if there is memory for both. */
export function buildAhead(
  context: Pick<CommandContext, 'root' | 'env'>,
  decks: readonly DeckFile[],
  options: BuildOptions,
): SitePages {
  const { promise: approved, resolve: approve, reject: refuse } = Promise.withResolvers<void>()
  const stopping = new AbortController()
  const { signal } = stopping
  awaitedLater(approved)
  const ahead = process.availableMemory() < MEMORY
    ? undefined
    : awaitedLater(buildSite(context, decks, { ...options, approved, signal }))
  const stop = async (): Promise<void> => {
    stopping.abort()
    refuse(new Error('not all decks are sound'))
    await ahead?.catch(() => {})
  }
  return {
    stop,
    async finish(sound) {
      if (ahead && !signal.aborted && sound.length === decks.length) {
        approve()
        return ahead
      }
      await stop()
      return buildSite(context, sound, options)
    },
  }
}
