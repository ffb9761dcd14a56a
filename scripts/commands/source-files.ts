/** The transcripts that a command is given. */

import type { SourceText } from '../import/read/source-line.ts'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UsageError } from '../faults.ts'
import { readSource } from '../import/read/read-source.ts'

/** @throws {UsageError} if a file is not there or cannot be read, with what to do */
export async function readSources(paths: readonly string[]): Promise<SourceText[]> {
  const sources: SourceText[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new UsageError(`${path} cannot be read (${why}); expected a transcript`)
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
