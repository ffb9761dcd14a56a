import type { Ora } from 'ora'
import type { CommandContext, Output } from '../command-context.ts'
import type { Exported } from '../export/export-decks.ts'
import type { ExportOptions } from '../export/options.ts'
import type { SlideFault } from '../export/slide-faults.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Selection } from './select.ts'
import { flagsFor } from '../export/allowances.ts'
import { exportDecks } from '../export/export-decks.ts'
import { deckLabel } from '../export/out-files.ts'
import { formatSlideFault } from '../export/slide-faults.ts'
import { EXIT } from '../faults.ts'
import { inertLine } from '../terminal-text.ts'
import { decksOnDisk } from './select.ts'

/** The flags of `paneldeck export`. */
export interface ExportCommandOptions extends Selection, ExportOptions {
  json?: true | undefined
}

/** `paneldeck export`: writes every deck to `out/`, by default as a PDF; a deck with a fault is left out. */
export async function exportCommand(context: CommandContext, options: ExportCommandOptions): Promise<number> {
  const { root, streams: { stdout, stderr } } = context
  const decks = await decksOnDisk(root, options)
  const progress = stderr.isTTY
    ? (await import('ora')).default({ stream: stderr, discardStdin: false })
    : undefined
  const exported = new Map<DeckFile, Exported[]>()
  const told = new Set<string>()
  progress?.start(`1 of ${decks.length}`)
  try {
    await exportDecks(context, decks, options, (deck, result) => {
      exported.set(deck, [...(exported.get(deck) ?? []), result])
      tell(stderr, progress, deck, result, told)
      if (progress && exported.size < decks.length)
        progress.start(`${exported.size + 1} of ${decks.length}`)
    })
    if (options.format === 'html') {
      const index = await (await import('../export/site-index.ts')).writeIndex(root)
      stderr.write(`${index}  the page to begin with\n`)
    }
  }
  finally {
    progress?.stop()
  }
  const results = decks.flatMap(deck =>
    (exported.get(deck) ?? []).map(result => ({ deck: deckLabel(deck), ...result })),
  )
  if (options.json)
    stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  return conclude(stderr, results)
}

/** A line for each file: with a mark in a terminal, plain anywhere else; its faults beneath. */
function tell(
  stderr: Output,
  progress: Ora | undefined,
  deck: DeckFile,
  {
    file,
    stale,
    upToDate,
    wouldPrint,
    pages,
    seconds,
    problems,
    warnings,
    browserNeeded,
    withoutEffect = [],
  }: Exported,
  told: Set<string>,
): void {
  const before = stale === undefined ? '' : `; ${stale} is from before`
  const time = upToDate ? 'up to date' : `${seconds.toFixed(1)} s`
  const made = wouldPrint ? 'would be printed' : `${pages} pages, ${time}`
  const line = file ? `${file}  ${made}` : `${deckLabel(deck)}: not exported${before}`
  if (progress)
    progress[file ? 'succeed' : 'fail'](line)
  else stderr.write(`${line}\n`)
  if (browserNeeded !== undefined)
    stderr.write(`    took the long road through the browser: ${browserNeeded}\n`)
  if (withoutEffect.length > 0)
    stderr.write(`    without effect here: ${withoutEffect.join(', ')}\n`)
  for (const line of new Set(problems.map(problem => toldOnce(problem, told)))) stderr.write(`    ${line}\n`)
  for (const warning of warnings)
    stderr.write(`    let pass: ${formatSlideFault(warning)}\n`)
}

/** A fault in a line; one of the data, which several decks have in common, is told in full only once. */
function toldOnce(fault: SlideFault, told: Set<string>): string {
  const place = placeInData(fault)
  if (place === undefined || !told.has(place)) {
    told.add(place ?? '')
    return formatSlideFault(fault)
  }
  return inertLine(`${fault.file}:${fault.line}: as told above`)
}

/** Which fault of the data it is, if it is one: the same for all decks. */
function placeInData({ file, line, column, slide, characters }: SlideFault): string | undefined {
  return slide === undefined && characters ? JSON.stringify([file, line, column, characters]) : undefined
}

/** What to do about what is wrong, and how the run ended. */
function conclude(stderr: Output, results: readonly Exported[]): number {
  const problems = results.flatMap(({ problems }) => problems)
  if (problems.length === 0)
    return EXIT.done
  const count = results.filter(({ problems }) => problems.length > 0).length
  const stale = results.some(result => result.stale !== undefined)
    ? ' What is in out/ of them is from before: do not hand it out.'
    : ''
  const ofData = problems.flatMap(problem => placeInData(problem) ?? [])
  const number = problems.length - ofData.length + new Set(ofData).size
  const faults = `${number} fault${number === 1 ? '' : 's'} on the slides`
  stderr.write(`\n${faults}; ${count} deck${count === 1 ? ' was' : 's were'} not written.${stale}\n`)
  const flags = helpfulFlags(results)
  if (flags.length > 0)
    stderr.write(`Mend the lines above; an hour before the talk, ${flags.join(' ')} lets them pass.\n`)
  return EXIT.faults
}

/**
 * The `--allow-…` flags with which at least one more deck would be written. A deck with a broken slide is never
 * written, so its other faults do not count.
 */
export function helpfulFlags(results: readonly Pick<Exported, 'problems'>[]): string[] {
  const passable = results.filter(({ problems }) => problems.every(problem => flagsFor([problem]).length > 0))
  return flagsFor(passable.flatMap(({ problems }) => problems))
}
