/** The files of `data/<panel>/`, each in the form of its schema. */

import type { Language } from './languages.ts'
import type { ReadText } from './open-file.ts'
import type { Opened } from './open-yaml.ts'
import type { Fault } from './source.ts'
import type { Sources } from './sources.ts'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ifMissing } from '../disk.ts'
import { tagOf } from './languages.ts'
import { misnamedFiles } from './misnamed-files.ts'
import { openFile, readUtf8 } from './open-file.ts'
import { readSessions } from './read-sessions.ts'
import { readWords } from './read-words.ts'
import { summarySchemas } from './schema.ts'
import { SESSION_FILE } from './schema/panel.ts'
import { REHEARSAL_FILE, rehearsalSchema } from './schema/rehearsal.ts'
import { SESSION_FOLDERS } from './session-kinds.ts'
import { shaped } from './source.ts'

/**
 * The files of a panel as they are written: each reference in the words of its author.
 *
 * @param root the project's folder; faults name files relative to it
 * @param folder the panel's
 * @param readText the text of a file; by default from the disk
 * @param options `isUnfinished`: whether contributions may have neither thesis nor position yet
 * @returns `mended` has all but what is wrong, if everything else can be read
 */
export async function readSources(
  root: string,
  folder: string,
  readText: ReadText = readUtf8,
  { isUnfinished = false }: { isUnfinished?: boolean } = {},
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
  const { words, faults: inWords } = await readWords(written, languages, basename(folder), file =>
    openFile(root, join(folder, file), true, readText))
  faults.push(...inWords)
  const shapes = faults.length
  const forgotten = listed?.length ? found.filter(file => !listed.includes(file)) : []
  faults.push(...notListed(written, forgotten, listed ?? []), ...await misnamedFiles(root, folder))

  if (!panel || !people)
    return { faults, warnings }
  const others = { ...(works && { works }), ...(terms && { terms }), ...(errata && { errata }) }
  const made = { ...(passages && { passages }), ...(rehearsal && { rehearsal }) }
  const sources: Sources = { panel, people, sessions, words, ...others, ...made }
  if (faults.length === 0)
    return { sources, faults, warnings }
  // Where a file is missing, what refers to it would seem wrong.
  return isWhole && faults.length === shapes ? { mended: sources, faults, warnings } : { faults, warnings }
}

/** Session files that the list in panel.yaml leaves out. */
function notListed(panel: Opened | undefined, files: readonly string[], listed: readonly string[]): Fault[] {
  return files.flatMap((file) => {
    const alike = listed.find(other => other.toLowerCase() === file.toLowerCase())
    const message = alike === undefined
      ? `${file} is not listed; expected every session in the order it took place`
      : `${file} differs from ${alike} in capitals alone, and some disks hold only one of them; expected one`
    return panel?.fault(['sessions'], message) ?? []
  })
}

/**
 * What of panel.yaml the other files are read by, as far as it can be made out: a fault in it hides none of theirs.
 */
function outlineOf(panel: unknown): { languages: Language[], sessions?: string[] | undefined } {
  return outlineSchema.parse(panel)
}

const outlineSchema = z
  .object({
    languages: z.array(z.string()).catch([]).transform(written => written.flatMap(tag => tagOf(tag) ?? [])),
    sessions: z.array(z.string().regex(SESSION_FILE)).optional().catch(undefined),
  })
  .catch({ languages: [] })

/** Session files that lie in the folder: forgetting one in the list would leave a talk out in silence. */
async function sessionFiles(folder: string): Promise<string[]> {
  const found = await Promise.all(
    Object.keys(SESSION_FOLDERS).map(async kind =>
      (await readdir(join(folder, kind)).catch(ifMissing([]))).map(file => `${kind}/${file}`),
    ),
  )
  return found.flat().filter(file => file.endsWith('.yaml')).sort()
}
