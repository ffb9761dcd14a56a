/** Exports decks: those that are up to date are left alone, the others are rendered, examined and written. */

import type { CommandContext } from '../command-context.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { ExportOptions, Format } from './options.ts'
import type { SitePages } from './site-ahead.ts'
import type { SlideFault } from './slide-faults.ts'
import { pdfsOf, withoutCurrent } from './current-pdfs.ts'
import { readFingerprints } from './fingerprints.ts'

/** What became of a deck, or of its handout. */
export interface Exported {
  /** Path of what was made, relative to the project; missing when the deck has problems. */
  file?: string
  /** What lies in its place from an earlier export, relative to the project. */
  stale?: string
  /** The PDF was there already, as it would be printed today. */
  upToDate?: true
  /** The PDF was not made, as it was only asked what would be printed. */
  wouldPrint?: true
  pages: number
  seconds: number
  problems: SlideFault[]
  warnings: SlideFault[]
  /** Why the deck had to be loaded by Slidev in the browser, if it had to. */
  browserNeeded?: string
  /** Settings of the deck that have no effect here. */
  withoutEffect?: string[]
}

/** Called for each file that is made, or could not be. */
export type Done = (deck: DeckFile, result: Exported) => void

/** @throws {MachineError} if there is no browser, or something cannot be written */
export async function exportDecks(
  context: CommandContext,
  decks: readonly DeckFile[],
  options: ExportOptions,
  done: Done,
): Promise<void> {
  const { format = 'pdf' } = options
  const site = format === 'html' ? await siteOf(context, decks, options, done) : undefined
  const fingerprints = PRINTED.has(format) ? await fingerprintsFor(context, options) : undefined
  const job = { context, options, fingerprints, done: site?.done ?? done }
  const changed = fingerprints && !options.force
    ? await withoutCurrent(decks, { ...job, root: context.root, fingerprints })
    : decks
  if (options.dryRun) {
    for (const deck of changed) {
      for (const { file } of pdfsOf(deck, options))
        done(deck, { file, wouldPrint: true, pages: 0, seconds: 0, problems: [], warnings: [] })
    }
    return
  }
  site?.begin()
  try {
    if (changed.length > 0)
      await printChanged(changed, job)
    await site?.finish()
  }
  finally {
    await site?.stop()
  }
}

/** Formats in which a deck is also a PDF. */
const PRINTED: ReadonlySet<Format> = new Set(['pdf', 'html'])

interface Job {
  context: CommandContext
  options: ExportOptions
  /** Missing when what is made is no PDF. */
  fingerprints: Fingerprints | undefined
  done: Done
}

async function printChanged(decks: readonly DeckFile[], job: Job): Promise<void> {
  const { context, options, ...tools } = job
  const [{ throughBrowser }, { withFinisher }] = await Promise.all([
    import('./through-browser.ts'),
    import('../pdf/finisher.ts'),
  ])
  await withFinisher(
    finisher =>
      throughBrowser(decks, context, { dark: options.dark ?? false }, async () => {
        void finisher.ready().catch(() => {}) // its first real call fails in the same way
        const { deckExporter } = await import('./deck-exporter.ts')
        return deckExporter(context, options, { finisher, ...tools })
      }),
    context.env,
  )
}

/** A website: its pages are built beside the examination of its decks, and the sound ones are told of after both. */
interface Site {
  done: Done
  /** Begins to build the pages. */
  begin: () => void
  /** Has all pages of sound decks in their places when it is done. */
  finish: () => Promise<void>
  /** Leaves nothing unfinished, when something fails for all decks. */
  stop: () => Promise<void>
}

async function siteOf(
  context: CommandContext,
  decks: readonly DeckFile[],
  options: ExportOptions,
  done: Done,
): Promise<Site> {
  const { buildAhead } = await import('./site-ahead.ts')
  const sound = new Map<DeckFile, Exported>()
  let pages: SitePages | undefined
  return {
    done(deck, result) {
      if (result.file === undefined)
        void pages?.stop()
      // A handout lies beside the pages.
      if (result.file === undefined || result.file.endsWith('.pdf'))
        done(deck, result)
      else
        sound.set(deck, result)
    },
    begin() {
      pages = buildAhead(context, decks, options)
    },
    async finish() {
      await pages?.finish(decks.filter(deck => sound.has(deck)))
      sound.forEach((result, deck) => done(deck, result))
    },
    stop: async () => pages?.stop(),
  }
}

/** Fingerprints of PDFs made with these options. */
function fingerprintsFor(
  { root, env }: CommandContext,
  { dark, range, withClicks }: ExportOptions,
): Promise<Fingerprints> {
  const [date, browser] = [env.SOURCE_DATE_EPOCH, env.PANELDECK_BROWSER]
  return readFingerprints(root, { dark, range, withClicks, date, browser })
}
