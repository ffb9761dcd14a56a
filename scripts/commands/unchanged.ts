/**
 * What `generate` found up to date, so that a panel in which nothing has changed since is not read and composed again.
 * A fingerprint covers everything that has a part in the decks: data, decks and records of all panels, our code and
 * theme, the packages and Node's version. It covers too much rather than too little: at worst, all is composed again.
 */

import type { DeckReport } from '../update-decks.ts'
import type { Selection } from './select.ts'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { ifMissing } from '../disk.ts'
import { HOME } from '../home.ts'
import { filesIn, OUR_FILES } from '../render/surroundings.ts'
import { writeWhole } from '../store/write-whole.ts'

const recordsSchema = z.record(
  z.string(),
  z.object({
    /** Of all that had a part in the decks, and of the decks. */
    fingerprint: z.string(),
    /** The decks, relative to the project. */
    decks: z.array(z.string()),
  }),
)

/** Files by which a package manager says what it installed. */
const INSTALLED = ['package-lock.json', 'node_modules/.package-lock.json', 'node_modules/.modules.yaml']

/** What of a project has a part in its decks, hashed. */
export interface ProjectState {
  data: string
  decks: string
}

/** @param root the project's folder */
export async function stateOfDecks(root: string): Promise<ProjectState> {
  const code = [...await filesIn(HOME, OUR_FILES), ...INSTALLED.map(file => join(HOME, file))]
  const data = await everythingBelow(join(root, 'data'))
  return {
    data: sha256([process.version, HOME, root, await hashes([...code, ...data], root)].join('\n')),
    decks: await hashes(await everythingBelow(join(root, 'slides')), root),
  }
}

/** The decks of a selection, if they were up to date once and nothing has changed since. */
export async function unchangedDecks(
  root: string,
  selection: Selection,
  state: ProjectState,
): Promise<DeckReport[] | undefined> {
  const record = (await readRecords(root))[keyOf(selection)]
  return record?.fingerprint === fingerprintOf(state)
    ? record.decks.map(file => ({ file, outcome: 'unchanged', slides: [] }))
    : undefined
}

/**
 * Remembers that the decks of a selection are up to date, if nobody edited any of them, and if the data is as it was.
 *
 * @param before the project before the data was read
 */
export async function rememberUnchanged(
  root: string,
  selection: Selection,
  before: ProjectState,
  reports: readonly DeckReport[],
): Promise<void> {
  if (!reports.every(isUnedited))
    return
  const state = await stateOfDecks(root)
  if (state.data !== before.data)
    return
  const record = { fingerprint: fingerprintOf(state), decks: reports.map(({ file }) => file) }
  const path = rememberedAt(root)
  await mkdir(dirname(path), { recursive: true })
  const records = { ...await readRecords(root), [keyOf(selection)]: record }
  await writeWhole(path, `${JSON.stringify(records, null, 1)}\n`)
}

/** Whether a deck is now as it was generated: it was made anew, or nobody had edited it. */
function isUnedited({ outcome, slides, was, edits, stale, fault, withoutBase }: DeckReport): boolean {
  const isFresh = outcome === 'created' || outcome === 'updated'
    || (outcome === 'unchanged' && slides.every(({ status, moved }) => status === 'current' && !moved))
  return isFresh && [was, edits, stale, fault, withoutBase].every(one => one === undefined)
}

function keyOf({ panel, lang }: Selection): string {
  return JSON.stringify([panel ?? '', lang ?? ''])
}

function fingerprintOf({ data, decks }: ProjectState): string {
  return sha256(`${data}\n${decks}`)
}

/** Where it is remembered: with what else may be thrown away, a file for each project. */
export function rememberedAt(root: string): string {
  return join(HOME, 'node_modules', '.cache', 'generated', `${sha256(root).slice(0, 16)}.json`)
}

async function readRecords(root: string): Promise<z.infer<typeof recordsSchema>> {
  const text = await readFile(rememberedAt(root), 'utf8').catch(ifMissing('{}'))
  try {
    return recordsSchema.parse(JSON.parse(text))
  }
  catch {
    // A damaged record is as good as none.
    return {}
  }
}

/** What has no part in decks: the lock of each run, and what Slidev makes beside decks that it shows. */
const NO_PART = /[\\/](?:\.lock|node_modules)(?:[\\/]|$)/

/** All that lies below a folder and has a part in decks; folders too, as one may stand where a file is needed. */
async function everythingBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing([]))
  return entries
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !NO_PART.test(path))
}

/** The names of files and of what is in them. What cannot be read counts by its name: the run itself tells of it. */
async function hashes(files: readonly string[], root: string): Promise<string> {
  const lines = await Promise.all([...new Set(files)].sort().map(async file =>
    `${relative(root, file)} ${await readFile(file).then(sha256, () => 'unread')}`))
  return sha256(lines.join('\n'))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
