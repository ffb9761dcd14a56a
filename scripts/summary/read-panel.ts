/** The disk end of the first stage: the files of `data/<panel>/` → a panel, or every fault they have. */

import type { Unreadable } from './decode-text.ts'
import type { Opened, OpenedFile } from './open-yaml.ts'
import type { Panel } from './panel.ts'
import type { AuthoredPassages } from './schema.ts'
import type { Fault } from './source.ts'
import type { Sources } from './sources.ts'
import type { Language } from './vocabulary.ts'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { ifMissing, isMissing, withPath } from '../disk.ts'
import { decodeText } from './decode-text.ts'
import { withKnownIds } from './known-ids.ts'
import { isPanelFile, misnamedFiles } from './misnamed-files.ts'
import { openYaml } from './open-yaml.ts'
import { readSessions } from './read-sessions.ts'
import { resolvePanel } from './resolve.ts'
import { checkRules } from './rules.ts'
import { uncitedPassages } from './rules/passages.ts'
import { peopleInTwoCamps } from './rules/tensions.ts'
import { summarySchemas } from './schema.ts'
import { SESSION_FILE } from './schema/panel.ts'
import { REHEARSAL_FILE, rehearsalSchema } from './schema/rehearsal.ts'
import { SESSION_FOLDERS } from './session-kinds.ts'
import { shaped } from './source.ts'
import { textFaults } from './texts.ts'
import { LANGUAGES } from './vocabulary.ts'

/** A panel, or the faults that keep it from being read. */
export type ReadPanel
  = { warnings: Fault[] } & (
    | { panel: Panel, sources: Sources, listed: readonly AuthoredPassages[number][], faults: [] }
    | { panel?: never, sources?: never, listed?: never, faults: Fault[] }
  )

/** The text of a file. */
type ReadText = (path: string) => Promise<string>

/** How much of a panel is read. */
export interface ReadOptions {
  /** Whether what is cited need not be in passages.json, as when that is about to be made anew. */
  withoutPassages?: boolean
  /** Whether contributions may have neither thesis nor position yet. */
  isUnfinished?: boolean
}

/**
 * Reads and checks one panel.
 *
 * @param root the project's folder; faults name files relative to it
 * @param id the panel's folder in `data/`
 */
export async function readPanel(
  root: string,
  id: string,
  options: ReadOptions = {},
): Promise<ReadPanel> {
  const folder = join(root, 'data', id)
  const { sources: written, mended, faults, warnings } = await readSources(root, folder, readUtf8, options)
  if (!written) {
    const others = mended ? checkRules(withKnownIds(mended)) : []
    return { faults: [...faults, ...others].sort(byPlace), warnings }
  }
  const { passages, ...others } = withKnownIds(written)
  const sources = passages && !options.withoutPassages ? { ...others, passages } : others
  const broken = [...faults, ...checkRules(sources), ...(options.isUnfinished ? [] : textFaults(sources))]
  if (broken.length > 0)
    return { faults: broken.sort(byPlace), warnings }
  return {
    panel: resolvePanel(id, sources),
    sources,
    listed: passages?.value ?? [],
    faults: [],
    warnings: [...warnings, ...uncitedPassages(sources), ...peopleInTwoCamps(sources)],
  }
}

/** The folder of `data/` with the JSON Schemas for editors, among them one called `panel.json`. */
const SCHEMAS = 'schema'

/** The panels there are: folders of `data/` with a `panel.yaml`. */
export async function listPanels(root: string): Promise<string[]> {
  const data = join(root, 'data')
  const names = (await readdir(data).catch(ifMissing([]))).filter(name => !name.startsWith('.') && name !== SCHEMAS)
  const arePanels = await Promise.all(names.map(name => isPanel(join(data, name))))
  return names.filter((_, index) => arePanels[index]).sort()
}

async function isPanel(folder: string): Promise<boolean> {
  return (await stat(folder)).isDirectory() && (await readdir(folder)).some(isPanelFile)
}

/**
 * The files of a panel as they are written: each reference in the words of its author.
 *
 * @param root the project's folder; faults name files relative to it
 * @param folder the panel's
 * @param readText the text of a file; by default from the disk
 * @returns `mended` has all but what is wrong, if everything else can be read
 */
