/**
 * Changes of decks that the watcher of files does not tell: it is blind to a file for a moment after another one was
 * put into its place, as a run does and many an editor, and it drops a change that follows another at once.
 */

import type { ReadDecks, Watcher } from './read-decks.ts'
import { readIfThere } from '../store/read-file.ts'
import { unreadDecks } from './read-decks.ts'

/** How long after a change it looks again, in ms: by then the watcher sees the file. */
const LATER = 100

/** Tells Slidev of decks that are not as it has read them, once for each of their texts until it has read them. */
export class MissedChanges {
  readonly #decks: ReadDecks
  #told = new Map<string, string | undefined>()
  #timer: NodeJS.Timeout | undefined

  constructor(decks: ReadDecks) {
    this.#decks = decks
  }

  /** Looks a moment after the last of several calls. */
  lookSoon(watcher: Watcher): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(watcher), LATER).unref()
  }

  #look(watcher: Watcher): void {
    const unread = new Map(unreadDecks(this.#decks).map(deck => [deck, readIfThere(deck)]))
    for (const [deck, text] of unread) {
      if (this.#told.get(deck) !== text)
        watcher.emit('change', deck)
    }
    this.#told = unread
  }
}
