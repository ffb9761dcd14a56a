/** The transcripts that a command is given. */

import type { SourceText } from '../import/read/source-line.ts'
import { readFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { UsageError } from '../faults.ts'
import { readSource } from '../import/read/read-source.ts'
import { readRules } from '../import/source-rules.ts'

/** What `--source` is given: files, or nothing, which means those from which the panel was imported. */
export type GivenSources = readonly string[] | true | undefined

/** Paths as `import.yaml` keeps them: from the project's folder. */
export function recordedPaths(root: string, paths: readonly string[]): string[] {
  return paths.map(path => relative(root, resolve(path)).replaceAll('\\', '/'))
}

/**
 * The transcripts of a panel: the files that are given, else those from which it was imported.
 *
 * @throws {UsageError} if none are known, or one cannot be read
 */
export async function sourcesOfPanel(root: string, panel: string, given: GivenSources): Promise<SourceText[]> {
  if (given !== undefined && given !== true)
    return readTranscripts(given)
  const { sources } = await readRules(join(root, 'data', panel, 'import.yaml'))
  if (sources.length === 0) {
    throw new UsageError(
      `data/${panel}/import.yaml does not say which files the panel is from; name them: --source talk.txt minutes.md`,
    )
  }
  return readTranscripts(sources.map(path => resolve(root, path)))
}

/** The flag that names the same transcripts again, for the commands that a message advises; with a space before it. */
export function sourceFlag(given: GivenSources): string {
  return given === undefined || given === true ? '' : ` --source ${given.join(' ')}`
}

/** @throws {UsageError} if a file is not there or cannot be read, with what to do */
export async function readTranscripts(paths: readonly string[]): Promise<SourceText[]> {
  const sources: SourceText[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new UsageError(
        `${path} cannot be read (${why}); expected a transcript; where it lies elsewhere: --source <files…>`,
      )
    })
    const source = await readSource(basename(path), bytes)
    if ('unreadable' in source)
      throw new UsageError(`${path} cannot be read: ${source.unreadable}`)
    if (sources.some(({ file }) => file === source.file))
      throw new UsageError(`two of the files are called ${source.file}; rules go by names, so expected different ones`)
    sources.push(source)
  }
  return sources
}