export async function readSources(
  root: string,
  folder: string,
  readText: ReadText = readUtf8,
  { isUnfinished }: Pick<ReadOptions, 'isUnfinished'> = {},
): Promise<{ sources?: Sources, mended?: Sources, faults: Fault[], warnings: Fault[] }> {
  let isWhole = true
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const open = async (name: string, optional = false) => {
    const { opened, ...told } = await openFile(root, join(folder, name), optional, readText)
    isWhole &&= told.faults.length === 0
    faults.push(...told.faults)
    warnings.push(...(told.warnings ?? []))
    return opened
  }
  const shape = <T>(opened: Opened, schema: z.ZodType<T>) => {
    const { source, mended, faults: found } = shaped(opened, schema)
    faults.push(...found)
    isWhole &&= source !== undefined || mended !== undefined
    return source ?? mended
  }
  const read = async <T>(name: string, schema: z.ZodType<T>) => {
    const opened = await open(name, true)
    // In a file that may be missing, nothing may be written yet.
    return opened && opened.value !== null ? shape(opened, schema) : undefined
  }

  const written = await open('panel.yaml')
  const { languages, sessions: listed } = outlineOf(written?.value)
  const schemas = summarySchemas(languages, isUnfinished ? () => true : undefined)
  const panel = written && shape(written, schemas.panel)
  const people = await open('people.yaml').then(opened => opened && shape(opened, schemas.people))
  const works = await read('works.yaml', schemas.works)
  const terms = await read('terms.yaml', schemas.terms)
  const errata = await read('errata.yaml', schemas.errata)
  const passages = await read('passages.json', schemas.passages)
  const rehearsal = await read(REHEARSAL_FILE, rehearsalSchema)
  const found = await sessionFiles(folder)
  const sessions = await readSessions(listed ?? found, schemas, open, shape)
  const shapes = faults.length
  const forgotten = listed?.length ? found.filter(file => !listed.includes(file)) : []
  faults.push(...forgotten.flatMap(file => written?.fault(
    ['sessions'],
    `${file} is not listed; expected every session in the order it took place`,
  ) ?? []))
  faults.push(...await misnamedFiles(root, folder))

  if (!panel || !people)
    return { faults, warnings }
  const sources: Sources = {
    panel,
    people,
    sessions,
    ...(works && { works }),
    ...(terms && { terms }),
    ...(errata && { errata }),
    ...(passages && { passages }),
    ...(rehearsal && { rehearsal }),
  }
  if (faults.length === 0)
    return { sources, faults, warnings }
  // Where a file is missing, what refers to it would seem wrong.
  return isWhole && faults.length === shapes ? { mended: sources, faults, warnings } : { faults, warnings }
}

async function openFile(
  root: string,
  path: string,
  optional: boolean,
  readText: ReadText,
): Promise<OpenedFile> {
  const file = relative(root, path).replaceAll('\\', '/')
  try {
    return openYaml(file, await readText(path))
  }
  catch (error) {
    if (error instanceof UnreadableText)
      return { faults: [faultAfter(error.before, file, error.message)] }
    if (!isMissing(error))
      throw withPath(error, path)
    return { faults: optional ? [] : [{ file, line: 1, column: 1, message: 'the file is missing' }] }
  }
}

/**
 * What of panel.yaml the other files are read by, as far as it can be made out: a fault in it hides none of theirs.
 */
function outlineOf(panel: unknown): { languages: Language[], sessions?: string[] | undefined } {
  return outlineSchema.parse(panel)
}

const outlineSchema = z
  .object({
    languages: z.array(z.enum(LANGUAGES)).catch([]),
    sessions: z.array(z.string().regex(SESSION_FILE)).optional().catch(undefined),
  })
  .catch({ languages: [] })

/** A file that is no text that can be read. */
class UnreadableText extends Error {
  /** Its text up to where it ceases to be one. */
  readonly before: string

  constructor({ before, message }: Unreadable) {
    super(message)
    this.before = before
  }
}

/** The text of a file. */
async function readUtf8(path: string): Promise<string> {
  const text = decodeText(await readFile(path))
  if (typeof text !== 'string')
    throw new UnreadableText(text)
  return text
}

/** A fault behind this text of a file. */
function faultAfter(before: string, file: string, message: string): Fault {
  const lines = before.split('\n')
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1, message }
}

/** Session files that lie in the folder: forgetting one in the list would leave a talk out in silence. */
async function sessionFiles(folder: string): Promise<string[]> {
  const found = await Promise.all(
    Object.keys(SESSION_FOLDERS).map(async kind =>
      (await readdir(join(folder, kind)).catch(ifMissing([]))).map(file => `${kind}/${file}`),
    ),
  )
  return found.flat().filter(file => file.endsWith('.yaml')).sort()
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column
}
