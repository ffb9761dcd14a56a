import type { Ora } from 'ora'
import type { Allowances, SlideFault } from '../export/findings.ts'
import type { Fingerprints } from '../export/fingerprints.ts'
import type { Format } from '../export/formats.ts'
import type { Product } from '../export/forms.ts'
import type { Work } from '../export/through-browser.ts'
import type { HandoutKind, HandoutOptions, Paper } from '../handout/options.ts'
import type { Finisher } from '../pdf/finisher.ts'
import type { DeckFile, Selection } from './select.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { flagsFor, formatSlideFault } from '../export/findings.ts'
import { readFingerprints } from '../export/fingerprints.ts'
import { writeOutput } from '../export/write-output.ts'
import { EXIT } from '../faults.ts'
import { decksOnDisk, root } from './select.ts'

export interface ExportOptions extends Selection, Allowances {
  json?: true | undefined
  /** Prints decks that have not changed, too. */
  force?: true | undefined
  dark?: true | undefined
  /** Slides to print, as in `3-7,9`. */
  range?: string | undefined
  /** A page for every click. */
  withClicks?: true | undefined
  format?: Format | undefined
  /** Also a handout of each deck. */
  handout?: HandoutKind | undefined
  paper?: Paper | undefined
  inkSaving?: true | undefined
}

interface Exported {
  deck: string
  /** Path of what was made, relative to the project; missing when the deck has problems. */
  file?: string
  /** What is in its place, from a time when the slides were others; relative to the project. */
  stale?: string
  /** The PDF was there already, as it would be printed today. */
  upToDate?: true
  pages: number
  seconds: number
  problems: SlideFault[]
  warnings: SlideFault[]
  /** Why the deck had to be loaded by Slidev in the browser, if it had to. */
  browserNeeded?: string
}

type Done = (deck: DeckFile, result: Omit<Exported, 'deck'>) => void

/** `paneldeck export`: every deck in `out/`, by default as a PDF. A deck with a fault is not written; the others are. */
export async function exportDecks(options: ExportOptions): Promise<number> {
  const decks = await decksOnDisk(options)
  const progress = process.stderr.isTTY
    ? (await import('ora')).default({ stream: process.stderr, discardStdin: false })
    : undefined
  const exported = new Map<DeckFile, Exported[]>()
  const done: Done = (deck, result) => {
    const told = { deck: titleOf(deck), ...result }
    exported.set(deck, [...(exported.get(deck) ?? []), told])
    tell(progress, told)
    if (progress && exported.size < decks.length)
      progress.start(`${exported.size + 1} of ${decks.length}`)
  }
  progress?.start(`1 of ${decks.length}`)
  try {
    const { format = 'pdf', dark, range, withClicks } = options
    const fingerprints
      = format === 'pdf'
        ? await readFingerprints(root, {
            dark,
            range,
            withClicks,
            date: process.env.SOURCE_DATE_EPOCH,
          })
        : undefined
    const changed
      = fingerprints && !options.force
        ? await withoutCurrent(decks, options, fingerprints, done)
        : decks
    if (changed.length > 0)
      await make(changed, options, fingerprints, done)
    if (format === 'html') {
      process.stderr.write(
        `${await (await import('../export/site.ts')).writeIndex(root)}  the page to begin with\n`,
      )
    }
  }
  finally {
    progress?.stop()
  }
  const results = decks.flatMap(deck => exported.get(deck) ?? [])
  if (options.json)
    process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  return conclude(results)
}

/** The decks whose PDFs are not as they would be printed today. A handout is made of the page its slides were printed from: both are made, or none. */
async function withoutCurrent(
  decks: readonly DeckFile[],
  options: ExportOptions,
  fingerprints: Fingerprints,
  done: Done,
): Promise<DeckFile[]> {
  const changed: DeckFile[] = []
  for (const deck of decks) {
    const handout = handoutOf(options)
    const files = [
      { file: `${baseOf(deck)}.pdf`, own: undefined },
      ...(handout ? [{ file: handoutFile(deck), own: handout }] : []),
    ]
    const records = await Promise.all(
      files.map(async ({ file, own }) => ({
        file,
        record: await fingerprints.current(file, deck.path, own),
      })),
    )
    if (records.some(({ record }) => !record)) {
      changed.push(deck)
    }
    else {
      for (const { file, record } of records) {
        done(deck, {
          file,
          upToDate: true,
          pages: record?.pages ?? 0,
          seconds: 0,
          problems: [],
          warnings: [],
        })
      }
    }
  }
  return changed
}

async function make(
  decks: readonly DeckFile[],
  options: ExportOptions,
  fingerprints: Fingerprints | undefined,
  done: Done,
): Promise<void> {
  const [{ throughBrowser }, { withFinisher }] = await Promise.all([
    import('../export/through-browser.ts'),
    import('../pdf/finisher.ts'),
  ])
  await withFinisher(finisher =>
    throughBrowser(decks, { root, dark: options.dark ?? false }, () =>
      pressRoom(options, finisher, fingerprints, done)),
  )
}

