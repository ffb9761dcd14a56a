/** The disk end of the first stage: the files of `data/<panel>/` → a panel, or every fault they have. */

import type { z } from 'zod'
import type { Panel } from './panel.ts'
import type { Fault, Parsed } from './source.ts'
import type { SessionSource, Sources } from './sources.ts'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ifMissing, isMissing, withPath } from '../disk.ts'
import { resolvePanel } from './resolve.ts'
import { checkRules } from './rules.ts'
import { summarySchemas } from './schema.ts'
import { parseSource } from './source.ts'
import { textFaults } from './texts.ts'

/** A panel, or the faults that keep it from being read. */
export type ReadPanel
  = { panel: Panel, sources: Sources, faults: [] } | { panel?: never, sources?: never, faults: Fault[] }

/** How much of a panel is read. */
export interface ReadOptions {
  /** Whether to leave passages.json aside, as when it is about to be made anew. */
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
  const { sources, faults } = await readSources(root, join(root, 'data', id), options)
  const broken = sources ? [...faults, ...checkRules(sources), ...textFaults(sources)] : faults
  if (!sources || broken.length > 0)
    return { faults: broken.sort(byPlace) }
  return { panel: resolvePanel(id, sources), sources, faults: [] }
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

async function readSources(
  root: string,
  folder: string,
  { withoutPassages = false }: ReadOptions,
): Promise<{ sources?: Sources, faults: Fault[] }> {
  const faults: Fault[] = []
  const read = async <T>(name: string, schema: z.ZodType<T>, optional = false) => {
    const parsed = await readSource(root, join(folder, name), schema, optional)
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
  const passages = withoutPassages ? undefined : await read('passages.json', schemas.passages, true)

  const sessions: SessionSource[] = []
  const count = { keynotes: 0, rounds: 0 }
  for (const file of draft.value.sessions) {
    const name = file.replace(/^.*\/|\.yaml$/g, '')
    if (file.startsWith('keynotes/')) {
      const id = `k${++count.keynotes}`
      const source = await read(file, schemas.keynote)
      if (source)
        sessions.push({ kind: 'keynote', id, name, source })
    }
    else {
      const id = `q${++count.rounds}`
      const source = await read(file, schemas.round)
      if (source)
        sessions.push({ kind: 'round', id, name, source })
    }
  }
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
): Promise<Parsed<T> | undefined> {
  const file = relative(root, path).replaceAll('\\', '/')
  try {
    return parseSource(file, await readFile(path, 'utf8'), schema)
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
