import type { CommandContext } from '../command-context.ts'
import type { MigratedFile } from '../migrate/migrate-panel.ts'
import type { Fault } from '../summary/source.ts'
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, MachineError } from '../faults.ts'
import { migratePanel } from '../migrate/migrate-panel.ts'
import { replaceFile } from '../store/replace.ts'
import { withKnownIds } from '../summary/known-ids.ts'
import { readPanel } from '../summary/read-panel.ts'
import { readSources } from '../summary/read-sources.ts'
import { resolvePanel } from '../summary/resolve.ts'
import { selectPanels, tellFaults } from './select.ts'

/** The flags of `paneldeck migrate`. */
export interface MigrateOptions {
  panel?: string | undefined
  dryRun?: true | undefined
  json?: true | undefined
}

/** `paneldeck migrate`: writes the ids of contributions and passages where files refer to them by places. */
export async function migrate(
  { root, streams: { stdout, stderr } }: CommandContext,
  options: MigrateOptions,
): Promise<number> {
  const ids = await selectPanels(root, options)
  const planned = await Promise.all(ids.map(async id => ({ id, ...(await plan(root, id)) })))
  const faults = planned.flatMap(({ faults }) => faults)
  if (faults.length > 0) {
    tellFaults(stderr, faults)
    stderr.write('Nothing was changed: a panel is migrated when it has no faults.\n')
    return EXIT.faults
  }
  for (const { id, files } of planned) {
    if (!options.dryRun)
      write(root, id, files)
  }
  if (options.json)
    stdout.write(`${JSON.stringify(planned.flatMap(({ files }) => files.flatMap(changesIn)), null, 2)}\n`)
  else
    stdout.write(planned.map(({ id, files }) => told(id, files, options.dryRun ?? false)).join(''))
  return EXIT.done
}

async function plan(root: string, id: string): Promise<{ files: MigratedFile[], faults: Fault[] }> {
  const { faults } = await readPanel(root, id)
  if (faults.length > 0)
    return { files: [], faults }
  const folder = join(root, 'data', id)
  const texts = new Map<string, string>()
  const { sources } = await readSources(root, folder, async (path) => {
    const text = await readToRewrite(path)
    texts.set(path, text)
    return text
  })
  if (!sources)
    return { files: [], faults: [] }
  const byFile = new Map([...texts].map(([path, text]) => [nameIn(root, path), text]))
  const files = migratePanel(sources, byFile)
  const after = new Map(files.map(({ file, after }) => [join(root, file), after]))
  const { sources: migrated } = await readSources(root, folder, async path =>
    after.get(path) ?? texts.get(path) ?? await readToRewrite(path))
  const says = (read: typeof sources) => JSON.stringify(resolvePanel(id, withKnownIds(read)))
  if (!migrated || says(migrated) !== says(sources))
    throw new Error(`data/${id} would not say the same with ids; nothing was changed`)
  return { files, faults: [] }
}

/** @throws {MachineError} if it is something else: written back, it would not be what it was */
async function readToRewrite(path: string): Promise<string> {
  const bytes = await readFile(path)
  if (!isUtf8(bytes))
    throw new MachineError(`${path} is not in UTF-8; save it so, then run this again. Nothing was changed.`)
  return bytes.toString('utf8')
}

function nameIn(root: string, path: string): string {
  return path.slice(root.length + 1).replaceAll('\\', '/')
}

/** @throws {MachineError} if a file was saved meanwhile; what is written by then can be read together with the rest */
function write(root: string, id: string, files: readonly MigratedFile[]): void {
  const folder = join(root, 'data', id)
  for (const { file, before, after } of files) {
    if (!replaceFile({ path: join(root, file), before, after }, folder))
      throw new MachineError(`${file} was saved by somebody else meanwhile. Run this again: it goes on where it is.`)
  }
}

function changesIn({ file, replaced }: MigratedFile) {
  return replaced.map(({ line, from, to }) => ({ file, line, from, to }))
}

function told(id: string, files: readonly MigratedFile[], isDryRun: boolean): string {
  if (files.length === 0)
    return `data/${id}: everything is called by its id already.\n`
  const lines = files.map(({ file, replaced }) => {
    const [first] = replaced.filter(({ from }) => from !== '')
    const example = first && first.from.length < 40 ? `, as ${first.from} → ${first.to}` : ''
    return `  ${file}: ${replaced.length} ${replaced.length === 1 ? 'place' : 'places'}${example}\n`
  })
  return `data/${id}: ${isDryRun ? 'these files would change' : 'changed'}.\n${lines.join('')}`
}
