/** The disk end of the first stage: the files of `data/<panel>/` → a panel, or every fault they have. */

import type { z } from 'zod'
import type { Panel } from './panel.ts'
import type { AuthoredPassages } from './schema.ts'
import type { Fault, Parsed } from './source.ts'
import type { Sources } from './sources.ts'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ifMissing, isMissing, withPath } from '../disk.ts'
import { withKnownIds } from './known-ids.ts'
import { readSessions } from './read-sessions.ts'
import { resolvePanel } from './resolve.ts'
import { checkRules } from './rules.ts'
import { summarySchemas } from './schema.ts'
import { parseSource } from './source.ts'
import { textFaults } from './texts.ts'

/** A panel, or the faults that keep it from being read. */
export type ReadPanel
  = | { panel: Panel, sources: Sources, listed: readonly AuthoredPassages[number][], faults: [] }
    | { panel?: never, sources?: never, listed?: never, faults: Fault[] }

/** The text of a file. */
type ReadText = (path: string) => Promise<string>

/** How much of a panel is read. */
export interface ReadOptions {
  /** Whether what is cited need not be in passages.json, as when that is about to be made anew. */
  withoutPassages?: boolean
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
  const { sources: written, faults } = await readSources(root, join(root, 'data', id))
  if (!written)
    return { faults: faults.sort(byPlace) }
  const { passages, ...others } = withKnownIds(written)
  const sources = passages && !options.withoutPassages ? { ...others, passages } : others
  const broken = [...faults, ...checkRules(sources), ...textFaults(sources)]
  if (broken.length > 0)
    return { faults: broken.sort(byPlace) }
  return { panel: resolvePanel(id, sources), sources, listed: passages?.value ?? [], faults: [] }
}

/** The panels there are: folders of `data/` with a `panel.yaml`. */
export async function listPanels(root: string): Promise<string[]> {
  const data = join(root, 'data')
  const names = (await readdir(data).catch(ifMissing([]))).filter(name => !name.startsWith('.'))
  const arePanels = await Promise.all(names.map(name => isPanel(join(data, name))))
  return names.filter((_, index) => arePanels[index]).sort()
}

async function isPanel(folder: string): Promise<boolean> {
  return (await stat(folder)).isDirectory() && (await readdir(folder)).includes('panel.yaml')
}

/**
 * The files of a panel as they are written: each reference in the words of its author.
 *
 * @param root the project's folder; faults name files relative to it
 * @param folder the panel's
 * @param readText the text of a file; by default from the disk
 */
export async function readSources(
  root: string,
  folder: string,
  readText: ReadText = path => readFile(path, 'utf8'),
): Promise<{ sources?: Sources, faults: Fault[] }> {
  const faults: Fault[] = []
  const read = async <T>(name: string, schema: z.ZodType<T>, optional = false) => {
    const parsed = await readSource(root, join(folder, name), schema, optional, readText)
    faults.push(...(parsed?.faults ?? []))
    return parsed?.source
  }

  // The panel's languages decide which texts must be there, in panel.yaml itself too: it is read twice.
  const draft = await read('panel.yaml', summarySchemas([]).panel)
  if (!draft)
    return { faults }
  const schemas = summarySchemas(draft.value.languages)
  const panel = await read('panel.yaml', schemas.panel)
  const people = await read('people.yaml', schemas.people)
  const works = await read('works.yaml', schemas.works, true)
  const terms = await read('terms.yaml', schemas.terms, true)
  const errata = await read('errata.yaml', schemas.errata, true)
  const passages = await read('passages.json', schemas.passages, true)
  const sessions = await readSessions(draft.value.sessions, schemas, read)
  for (const file of await unlisted(folder, draft.value.sessions)) {
    faults.push(
      draft.fault(
        ['sessions'],
        `${file} is not listed; expected every session in the order it took place`,
      ),
    )
  }

  if (!panel || !people || faults.length > 0)
    return { faults }
  return {
    sources: {
      panel,
      people,
      sessions,
      ...(works && { works }),
      ...(terms && { terms }),
      ...(errata && { errata }),
      ...(passages && { passages }),
    },
    faults,
  }
}

async function readSource<T>(
  root: string,
  path: string,
  schema: z.ZodType<T>,
  optional: boolean,
  readText: ReadText,
): Promise<Parsed<T> | undefined> {
  const file = relative(root, path).replaceAll('\\', '/')
  try {
    return parseSource(file, await readText(path), schema)
  }
  catch (error) {
    if (!isMissing(error))
      throw withPath(error, path)
    return optional
      ? undefined
      : { faults: [{ file, line: 1, column: 1, message: 'the file is missing' }] }
  }
}

/** Session files that lie in the folder but not in the list: forgetting one would leave a talk out in silence. */
async function unlisted(folder: string, listed: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    ['keynotes', 'rounds'].map(async kind =>
      (await readdir(join(folder, kind)).catch(ifMissing([]))).map(file => `${kind}/${file}`),
    ),
  )
  return found
    .flat()
    .filter(file => file.endsWith('.yaml') && !listed.includes(file))
    .sort()
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column
}
