/** The decks a selection names: what would become of them, and bringing them up to date. */

import type { CommandContext } from '../command-context.ts'
import type { Edition } from '../summary/languages.ts'
import type { Panel } from '../summary/panel.ts'
import type { DeckReport, UpdateOptions } from '../update-decks.ts'
import type { Selection } from './select.ts'
import { deckNames } from '../compose/compose.ts'
import { withCutOf } from '../compose/cuts/asked-cuts.ts'
import { UsageError } from '../faults.ts'
import { newRun } from '../store/previous.ts'
import { decksFolder, generateDecks, planDecks, recorded } from '../update-decks.ts'
import { painter } from './colours.ts'
import { reportOfRun } from './report.ts'
import { editions, readPanels, tellFaults } from './select.ts'
import { selectionFlags } from './shell-words.ts'

/** A panel, in some of its languages. */
export interface Wanted {
  panel: Panel
  editions: Edition[]
}

export interface ReportedSelection extends Selection {
  /** The project's folder, if the command names it. */
  root?: string | undefined
  /** Lists what is otherwise only counted, and shows long texts whole. */
  verbose?: true | undefined
}

/** @returns `undefined` if the data has faults, which are told @throws {UsageError} if there is no such deck */
export async function wantedDecks(
  { root, streams: { stderr } }: CommandContext,
  selection: Selection,
): Promise<Wanted[] | undefined> {
  const { panels, faults } = await readPanels(root, selection)
  if (faults.length > 0) {
    tellFaults(stderr, faults)
    return undefined
  }
  const wanted = [...Map.groupBy(await editions(root, panels, selection), ({ panel }) => panel)].map(
    ([panel, group]): Wanted => ({
      panel: selection.minutes === undefined ? panel : withCutOf(panel, selection.minutes),
      editions: group.map(({ edition }) => edition),
    }),
  )
  if (selection.deck !== undefined)
    await expectDeck(root, wanted, selection.deck)
  return wanted
}

/** What would become of the decks; writes nothing. */
export async function planWanted(
  { root }: CommandContext,
  wanted: readonly Wanted[],
  { deck }: Selection,
): Promise<DeckReport[]> {
  const reports: DeckReport[] = []
  for (const { panel, editions } of wanted)
    reports.push(...(await planDecks(root, panel, editions, { deck })))
  return reports
}

/** Brings the decks up to date as one run, and says what became of them. */
export async function writeWanted(
  { root, env, streams }: CommandContext,
  wanted: readonly Wanted[],
  selection: ReportedSelection,
  options: Pick<UpdateOptions, 'choices' | 'settlements' | 'mend'>,
): Promise<DeckReport[]> {
  const run = newRun()
  const reports: DeckReport[] = []
  for (const { panel, editions } of wanted)
    reports.push(...(await generateDecks(root, panel, editions, { ...options, deck: selection.deck, run })))
  tellReports({ streams, env }, selection, reports)
  return reports
}

/** Says what became of the decks. */
export function tellReports(
  { env, streams: { stderr } }: Pick<CommandContext, 'env' | 'streams'>,
  selection: ReportedSelection,
  reports: readonly DeckReport[],
): void {
  const style = {
    paint: painter(stderr, env),
    verbose: selection.verbose ?? false,
    flags: selectionFlags(selection),
    root: selection.root,
  }
  stderr.write(reportOfRun(reports, style))
}

/** @throws {UsageError} if neither the data nor what was generated earlier has this deck */
async function expectDeck(root: string, wanted: readonly Wanted[], deck: string): Promise<void> {
  const found = await Promise.all(
    wanted.flatMap(({ panel, editions }) =>
      editions.map(async (edition) => {
        const files = await recorded(decksFolder(root, panel, edition))
        return [...deckNames(panel), ...files.map(file => file.replace(/\.md$/, ''))]
      }),
    ),
  )
  const names = new Set(found.flat())
  if (!names.has(deck))
    throw new UsageError(`--deck ${deck}: there is no such deck; expected one of ${[...names].join(', ')}`)
}
