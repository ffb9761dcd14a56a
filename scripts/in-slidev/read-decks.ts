/** Whether what Slidev has read of the decks that it shows is what is on the disk. */

import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readIfThere } from '../store/read-file.ts'

const DECK = /\/slides\/[^/]+\/[^/]+\/[^/]+\.md$/

/** How long Slidev may take to read a deck, in ms: until it is told of it once more, and at most. */
export const READING = { reminder: 5_000, most: 30_000 }

/** What of Slidev's data is needed: the decks as it has read them, or saved them since, by their paths. */
export interface ReadDecks {
  markdownFiles: Readonly<Record<string, { raw: string }>>
}

/** What tells Slidev of changes. */
export interface Watcher {
  emit: (event: 'change', path: string) => unknown
}

/** The decks that are not on the disk as Slidev has them. One that is gone does not count: a save brings it back. */
export function unreadDecks({ markdownFiles }: ReadDecks): string[] {
  return Object.entries(markdownFiles)
    .filter(([path, { raw }]) => DECK.test(path) && (readIfThere(path) ?? raw) !== raw)
    .map(([path]) => path)
}

/** Waits until Slidev has read every deck as it is on the disk. @throws if it does not */
export async function untilRead(decks: ReadDecks, watcher: Watcher): Promise<void> {
  const began = Date.now()
  let isReminded = false
  for (;;) {
    const unread = unreadDecks(decks)
    if (unread.length === 0)
      return
    const waited = Date.now() - began
    if (waited > READING.most) {
      throw new Error(`Slidev has not read ${unread.join(', ')} since it was changed: nothing was saved. Save again.`)
    }
    if (waited > READING.reminder && !isReminded) {
      isReminded = true
      for (const deck of unread)
        watcher.emit('change', deck)
    }
    await delay(20)
  }
}

/** The folders of the panels whose decks Slidev has. */
export function panelFolders({ markdownFiles }: ReadDecks): string[] {
  const decks = Object.keys(markdownFiles).filter(path => DECK.test(path))
  return [...new Set(decks.map(deck => dirname(dirname(deck))))]
}
