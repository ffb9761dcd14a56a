import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import ora, { type Ora } from 'ora'
import writeFileAtomic from 'write-file-atomic'
import { readFingerprints, type Fingerprints } from '../export/fingerprints.ts'
import { EXIT } from '../faults.ts'
import type { RenderOptions } from '../render/deck.ts'
import { decksOnDisk, root, type DeckFile, type Selection } from './select.ts'

export interface ExportOptions extends Selection {
  json?: true | undefined
  /** Prints decks that have not changed, too. */
  force?: true | undefined
  dark?: true | undefined
}

interface Exported {
  deck: string
  /** Path of the PDF, relative to the project; missing when the deck has problems. */
  file?: string
  /** The PDF was there already, as it would be printed today. */
  upToDate?: true
  pages: number
  seconds: number
  problems: string[]
  warnings: string[]
  /** Why the deck had to be loaded by Slidev in the browser, if it had to. */
  browserNeeded?: string
}

/** `paneldeck export`: every deck as a PDF in `out/`. A deck with a broken slide is not written; the others are. */
export async function exportPdfs(options: ExportOptions): Promise<number> {
  const decks = await decksOnDisk(options)
  const progress = process.stderr.isTTY ? ora({ stream: process.stderr, discardStdin: false }) : undefined
  const rendition: RenderOptions = { dark: options.dark ?? false }
  const fingerprints = await readFingerprints(root, rendition)
  const exported = new Map<DeckFile, Exported>()
  const done = (deck: DeckFile, result: Exported): void => {
    exported.set(deck, result)
    tell(progress, result)
    if (progress && exported.size < decks.length) progress.start(`${exported.size + 1} of ${decks.length}`)
  }
  progress?.start(`1 of ${decks.length}`)
  const changed: DeckFile[] = []
  for (const deck of decks) {
    const record = options.force ? undefined : await fingerprints.current(fileOf(deck), deck.path)
    if (record) done(deck, { deck: titleOf(deck), file: fileOf(deck), upToDate: true, pages: record.pages, seconds: 0, problems: [], warnings: record.warnings })
    else changed.push(deck)
  }
  if (changed.length > 0) await printAll(changed, rendition, fingerprints, done)
  if (options.json) process.stdout.write(`${JSON.stringify(decks.flatMap(deck => exported.get(deck) ?? []), null, 2)}\n`)
  return [...exported.values()].some(({ problems }) => problems.length > 0) ? EXIT.faults : EXIT.done
}

/** Renders the decks while the browser starts and prints what is ready; folders go side by side. */
async function printAll(
  decks: readonly DeckFile[], rendition: RenderOptions, fingerprints: Fingerprints, done: (deck: DeckFile, result: Exported) => void,
): Promise<void> {
  // Slidev, Vite and Playwright take a second to load: only who prints pays for it.
  const [{ withRenderer }, { withBrowser }, { printDeck }] = await Promise.all([
    import('../render/renderer.ts'), import('../export/browser.ts'), import('../export/print.ts'),
  ])
  const atOnce = pLimit(availableParallelism())
  await withBrowser(async starting => {
    const opening = starting.then(browser => browser.newContext())
    const folders = Object.values(Object.groupBy(decks, ({ path }) => dirname(path)))
    await Promise.all(folders.map((folder = []) => atOnce(() => withRenderer(async renderer => {
      const renderings = folder.map(deck => renderer.render(deck.path, rendition))
      // Whoever waits for one learns of its failure; before that it is nobody's.
      for (const rendering of renderings) rendering.catch(() => {})
      const context = await opening
      let started = performance.now()
      for (const [index, deck] of folder.entries()) {
        const rendering = await renderings[index]
        if (!rendering) continue
        const { pdf, inputs, ...printed } = await printDeck(context, renderer, rendering, { root, ...rendition })
        const file = fileOf(deck)
        if (pdf) await write(join(root, file), pdf)
        if (pdf && inputs) await fingerprints.remember(file, deck.path, { pdf, inputs, ...printed })
        else await fingerprints.forget(file)
        done(deck, { deck: titleOf(deck), ...pdf && { file }, ...printed, seconds: (performance.now() - started) / 1000 })
        started = performance.now()
      }
    }))))
  })
}

function titleOf({ panel, language, name }: DeckFile): string {
  return `${panel}/${language}/${name}`
}

function fileOf({ panel, language, name }: DeckFile): string {
  return join('out', panel, language, `${name}.pdf`)
}

/** A spinner in a terminal, a plain line anywhere else. */
function tell(progress: Ora | undefined, { deck, file, upToDate, pages, seconds, problems, warnings, browserNeeded }: Exported): void {
  const line = file ? `${file}  ${pages} pages, ${upToDate ? 'up to date' : `${seconds.toFixed(1)} s`}` : `${deck}: not exported`
  if (progress) progress[file ? 'succeed' : 'fail'](line)
  else process.stderr.write(`${line}\n`)
  if (browserNeeded !== undefined) process.stderr.write(`    took the long road through the browser: ${browserNeeded}\n`)
  for (const problem of problems) process.stderr.write(`    ${problem}\n`)
  for (const warning of warnings) process.stderr.write(`    does not fit: ${warning}\n`)
}

async function write(path: string, pdf: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, Buffer.from(pdf))
}
