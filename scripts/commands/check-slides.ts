/** Every slide of the decks, examined in the browser, and some compared with Slidev's own page; nothing is written. */

import type { CommandContext } from '../command-context.ts'
import type { ReadyDeck } from '../export/print-deck.ts'
import type { SlideFault } from '../export/slide-faults.ts'
import type { BrowserWork } from '../export/through-browser.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Selection } from './select.ts'
import { dirname } from 'node:path'
import { deckFault } from '../export/slide-faults.ts'
import { throughBrowser } from '../export/through-browser.ts'
import { decksOnDisk } from './select.ts'

/** What `check --render` found, and on how many slides and decks it looked. */
export interface CheckedSlides {
  faults: SlideFault[]
  decks: number
  pages: number
  /** Slides that were compared with Slidev's own page. */
  compared: number
}

/** A fault of a slide that stands in several decks is told once. */
export async function checkSlides(context: CommandContext, selection: Selection): Promise<CheckedSlides> {
  const decks = await decksOnDisk(context.root, selection)
  const checked: CheckedSlides = { faults: [], decks: decks.length, pages: 0, compared: 0 }
  await throughBrowser(decks, context, { dark: false }, () => examining(context, checked))
  checked.faults = onceEach(checked.faults)
  return checked
}

/** @param checked gets what is found */
async function examining({ root }: CommandContext, checked: CheckedSlides): Promise<BrowserWork<DeckFile>> {
  const [{ printDeck }, { printNothing }, { compareWithSlidev }] = await Promise.all([
    import('../export/print-deck.ts'),
    import('../export/print-pages.ts'),
    import('../export/compare-with-slidev.ts'),
  ])
  /** By their folder, the decks that were rendered without a browser. */
  const rendered = new Map<string, string[]>()

  async function compare({ context, renderer }: ReadyDeck, folder: string): Promise<void> {
    const { slides, faults } = await compareWithSlidev(context, renderer, rendered.get(folder) ?? [], root)
    checked.compared += slides
    checked.faults.push(...faults.filter(fault => !checked.faults.some(other => isSameSlide(fault, other))))
  }

  return {
    contextOptions: {},
    failed: ({ path }, error) => checked.faults.push(deckFault(root, path, error)),
    async handle({ path }, ready) {
      // The renderer is still needed after the last deck: hence "hasComponents".
      const how = { root, dark: false, withClicks: false, hasComponents: true, allowances: {} }
      const { pages, problems, browserNeeded } = await printDeck(ready, how, printNothing)
      checked.pages += pages
      checked.faults.push(...problems)
      const folder = dirname(path)
      if (browserNeeded === undefined)
        rendered.set(folder, [...(rendered.get(folder) ?? []), path])
      if (ready.isLast)
        await compare(ready, folder)
      return async () => {}
    },
  }
}

/** A slide that is at fault is mended before it is worth while to compare how it looks. */
function isSameSlide(a: SlideFault, b: SlideFault): boolean {
  return a.file === b.file && a.line === b.line
}

/**
 * Each fault once, with the lower number of its slide: that in the deck of its own, not in the one of the whole
 * panel.
 */
function onceEach(faults: readonly SlideFault[]): SlideFault[] {
  const known = new Map<string, SlideFault>()
  for (const fault of faults) {
    const key = JSON.stringify([fault.file, fault.line, fault.message])
    const other = known.get(key)
    if (!other || (fault.slide ?? 0) < (other.slide ?? 0))
      known.set(key, fault)
  }
  return [...known.values()].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
}
