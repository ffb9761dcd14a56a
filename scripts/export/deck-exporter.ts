/** What is done with each deck that is rendered: printed in its format and as a handout, written, and remembered. */

import type { CommandContext } from '../command-context.ts'
import type { HandoutOptions } from '../handout/options.ts'
import type { PrintedHandout } from '../handout/printed-handout.ts'
import type { Finisher } from '../pdf/finisher.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Done, Exported } from './export-decks.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Product } from './formats.ts'
import type { ExportOptions } from './options.ts'
import type { SlideFault } from './slide-faults.ts'
import type { BrowserWork } from './through-browser.ts'
import { join, relative } from 'node:path'
import { stepsOf } from './formats.ts'
import { handoutOf } from './options.ts'
import { handoutPlace, leftBefore, pdfPlace, placeInOut } from './out-files.ts'
import { printDeck } from './print-deck.ts'
import { deckFault } from './slide-faults.ts'
import { writeOutput } from './write-output.ts'

interface Tools {
  finisher: Finisher
  /** Missing when what is made is no PDF. */
  fingerprints: Fingerprints | undefined
  done: Done
}

type Printed = Pick<Exported, 'pages' | 'seconds' | 'problems' | 'warnings' | 'browserNeeded' | 'withoutEffect'> & {
  /** Files it was made of; missing when that cannot be known. */
  inputs?: string[]
}

/** The work that exports the decks of one run, each as its options say. */
export async function deckExporter(
  context: CommandContext,
  options: ExportOptions,
  tools: Tools,
): Promise<BrowserWork<DeckFile>> {
  const { root } = context
  const { finisher } = tools
  const handout = handoutOf(options)
  const printHandout = handout && (await import('../handout/print-handout.ts')).printHandout
  const steps = stepsOf(options.format ?? 'pdf', { finisher })
  const how = {
    root,
    dark: options.dark ?? false,
    withClicks: options.withClicks ?? false,
    hasComponents: handout !== undefined,
    allowances: options,
    ...(options.range !== undefined && { range: options.range }),
  }
  return {
    contextOptions: steps.contextOptions,
    failed(deck, error) {
      const problem = deckFault(root, deck.path, error)
      const nothing = { pages: 0, seconds: 0, warnings: [] }
      tools.done(deck, { ...leftBefore(root, steps.placeOf(placeInOut(deck))), ...nothing, problems: [problem] })
      if (handout)
        tools.done(deck, { ...leftBefore(root, handoutPlace(deck, options.format)), ...nothing, problems: [] })
    },
    async handle(deck, ready) {
      const started = performance.now()
      const { output, ...printed } = await printDeck(ready, how, async (page, facts, slidePages) => {
        const makeProduct = await steps.print(page, facts, slidePages)
        const data = join(root, 'data', deck.panel)
        const job = { facts, slidePages, renderer: ready.renderer, finisher, root, data }
        return { makeProduct, paper: handout && (await printHandout?.(page, { ...job, options: handout })) }
      })
      const paper = output?.paper
      const seconds = (performance.now() - started) / 1000 - (paper?.seconds ?? 0)
      return async () => {
        const files = { file: steps.placeOf(placeInOut(deck)), pdf: pdfPlace(deck, options.format) }
        await finish(context, tools, deck, files, await output?.makeProduct(), { ...printed, seconds })
        if (handout)
          await finishHandout(context, tools, deck, handoutPlace(deck, options.format), handout, paper, printed.inputs)
      }
    },
  }
}

/** Writes what was made, remembers what it was made of, and tells. What was let pass is looked at again next time. */
async function finish(
  { root }: CommandContext,
  { fingerprints, done }: Tools,
  deck: DeckFile,
  { file, pdf }: { file: string, pdf: string },
  product: Product | undefined,
  { inputs, ...made }: Printed,
  own?: HandoutOptions,
): Promise<void> {
  await product?.write(join(root, file))
  const printed = { ...made, warnings: [...made.warnings, ...notAccessible(root, deck, product, made.warnings)] }
  if (product?.pdf && inputs && printed.warnings.length === 0) {
    const sound = { pdf: product.pdf, inputs, pages: printed.pages, warnings: [] }
    await fingerprints?.remember(pdf, deck.path, sound, own)
  }
  else {
    await fingerprints?.forget(pdf)
  }
  done(deck, { ...(product ? { file } : leftBefore(root, file)), ...printed })
}

/** Faults of slides that keep their PDF from being PDF/UA. */
const UNREAD: ReadonlySet<string> = new Set(['no-alternative', 'missing-glyph'])

/** Why a PDF is no PDF/UA, unless the checks of the slide have told it. */
function notAccessible(
  root: string,
  { path }: DeckFile,
  product: Product | undefined,
  told: readonly SlideFault[],
): SlideFault[] {
  const toldOf = new Set(told.flatMap(({ kind, slide }) => UNREAD.has(kind) ? [slide] : []))
  const faults = new Map((product?.faults ?? []).map(fault => [JSON.stringify(fault), fault]))
  return [...faults.values()].filter(({ no }) => !toldOf.has(no)).map(({ no, message }) => ({
    file: relative(root, path),
    line: 1,
    column: 1,
    kind: 'no-alternative',
    message: `not PDF/UA: ${message}`,
    ...(no !== undefined && { slide: no }),
  }))
}

/** @param paper missing when the slides have problems: then there is no handout either */
async function finishHandout(
  context: CommandContext,
  tools: Tools,
  deck: DeckFile,
  file: string,
  options: HandoutOptions,
  paper: PrintedHandout | undefined,
  deckInputs: readonly string[] | undefined,
): Promise<void> {
  if (!paper) {
    tools.done(deck, { ...leftBefore(context.root, file), pages: 0, seconds: 0, problems: [], warnings: [] })
    return
  }
  const { pdf, inputs, ...made } = paper
  const product = pdf && { pdf, write: (path: string) => writeOutput(path, pdf) }
  const printed = { ...made, ...(deckInputs && { inputs: [...deckInputs, ...inputs] }) }
  await finish(context, tools, deck, { file, pdf: file }, product, printed, options)
}
