/** Files that have a part in a deck without being named in it. */

import { glob } from 'node:fs/promises'
import { join } from 'node:path'

/** What Slidev finds by its name and place: a new file changes a deck that did not have it before. */
export const FOUND_BY_NAME = [
  'components/**',
  'layouts/**',
  'setup/**',
  'styles/**',
  'snippets/**',
  'public/**',
  '*.vue',
  'style.*',
  'styles.*',
  '*.config.*',
  'package.json',
]

/** The files of a folder that fit one of these patterns. */
export async function filesIn(folder: string, patterns: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for await (const entry of glob(patterns, { cwd: folder, withFileTypes: true })) {
    if (entry.isFile())
      files.push(join(entry.parentPath, entry.name))
  }
  return files
}