/** What is made of a deck that is rendered, and how it is written. */
async function pressRoom(
  options: ExportOptions,
  finisher: Finisher,
  fingerprints: Fingerprints | undefined,
  done: Done,
): Promise<Work<DeckFile>> {
  void finisher.ready().catch(() => {}) // who wants something of it learns what is wrong
  const handout = handoutOf(options)
  const [{ printDeck }, { formOf }, paperPress] = await Promise.all([
    import('../export/print-deck.ts'),
    import('../export/forms.ts'),
    handout && import('../handout/print-handout.ts'),
  ])
  const [dark, withClicks, range] = [
    options.dark ?? false,
    options.withClicks ?? false,
    options.range,
  ]
  const form = formOf(options.format ?? 'pdf', { dark, withClicks, range }, finisher)
  const how = {
    root,
    dark,
    withClicks,
    hasParts: options.handout !== undefined,
    allowances: options,
    ...(range !== undefined && { range }),
  }
  /** Writes what was made and remembers what of. What was let pass is looked at again next time. */
  const settle = async (
    deck: DeckFile,
    file: string,
    product: Product | undefined,
    made: Settled,
    own?: HandoutOptions,
  ): Promise<void> => {
    const { inputs, ...printed } = made
    await product?.write(join(root, file))
    if (product?.pdf && inputs && printed.warnings.length === 0) {
      await fingerprints?.remember(
        file,
        deck.path,
        { pdf: product.pdf, inputs, pages: printed.pages, warnings: [] },
        own,
      )
    }
    else {
      await fingerprints?.forget(file)
    }
    done(deck, { ...(product ? { file } : fromBefore(file)), ...printed })
  }
  return {
    looks: form.looks,
    async handle(deck, rendered) {
      const started = performance.now()
      const { output, ...printed } = await printDeck(rendered, how, async (page, facts, sheets) => {
        const makeProduct = await form.press(page, facts, sheets)
        const job = {
          facts,
          sheets,
          renderer: rendered.renderer,
          finisher,
          root,
          data: join(root, 'data', deck.panel),
        }
        return {
          makeProduct,
          paper: handout && (await paperPress?.printHandout(page, { ...job, options: handout })),
        }
      })
      const paper = output?.paper
      const seconds = (performance.now() - started) / 1000 - (paper?.seconds ?? 0)
      return async () => {
        await settle(deck, form.place(baseOf(deck)), await output?.makeProduct(), {
          ...printed,
          seconds,
        })
        if (!paper) {
          if (handout) {
            done(deck, {
              ...fromBefore(handoutFile(deck)),
              pages: 0,
              seconds: 0,
              problems: [],
              warnings: [],
            })
          }
          return
        }
        const { pdf, inputs, ...made } = paper
        await settle(
          deck,
          handoutFile(deck),
          pdf && { pdf, write: path => writeOutput(path, pdf) },
          { ...made, ...(printed.inputs && { inputs: [...printed.inputs, ...inputs] }) },
          handout,
        )
      }
    },
  }
}

type Settled = Pick<Exported, 'pages' | 'seconds' | 'problems' | 'warnings' | 'browserNeeded'> & {
  inputs?: string[]
}

function handoutOf({
  handout,
  paper = 'a4',
  inkSaving,
}: ExportOptions): HandoutOptions | undefined {
  return handout && { handout, paper, inkSaving: inkSaving ?? false }
}

function handoutFile(deck: DeckFile): string {
  return `${baseOf(deck)}-handout.pdf`
}

function titleOf({ panel, language, name }: DeckFile): string {
  return `${panel}/${language}/${name}`
}

/** Users are not left without what they had; they are told. */
function fromBefore(file: string): { stale?: string } {
  return existsSync(join(root, file)) ? { stale: file } : {}
}

/** The deck's place in `out/`, without an ending. */
function baseOf({ panel, language, name }: DeckFile): string {
  return join('out', panel, language, name)
}

/** A spinner in a terminal, a plain line anywhere else. */
function tell(
  progress: Ora | undefined,
  { deck, file, stale, upToDate, pages, seconds, problems, warnings, browserNeeded }: Exported,
): void {
  const line = file
    ? `${file}  ${pages} pages, ${upToDate ? 'up to date' : `${seconds.toFixed(1)} s`}`
    : `${deck}: not exported${stale === undefined ? '' : `; ${stale} is from before`}`
  if (progress)
    progress[file ? 'succeed' : 'fail'](line)
  else process.stderr.write(`${line}\n`)
  if (browserNeeded !== undefined)
    process.stderr.write(`    took the long road through the browser: ${browserNeeded}\n`)
  for (const problem of problems) process.stderr.write(`    ${formatSlideFault(problem)}\n`)
  for (const warning of warnings)
    process.stderr.write(`    let pass: ${formatSlideFault(warning)}\n`)
}

/** What to do about what is wrong, and how the run ended. */
function conclude(results: readonly Exported[]): number {
  const problems = results.flatMap(({ problems }) => problems)
  if (problems.length === 0)
    return EXIT.done
  const count = results.filter(({ problems }) => problems.length > 0).length
  const stale = results.some(result => result.stale !== undefined)
    ? ' What is in out/ of them is from before: do not hand it out.'
    : ''
  const flags = flagsFor(problems)
  process.stderr.write(
    `\n${problems.length} fault${problems.length === 1 ? '' : 's'} on the slides; ${count} deck${count === 1 ? ' was' : 's were'} not written.${stale}\n`,
  )
  if (flags.length > 0) {
    process.stderr.write(
      `Mend the lines above; an hour before the talk, ${flags.join(' ')} lets them pass.\n`,
    )
  }
  return EXIT.faults
}
