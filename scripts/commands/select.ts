/** Which panels, languages and decks a command is about. */

import type { Output } from '../command-context.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Edition } from '../summary/languages.ts'
import type { Panel } from '../summary/panel.ts'
import type { ReadOptions, ReadPanel } from '../summary/read-panel.ts'
import type { Fault } from '../summary/source.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing } from '../disk.ts'
import { formatFault, UsageError } from '../faults.ts'
import { listDecks } from '../store/deck-files.ts'
import { editionsOf } from '../summary/languages.ts'
import { listPanels } from '../summary/list-panels.ts'
import { readPanel } from '../summary/read-panel.ts'

/** The flags that narrow a command down to some panels, languages and decks. */
export interface Selection {
  panel?: string | undefined
  lang?: Edition | undefined
  deck?: string | undefined
  /** With a cut of so many minutes. */
  minutes?: number | undefined
}

type Read = Extract<ReadPanel, { faults: [] }>

/** One panel in one of its languages, or in both. */
export interface PanelEdition {
  panel: Panel
  edition: Edition
}

/** The panels a selection names. @throws {UsageError} if there is none */
export async function selectPanels(root: string, { panel }: Selection): Promise<string[]> {
  const ids = await listPanels(root)
  if (panel !== undefined && !ids.includes(panel)) {
    throw new UsageError(
      `--panel ${panel}: there is no such panel; data/ has ${ids.join(', ') || 'none'}`,
    )
  }
  if (ids.length === 0)
    throw new UsageError('There is no panel: expected data/<panel>/panel.yaml')
  return panel === undefined ? ids : [panel]
}

/**
 * Panels, read and checked; none if any has faults.
 *
 * @throws {UsageError} if there is no such panel
 */
export async function readPanels(
  root: string,
  selection: Selection,
  options: ReadOptions = {},
): Promise<{ panels: Panel[], read: Read[], faults: Fault[], warnings: Fault[] }> {
  const all = await Promise.all(
    (await selectPanels(root, selection)).map(id => readPanel(root, id, options)),
  )
  // To compose decks takes a while to load: not for commands that read no panels.
  const { repeatedAddresses } = await import('../compose/repeated-addresses.ts')
  const faults = all.flatMap(({ panel, sources, faults }) =>
    panel ? repeatedAddresses(panel, sources) : faults)
  const read = faults.length > 0 ? [] : all.flatMap(result => (result.panel ? [result] : []))
  const warnings = all.flatMap(({ warnings }) => warnings)
  return { panels: read.map(({ panel }) => panel), read, faults, warnings }
}

/** The source of a panel, as its reader has it. @throws {UsageError} if the file is not there */
export async function readArticle(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)}); `
      + 'expected the text of the article',
    )
  })
}

/**
 * The editions a selection names: by default every language, and the bilingual one where it was made before.
 *
 * @throws {UsageError} if no panel has such an edition
 */
export async function editions(
  root: string,
  panels: readonly Panel[],
  { lang }: Selection,
): Promise<PanelEdition[]> {
  const found = await Promise.all(
    panels.map(async (panel) => {
      const there: string[] = await readdir(join(root, 'slides', panel.id)).catch(ifMissing([]))
      return editionsOf(panel)
        .filter(edition =>
          lang === undefined ? edition !== 'both' || there.includes('both') : edition === lang,
        )
        .map(edition => ({ panel, edition }))
    }),
  )
  if (found.flat().length === 0) {
    throw new UsageError(
      `--lang ${lang}: there is no deck in this language; `
      + `panel.yaml has languages: [${panels.flatMap(({ languages }) => languages).join(', ')}]`,
    )
  }
  return found.flat()
}

/**
 * The decks in `slides/` that a selection names, in running order, `slides` last. Decks are shown and printed whatever
 * state `data/` is in.
 *
 * @throws {UsageError} if there are none
 */
export async function decksOnDisk(root: string, { panel, lang, deck }: Selection): Promise<DeckFile[]> {
  const decks = await listDecks(root)
  if (decks.length === 0)
    throw new UsageError('There are no decks in slides/ yet; `npx paneldeck generate` makes them')
  const ofPanel = chosen(decks, 'panel', 'panel', panel)
  return chosen(chosen(ofPanel, 'language', 'lang', lang), 'name', 'deck', deck)
}

/** @throws {UsageError} if an option names what no deck has */
function chosen(
  decks: readonly DeckFile[],
  key: 'panel' | 'language' | 'name',
  option: string,
  wanted: string | undefined,
): DeckFile[] {
  const found = decks.filter(deck => wanted === undefined || deck[key] === wanted)
  if (found.length > 0)
    return found
  const expected = [...new Set(decks.map(deck => deck[key]))].join(', ')
  throw new UsageError(`--${option} ${wanted}: there is no such deck in slides/; expected one of ${expected}`)
}

/** Tells every fault on stderr. */
export function tellFaults(stderr: Output, faults: readonly Fault[]): void {
  for (const fault of faults) stderr.write(`${formatFault(fault)}\n`)
  stderr.write(
    `\n${faults.length} fault${faults.length === 1 ? '' : 's'} in data/; nothing was written.\n`,
  )
}
