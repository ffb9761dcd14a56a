/**
 * Folders of `slides/` whose panel is not in `data/`: where a folder of `data/` was renamed, its decks go along, with
 * what was edited in them.
 */

import type { Rename } from './reconcile/match-panels.ts'
import type { Folder } from './reconcile/reconcile-folder.ts'
import type { Edition } from './summary/languages.ts'
import type { Panel } from './summary/panel.ts'
import type { DeckReport } from './update-decks.ts'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing } from './disk.ts'
import { UsageError } from './faults.ts'
import { storedTexts } from './plan-folder.ts'
import { matchPanels } from './reconcile/match-panels.ts'
import { reconcileFolder } from './reconcile/reconcile-folder.ts'
import { knownDecks } from './reconcile/unrecorded-decks.ts'
import { withLock } from './store/lock.ts'
import { editionsOf, inOrder, isEdition } from './summary/languages.ts'
import { listPanels } from './summary/list-panels.ts'
import { readPanel } from './summary/read-panel.ts'
import { generateTexts } from './update-decks.ts'

/** A folder of `slides/` with edits that no panel shows. */
export interface LeftFolder {
  panel: string
  /** The language, if the panel is there and only has no such language any more. */
  edition?: Edition
  reports: DeckReport[]
}

/**
 * Moves the decks of panels that have another name today.
 *
 * @param root the project's folder
 * @param wanted what somebody said; other panels are known by what their decks say
 * @returns what was moved, and what is left
 * @throws {UsageError} if what somebody said cannot be done
 */
export async function followPanels(
  root: string,
  wanted: readonly Rename[],
): Promise<{ moved: Rename[], left: LeftFolder[] }> {
  const panels = await listPanels(root)
  const orphans = (await foldersOf(root)).filter(name => !panels.includes(name))
  for (const { old, now } of wanted) {
    if (!orphans.includes(old))
      throw new UsageError(`--rename ${old}=${now}: expected a folder of slides/ that no panel has; ${listed(orphans)}`)
    if (!panels.includes(now))
      throw new UsageError(`--rename ${old}=${now}: there is no such panel; data/ has ${panels.join(', ')}`)
    await clearUnedited(root, now, old)
  }
  const others = orphans.filter(name => !wanted.some(({ old }) => old === name))
  const moved = [...wanted, ...await alike(root, others, panels)]
  for (const { old, now } of moved) {
    await withLock(join(root, 'slides', now), () => moveFiles(join(root, 'slides', old), join(root, 'slides', now)))
  }
  const left = others.filter(name => !moved.some(({ old }) => old === name))
  const folders = await Promise.all(left.map(panel => leftFolder(root, panel)))
  return { moved, left: folders.filter(({ reports }) => reports.length > 0) }
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? `there is ${names.join(', ')}` : 'there is none'
}

/** The folders of `slides/` in which decks were generated, with a record of it or without. */
async function foldersOf(root: string): Promise<string[]> {
  const there = await readdir(join(root, 'slides'), { withFileTypes: true }).catch(ifMissing([]))
  const names = there.filter(entry => !entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name).sort()
  const records = await Promise.all(names.map(name => decksIn(root, name)))
  return names.filter((_, index) => records[index]?.some(({ folder }) => knownDecks(folder).length > 0))
}

/** A folder of decks, compared with data that has none of them. */
interface LanguageFolder {
  edition: Edition
  folder: Folder
}

async function decksIn(root: string, panel: string): Promise<LanguageFolder[]> {
  const there = await readdir(join(root, 'slides', panel)).catch(ifMissing([]))
  const editions = inOrder(there.filter(isEdition))
  return await Promise.all(editions.map(async edition => ({
    edition,
    folder: { ...await storedTexts(join(root, 'slides', panel, edition)), fresh: new Map() },
  })))
}

