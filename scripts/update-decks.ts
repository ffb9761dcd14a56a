/** Panel → the files of `slides/<panel>/<language>/`. Everything is planned before anything is written. */

import type { Choices } from './reconcile/merge.ts'
import type { FilePlan } from './reconcile/reconcile.ts'
import type { Settlement } from './reconcile/sides.ts'
import type { WrittenSlides } from './serialise/serialise.ts'
import type { FileChange } from './store/replace.ts'
import type { Edition } from './summary/languages.ts'
import type { Panel } from './summary/panel.ts'
import { join, posix, relative } from 'node:path'
import { composeDecks } from './compose/compose.ts'
import { withCutsMade } from './compose/cuts/asked-cuts.ts'
import { homeOf } from './home.ts'
import { mendedRecords, planMerge, staleIn } from './mend-decks.ts'
import { planFolder, storedTexts } from './plan-folder.ts'
import { knownDecks } from './reconcile/unrecorded-decks.ts'
import { serialiseDecks } from './serialise/serialise.ts'
import { applyPlan, mendCutOffRun } from './store/apply.ts'
import { addFormatterSettings } from './store/formatter-settings.ts'
import { recordHistory, sidesOfMerge } from './store/git.ts'
import { withLock } from './store/lock.ts'

/** What became of a deck, or would. */
export interface DeckReport extends Omit<FilePlan, 'deck' | 'base'> {
  /** Path of the deck, relative to the project. */
  file: string
  /** Its path before, if it has a new name. */
  was?: string
  /** How many edits are in a deck that the data no longer has. */
  edits?: number
  /** How many slides it has, where it has no record that would tell edits. */
  slideCount?: number
  /** Slides that say what was generated earlier, word for word, though not last. */
  stale?: string[]
}

/** What was decided about one place of a deck. */
export interface DeckSettlement extends Settlement {
  /** Path of the deck, relative to the project. */
  file: string
}

export interface UpdateOptions {
  /** Only this deck, by its name. */
  deck?: string | undefined
  choices?: Choices | undefined
  /** Settles disagreements one by one. */
  settlements?: readonly DeckSettlement[] | undefined
  /** Mends what a merge of branches left: decks and records of two sides, and records of another side. */
  mend?: boolean | undefined
  /** Which run it is, if it is about several panels. */
  run?: string | undefined
}

interface ReportedDeck {
  report: DeckReport
  /**
   * The deck, then its pristine copy: if a run is cut off in between, the next one sees a new deck and mends the
   * copy.
   */
  changes: FileChange[]
}

/**
 * The decks of a panel in one language as they would be generated today: file name → text.
 *
 * @param folder where the decks are to lie; they say where their theme is from there
 */
export function generateTexts(folder: string, panel: Panel, edition: Edition): Map<string, string> {
  const theme = `${relative(folder, homeOf(folder)).replaceAll('\\', '/')}/`
  if (written.size > MOST_WRITTEN)
    written.clear()
  return serialiseDecks(composeDecks(panel, edition, theme), written)
}

/** What this process has written: while a talk is presented, nearly all slides are there again after each change. */
const written: WrittenSlides = new Map()

/** With more than these, as after hours of edits, they are forgotten. */
const MOST_WRITTEN = 5_000

/**
 * The decks of a folder that were generated at some time, by the names they were generated with, and by those that
 * people gave their files. Decks that the data no longer has are known by this alone.
 */
export async function recorded(folder: string): Promise<string[]> {
  const decks = knownDecks({ ...await storedTexts(folder), fresh: new Map() })
  return [...new Set(decks.flatMap(({ name, file }) => [name, file]))]
}

/** Where the decks of a panel in one language lie. */
export function decksFolder(root: string, panel: Panel, edition: Edition): string {
  return join(root, 'slides', panel.id, edition)
}

/**
 * Brings the decks of a panel up to date with its data, in these languages.
 *
 * @param root the project's folder
 * @throws {MachineError} if another run is at work on them
 */
export async function generateDecks(
  root: string,
  panel: Panel,
  editions: readonly Edition[],
  options: UpdateOptions = {},
): Promise<DeckReport[]> {
  const folder = join(root, 'slides', panel.id)
  const texts = await textsOf(root, panel, editions)
  await addFormatterSettings(join(root, 'slides'), panel.id)
  return await withLock(folder, async () => {
    mendCutOffRun(folder)
    const plans = () => plan(root, texts, options)
    const sides = options.mend ? await sidesOfMerge(root) : undefined
    if (!sides)
      return reportsOf(await applyPlan(folder, plans, options.run))
    await applyPlan(folder, () => planMerge(root, sides, texts), options.run)
    return reportsOf(await plans())
  })
}

/** What {@link generateDecks} would do; writes nothing. */
export async function planDecks(
  root: string,
  panel: Panel,
  editions: readonly Edition[],
  options: UpdateOptions = {},
): Promise<DeckReport[]> {
  return reportsOf(await plan(root, await textsOf(root, panel, editions), options))
}

function reportsOf(planned: readonly ReportedDeck[]): DeckReport[] {
  return planned.map(({ report }) => report)
}

/** The decks of each folder as they would be generated today; cuts that `--minutes` made there once are among them. */
async function textsOf(
  root: string,
  panel: Panel,
  editions: readonly Edition[],
): Promise<Map<string, Map<string, string>>> {
  const texts = new Map<string, Map<string, string>>()
  for (const edition of editions) {
    const folder = decksFolder(root, panel, edition)
    const decks = (await recorded(folder)).map(file => file.replace(/\.md$/, ''))
    texts.set(folder, generateTexts(folder, withCutsMade(panel, decks), edition))
  }
  return texts
}

async function plan(
  root: string,
  folders: ReadonlyMap<string, ReadonlyMap<string, string>>,
  options: UpdateOptions,
): Promise<ReportedDeck[]> {
  const planned: ReportedDeck[] = []
  for (const [folder, texts] of folders) {
    const path = (file: string) => relative(root, join(folder, file)).replaceAll('\\', '/')
    const settlements = options.settlements?.filter(({ file }) => posix.dirname(file) === path('.'))
    const choices = settlements ? { ...options.choices, settlements } : options.choices
    const history = recordHistory(root, path('.'))
    const records = options.mend ? await mendedRecords(folder, texts, history) : undefined
    const ofFolder = { ...options, choices, records, repair: options.mend }
    for (const { deck, changes } of await planFolder(folder, texts, ofFolder)) {
      const { deck: _, base: __, ...plan } = deck.plan
      const was = deck.was?.file
      const stale = await staleIn(deck.plan.slides, () => history(deck.record))
      const report: DeckReport = {
        file: path(deck.file),
        ...(was !== undefined && was !== deck.file && { was: path(was) }),
        ...(deck.edits !== undefined && { edits: deck.edits }),
        ...(deck.slideCount !== undefined && { slideCount: deck.slideCount }),
        ...(stale.length > 0 && { stale }),
        ...plan,
      }
      planned.push({ report, changes })
    }
  }
  return planned
}
