/** The decks that lie in `slides/`. */

import type { Edition } from '../summary/languages.ts'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing } from '../disk.ts'
import { inOrder, isEdition } from '../summary/languages.ts'

export interface DeckFile {
  panel: string
  language: Edition
  /** File name without `.md`. */
  name: string
  path: string
}

/**
 * `slides/<panel>/<language>/<name>.md`, in running order: by panel, language and name.
 *
 * @param root the project's folder
 * @throws the system's error if there is something else where a folder or a deck should be
 */
export async function listDecks(root: string): Promise<DeckFile[]> {
  const folder = join(root, 'slides')
  const panels = (await namesIn(folder)).filter(name => !name.includes('.'))
  const decks = await Promise.all(
    panels.map(async (panel) => {
      const there = await namesIn(join(folder, panel))
      const languages = inOrder(there.filter(isEdition))
      return Promise.all(languages.map(language => decksIn(join(folder, panel, language), panel, language)))
    }),
  )
  return decks.flat(2)
}

async function decksIn(folder: string, panel: string, language: Edition): Promise<DeckFile[]> {
  const files = (await namesIn(folder)).filter(name => /^[^.].*\.md$/.test(name))
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, file)
      if (!(await stat(path)).isFile())
        throw Object.assign(new Error(`${path} is not a file`), { code: 'EISDIR', path })
      return { panel, language, name: file.replace(/\.md$/, ''), path }
    }),
  )
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ifMissing([]))).sort((a, b) => (a < b ? -1 : 1))
}