/** Which of these folders is which panel that has no decks yet, by the lines of their decks. */
async function alike(root: string, orphans: readonly string[], panels: readonly string[]): Promise<Rename[]> {
  if (orphans.length === 0)
    return []
  const known = await foldersOf(root)
  const withoutDecks = panels.filter(name => !known.includes(name))
  const was = new Map(await Promise.all(orphans.map(async name => [name, await textsBefore(root, name)] as const)))
  const today = new Map(await Promise.all(
    withoutDecks.map(async name => [name, await textsToday(root, name)] as const),
  ))
  return matchPanels(was, today)
}

async function textsBefore(root: string, panel: string): Promise<string[]> {
  const decks = (await decksIn(root, panel)).flatMap(({ folder }) => knownDecks(folder))
  return decks.flatMap(({ base, mine }) => base ?? mine ?? [])
}

/** A panel's decks as they would be generated; none if its data has faults. */
async function textsToday(root: string, id: string): Promise<string[]> {
  const { panel } = await readPanel(root, id)
  return panel?.languages.flatMap(language =>
    [...generateTexts(join(root, 'slides', id, language), panel, language).values()]) ?? []
}

/** What is left in a folder that somebody edited. */
async function leftFolder(root: string, panel: string): Promise<LeftFolder> {
  return { panel, reports: (await decksIn(root, panel)).flatMap(folder => editsLeft(panel, folder)) }
}

/**
 * The folders of languages that a panel no longer has, and in which somebody edited decks.
 *
 * @param root the project's folder
 * @param panel as its data is today
 */
export async function leftLanguages(root: string, panel: Panel): Promise<LeftFolder[]> {
  const here = editionsOf(panel)
  return (await decksIn(root, panel.id))
    .filter(({ edition }) => !here.includes(edition))
    .map(folder => ({
      panel: panel.id,
      edition: folder.edition,
      // Without a record they are the editor's own: that is what we told them to do.
      reports: editsLeft(panel.id, folder).filter(({ slideCount }) => slideCount === undefined),
    }))
    .filter(({ reports }) => reports.length > 0)
}

function editsLeft(panel: string, { edition, folder }: LanguageFolder): DeckReport[] {
  return reconcileFolder(folder, () => ({}))
    .filter(({ plan: { outcome } }) => outcome === 'outlived')
    .map(({ file, edits = 1, slideCount }) => ({
      file: `slides/${panel}/${edition}/${file}`,
      outcome: 'outlived',
      slides: [],
      ...(slideCount === undefined ? { edits } : { slideCount }),
    }))
}

/** Takes away the decks of a panel that nobody edited, so that others can take their place. */
async function clearUnedited(root: string, panel: string, old: string): Promise<void> {
  const folders = await decksIn(root, panel)
  const edited = folders.flatMap(({ edition, folder: { base, mine } }) =>
    [...mine].flatMap(([name, text]) => (base.get(name) === text ? [] : [`slides/${panel}/${edition}/${name}`])))
  if (edited.length > 0) {
    throw new UsageError(
      `--rename ${old}=${panel}: ${edited.join(', ')} ${edited.length === 1 ? 'was' : 'were'} edited, too; `
      + 'expected a panel whose decks nobody edited',
    )
  }
  for (const { edition, folder: { base } } of folders) {
    for (const name of base.keys()) {
      await rm(join(root, 'slides', panel, edition, name), { force: true })
      await rm(join(root, 'slides', panel, edition, '.base', name), { force: true })
    }
  }
}

/** Moves all files of a folder, which goes if nothing is left. A file whose name is taken stays where it is. */
async function moveFiles(from: string, to: string): Promise<void> {
  const there = new Set<string>(await readdir(to).catch(ifMissing([])))
  const entries = (await readdir(from, { withFileTypes: true })).filter(({ name }) => name !== '.lock')
  for (const entry of entries) {
    const [path, target] = [join(from, entry.name), join(to, entry.name)]
    if (!there.has(entry.name)) {
      await mkdir(to, { recursive: true })
      await rename(path, target)
    }
    else if (entry.isDirectory()) {
      await moveFiles(path, target)
    }
  }
  if ((await readdir(from)).length === 0)
    await rmdir(from)
}
