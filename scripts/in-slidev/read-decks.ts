/** What Slidev has read of the decks that it shows, and whether that is what is on the disk. */

import type { Plugin } from 'vite'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ifMissing } from '../disk.ts'

const DECK = /\/slides\/[^/]+\/[^/]+\/[^/]+\.md$/

/** How long Slidev may take to read a deck, in ms: until it is told of it once more, and at most. */
export const READING = { reminder: 5_000, most: 30_000 }

/** What of a server of Vite’s is needed. */
interface Watching {
  watcher: {
    getWatched: () => Record<string, string[]>
    emit: (event: 'change', path: string) => unknown
  }
}

/** What Slidev has read so far, and since when changes count. */
export class ReadDecks {
  readonly #texts = new Map<string, string>()
  readonly #started = Date.now()

  /** The handler of a Vite plugin that is called when files change: after Slidev’s own, which has read them by then. */
  readonly handleHotUpdate = {
    order: 'post',
    handler: async ({ file }: { file: string }) => {
      // Not by Vite’s `read`, which the plugin for Markdown replaces: it gives what the slides were compiled to.
      const text = DECK.test(file) ? await readFile(file, 'utf8').catch(ifMissing(undefined)) : undefined
      if (text !== undefined)
        this.#texts.set(file, text)
    },
  } satisfies Plugin['handleHotUpdate']

  /** Waits until Slidev has read every deck as it is on the disk. @throws if it does not */
  async wait(server: Watching): Promise<void> {
    const began = Date.now()
    let isReminded = false
    for (;;) {
      const unread = await this.#unread(server)
      if (unread.length === 0)
        return
      const waited = Date.now() - began
      if (waited > READING.most) {
        throw new Error(`Slidev has not read ${unread.join(', ')} since it was changed: nothing was saved. Save again.`)
      }
      if (waited > READING.reminder && !isReminded) {
        isReminded = true
        for (const deck of unread)
          server.watcher.emit('change', deck)
      }
      await delay(20)
    }
  }

  async #unread(server: Watching): Promise<string[]> {
    const isUnread = await Promise.all(decksOf(server).map(async (deck) => {
      const there = await stat(deck).catch(() => undefined)
      return there && there.mtimeMs >= this.#started && this.#texts.get(deck) !== await readFile(deck, 'utf8')
        ? [deck]
        : []
    }))
    return isUnread.flat()
  }
}

/** The decks that a server watches. */
export function decksOf(server: Watching): string[] {
  return Object.entries(server.watcher.getWatched())
    .flatMap(([folder, names]) => names.map(name => join(folder, name).replaceAll('\\', '/')))
    .filter(path => DECK.test(path))
}
