/** Exports decks: those that are up to date are left alone, the others are rendered, examined and written. */

import type { Context } from '../context.ts'
import type { HandoutOptions } from '../handout/options.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { ExportOptions } from './options.ts'
import type { SlideFault } from './slide-faults.ts'
import { readFingerprints } from './fingerprints.ts'
import { handoutOf } from './options.ts'
import { handoutPlace, placeInOut } from './out-files.ts'

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
  context: Context,
  decks: readonly DeckFile[],
  options: ExportOptions,
  done: Done,
): Promise<void> {
  const { format = 'pdf' } = options
  const fingerprints = format === 'pdf' ? await fingerprintsFor(context, options) : undefined
  const changed = fingerprints && !options.force ? await withoutCurrent(decks, options, fingerprints, done) : decks
  if (options.dryRun) {
    for (const deck of changed) {
      for (const { file } of pdfsOf(deck, options))
        done(deck, { file, wouldPrint: true, pages: 0, seconds: 0, problems: [], warnings: [] })
    }
    return
  }
  if (changed.length === 0)
    return
  const [{ throughBrowser }, { withFinisher }] = await Promise.all([
    import('./through-browser.ts'),
    import('../pdf/finisher.ts'),
  ])
  const site = format === 'html' ? await siteOf(context, options, done) : undefined
  await withFinisher(
    finisher =>
      throughBrowser(changed, context, { dark: options.dark ?? false }, async () => {
        void finisher.ready().catch(() => {}) // its first real call fails in the same way
        const { deckExporter } = await import('./deck-exporter.ts')
        return deckExporter(context, options, { finisher, fingerprints, done: site?.done ?? done })
      }),
    context.env,
  )
  await site?.build()
}

/** A website: its pages are made when all decks have been examined, and the sound ones are told of after that. */
interface Site {
  done: Done
  build: () => Promise<void>
}

async function siteOf(context: Context, options: ExportOptions, done: Done): Promise<Site> {
  const { buildSite } = await import('./site.ts')
  const sound = new Map<DeckFile, Exported>()
  return {
    done(deck, result) {
      // A handout lies beside the pages.
      if (result.file === undefined || result.file.endsWith('.pdf'))
        done(deck, result)
      else
        sound.set(deck, result)
    },
    async build() {
      await buildSite(context, [...sound.keys()], options)
      sound.forEach((result, deck) => done(deck, result))
    },
  }
}

/** Fingerprints of PDFs made with these options. */
function fingerprintsFor({ root, env }: Context, { dark, range, withClicks }: ExportOptions): Promise<Fingerprints> {
  const [date, browser] = [env.SOURCE_DATE_EPOCH, env.PANELDECK_BROWSER]
  return readFingerprints(root, { dark, range, withClicks, date, browser })
}

/**
 * The decks whose PDFs are not as they would be printed today. A handout is made of the page its slides were printed
 * from: both are made, or none.
 */
async function withoutCurrent(
  decks: readonly DeckFile[],
  options: ExportOptions,
  fingerprints: Fingerprints,
  done: Done,
): Promise<DeckFile[]> {
  const changed: DeckFile[] = []
  for (const deck of decks) {
    const files = pdfsOf(deck, options)
    const records = await Promise.all(files.map(({ file, own }) => fingerprints.current(file, deck.path, own)))
    if (records.includes(undefined)) {
      changed.push(deck)
      continue
    }
    for (const [index, { file }] of files.entries()) {
      const pages = records[index]?.pages ?? 0
      done(deck, { file, upToDate: true, pages, seconds: 0, problems: [], warnings: [] })
    }
  }
  return changed
}

/** The PDFs that are made of a deck, relative to the project, with the options that are their own. */
function pdfsOf(deck: DeckFile, options: ExportOptions): { file: string, own: HandoutOptions | undefined }[] {
  const handout = handoutOf(options)
  return [
    { file: `${placeInOut(deck)}.pdf`, own: undefined },
    ...(handout ? [{ file: handoutPlace(deck), own: handout }] : []),
  ]
}
