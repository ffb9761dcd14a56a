/** Checks every slide of the decks in the browser; nothing is written. */

import type { Context } from '../context.ts'
import type { SlideFault } from '../export/findings.ts'
import type { Selection } from './select.ts'
import { relative } from 'node:path'
import { deckFault } from '../export/findings.ts'
import { throughBrowser } from '../export/through-browser.ts'
import { decksOnDisk } from './select.ts'

export interface CheckedSlides {
  faults: SlideFault[]
  decks: number
  pages: number
}

/** A slide that stands in several decks is told once. */
export async function checkSlides(context: Context, selection: Selection): Promise<CheckedSlides> {
  const { root } = context
  const decks = await decksOnDisk(root, selection)
  const faults = new Map<string, SlideFault>()
  let pages = 0
  await throughBrowser(decks, context, { dark: false }, async () => {
    const [{ printDeck }, { printNothing }] = await Promise.all([
      import('../export/print-deck.ts'),
      import('../export/print-pages.ts'),
    ])
    return {
      contextOptions: {},
      failed({ path }, why) {
        const file = relative(root, path)
        faults.set(file, deckFault(file, why))
      },
      async handle(_, ready) {
        const printed = await printDeck(
          ready,
          { root, dark: false, withClicks: false, hasComponents: false, allowances: {} },
          printNothing,
        )
        pages += printed.pages
        for (const fault of printed.problems) {
          const key = JSON.stringify([fault.file, fault.line, fault.message])
          const known = faults.get(key)
          // Its number in the deck of its own, not in the one of the whole.
          if (!known || (fault.slide ?? 0) < (known.slide ?? 0))
            faults.set(key, fault)
        }
        return async () => {}
      },
    }
  })
  const found = [...faults.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line,
  )
  return { faults: found, decks: decks.length, pages }
}
