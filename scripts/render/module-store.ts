/** Keeps compiled modules from run to run. Without it everything works the same, but takes longer. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { z } from 'zod'
import { HOME } from '../home.ts'
import { writeWhole } from '../store/write-whole.ts'
import { packageVersions } from './package-versions.ts'
import { filesIn, FOUND_BY_NAME, OUR_FILES } from './surroundings.ts'

const FOLDER = join(HOME, 'node_modules', '.cache', 'paneldeck')
/** Number of sets of modules that are kept: one for each theme, with its settings. */
const MOST = 6

const moduleSchema = z.object({
  id: z.string(),
  /** Its address in the browser. */
  url: z.string(),
  file: z.string(),
  /** Ids of what it imports, in their order. */
  imports: z.array(z.string()),
  /** As the module runner takes it. */
  code: z.string(),
  /** Classes of UnoCSS in it. */
  tokens: z.array(z.string()),
})
/** A module as it is kept on the disk. */
export type CompiledModule = z.infer<typeof moduleSchema>

const compiledSchema = z.object({
  /** By the address they are asked for. */
  modules: z.record(z.string(), moduleSchema),
  /** By the address of their module. */
  styles: z.record(z.string(), z.string()),
})
/** All that is kept on the disk. */
export type CompiledModules = z.infer<typeof compiledSchema>

/** What the modules of a theme are made of. */
export interface ModuleSources {
  /** A hash of everything that decides how a module is compiled. */
  key: string
  /** Whether the hash covers this file: it is in the theme, in our code or in a package. */
  includes: (file: string) => boolean
}

/** @param settings that are compiled in, beside what is in files */
export async function moduleSources(
  { roots, userRoot }: Pick<ResolvedSlidevOptions, 'roots' | 'userRoot'>,
  settings: unknown,
): Promise<ModuleSources> {
  const folders = [...new Set([HOME, ...roots])].filter(
    folder => !folder.includes('/node_modules/'),
  )
  const found = await Promise.all(
    folders.map(async folder => ({ folder, files: await filesIn(folder, FOUND_BY_NAME) })),
  )
  // Most decks lie in a folder without a theme of its own: the same modules do for all of them.
  const used = found.filter(({ folder, files }) => folder !== userRoot || files.length > 0)
  const own = new Set([...used.flatMap(({ files }) => files), ...(await filesIn(HOME, OUR_FILES))])
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, packageVersions([HOME, ...roots]), used.map(({ folder }) => folder), settings]),
  )
  for (const file of [...own].sort()) hash.update(`\n${file}\n`).update(await readFile(file))
  return {
    key: hash.digest('hex'),
    includes: file => file.includes(`${sep}node_modules${sep}`) || own.has(file),
  }
}

/** The modules under this key; none if there are none, or if they cannot be read. */
export async function readCompiled(key: string): Promise<CompiledModules> {
  try {
    return compiledSchema.parse(JSON.parse(await readFile(fileOf(key), 'utf8')))
  }
  catch {
    return { modules: {}, styles: {} }
  }
}

/** Writes it, and deletes what was written longest ago. */
export async function writeCompiled(key: string, compiled: CompiledModules): Promise<void> {
  try {
    await mkdir(FOLDER, { recursive: true })
    await writeWhole(fileOf(key), JSON.stringify(compiled))
    const files = await Promise.all(
      (await readdir(FOLDER)).map(async name => ({
        name,
        time: (await stat(join(FOLDER, name))).mtimeMs,
      })),
    )
    for (const { name } of files.sort((a, b) => b.time - a.time).slice(MOST))
      await rm(join(FOLDER, name), { force: true })
  }
  catch {
    // The folder cannot be written, or another run clears it at the same time. The next run compiles again.
  }
}

function fileOf(key: string): string {
  return join(FOLDER, `${key}.json`)
}
