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
  'index.html',
  'style.*',
  'styles.*',
  '*.config.*',
  'package.json',
]

/**
 * Of paneldeck's own folder, what may have a part in a PDF: what Slidev finds there, and all our code. A list of only
 * the code that has a part in it would miss what that code imports tomorrow. With all of it, a change elsewhere in the
 * code prints decks again that come out the same, which does no harm.
 */
export const OUR_FILES = [...FOUND_BY_NAME, 'scripts/**']

/** The files of a folder that fit one of these patterns. */
export async function filesIn(folder: string, patterns: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for await (const entry of glob(patterns, { cwd: folder, withFileTypes: true })) {
    if (entry.isFile())
      files.push(join(entry.parentPath, entry.name))
  }
  return files
}
