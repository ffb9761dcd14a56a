import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import ora, { type Ora } from 'ora'
import writeFileAtomic from 'write-file-atomic'
import { readFingerprints, type Fingerprints } from '../export/fingerprints.ts'
import { EXIT } from '../faults.ts'
import type { HandoutKind, HandoutOptions, Paper } from '../handout/options.ts'
import type { RenderOptions } from '../render/deck.ts'
import { decksOnDisk, root, type DeckFile, type Selection } from './select.ts'

export interface ExportOptions extends Selection {
  json?: true | undefined
  /** Prints decks that have not changed, too. */
  force?: true | undefined
  dark?: true | undefined
  /** Also a handout of each deck. */
  handout?: HandoutKind | undefined
  paper?: Paper | undefined
  inkSaving?: true | undefined
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

/** One PDF of a deck, wanted … */
interface Output {
  file: string
  /** How the handout is to be; nothing for the slides themselves. */
  handout?: HandoutOptions | undefined
}

/** … and made, or not. */
type Settled = Omit<Exported, 'deck' | 'file' | 'upToDate'> & { pdf?: Uint8Array, inputs?: string[] | undefined }

/** `paneldeck export`: every deck as a PDF in `out/`. A deck with a broken slide is not written; the others are. */
export async function exportPdfs(options: ExportOptions): Promise<number> {
  const decks = await decksOnDisk(options)
  const progress = process.stderr.isTTY ? ora({ stream: process.stderr, discardStdin: false }) : undefined
  const rendition: RenderOptions = { dark: options.dark ?? false }
  const fingerprints = await readFingerprints(root, rendition)
  const exported = new Map<string, Exported>()
  const wanted = decks.flatMap(deck => outputsOf(deck, options).map(({ file }) => file))
  const done = ({ file }: Output, result: Exported): void => {
    exported.set(file, result)
    tell(progress, result)
    if (progress && exported.size < wanted.length) progress.start(`${exported.size + 1} of ${wanted.length}`)
  }
  progress?.start(`1 of ${wanted.length}`)
  const changed: DeckFile[] = []
  for (const deck of decks) {
    const outputs = await Promise.all(outputsOf(deck, options).map(async output =>
      ({ output, record: options.force ? undefined : await fingerprints.current(output.file, deck.path, output.handout) })))
    const current = outputs.flatMap(({ output, record }) => record ? [{ output, record }] : [])
    // A handout is made of the page its slides were printed from: both are printed, or none.
    if (current.length < outputs.length) changed.push(deck)
    else for (const { output, record: { pages, warnings } } of current)
      done(output, { deck: titleOf(deck), file: output.file, upToDate: true, pages, seconds: 0, problems: [], warnings })
  }
  if (changed.length > 0) await printAll(changed, options, rendition, fingerprints, done)
  if (options.json) process.stdout.write(`${JSON.stringify(wanted.flatMap(file => exported.get(file) ?? []), null, 2)}\n`)
  return [...exported.values()].some(({ problems }) => problems.length > 0) ? EXIT.faults : EXIT.done
}

/** The slides, and the handout if one is wanted. */
function outputsOf(deck: DeckFile, { handout, paper = 'a4', inkSaving }: ExportOptions): [Output, ...Output[]] {
  return [{ file: fileOf(deck) }, ...handout ? [{ file: fileOf(deck, '-handout'), handout: { handout, paper, inkSaving: inkSaving ?? false } }] : []]
}

/** Renders the decks while the browser starts and prints what is ready; folders go side by side. */
async function printAll(
  decks: readonly DeckFile[], options: ExportOptions, rendition: RenderOptions, fingerprints: Fingerprints, done: (output: Output, result: Exported) => void,
): Promise<void> {
  // Slidev, Vite and Playwright take a second to load: only who prints pays for it.
  const [{ withRenderer }, { withBrowser }, { printDeck }, { printHandout }] = await Promise.all([
    import('../render/renderer.ts'), import('../export/browser.ts'), import('../export/print.ts'), import('../handout/print.ts'),
  ])
  const atOnce = pLimit(availableParallelism())
  /** Writes a PDF, or leaves the one that is there alone, and says so. */
  const settle = async (deck: DeckFile, output: Output, { pdf, inputs, ...printed }: Settled): Promise<void> => {
    if (pdf) await write(join(root, output.file), pdf)
    if (pdf && inputs) await fingerprints.remember(output.file, deck.path, { pdf, inputs, ...printed }, output.handout)
    else await fingerprints.forget(output.file)
    done(output, { deck: titleOf(deck), ...pdf && { file: output.file }, ...printed })
  }
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
        const [slides, paper] = outputsOf(deck, options)
        const like = paper?.handout
        const { handout, ...printed } = await printDeck(context, renderer, rendering, {
          root,
          ...rendition,
          handout: like && ((page, facts) => printHandout(page, { facts, renderer, root, data: join(root, 'data', deck.panel), options: like })),
        })
        const seconds = (performance.now() - started) / 1000
        await settle(deck, slides, { ...printed, seconds: seconds - (handout?.seconds ?? 0) })
        if (paper && handout) await settle(deck, paper, { ...handout, inputs: printed.inputs && [...printed.inputs, ...handout.inputs] })
        else if (paper) await fingerprints.forget(paper.file)
        started = performance.now()
      }
    }))))
  })
}

function titleOf({ panel, language, name }: DeckFile): string {
  return `${panel}/${language}/${name}`
}

function fileOf({ panel, language, name }: DeckFile, suffix = ''): string {
  return join('out', panel, language, `${name}${suffix}.pdf`)
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
