/** Files of a panel that nobody reads since their names are a little wrong: leaving them out in silence loses work. */

import type { Fault } from './source.ts'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ifMissing } from '../disk.ts'
import { SESSION_FOLDERS } from './session-kinds.ts'

/** The files and folders that a panel has, beside those of others. */
const FILES = ['panel.yaml', 'people.yaml', 'works.yaml', 'terms.yaml', 'errata.yaml', 'passages.json']
const FOLDERS = Object.keys(SESSION_FOLDERS)

/** @param root faults name files relative to it. @param folder the panel's */
export async function misnamedFiles(root: string, folder: string): Promise<Fault[]> {
  const here = await readdir(folder, { withFileTypes: true }).catch(ifMissing([]))
  const found = here.flatMap(entry => meantBy(entry.name, entry.isDirectory() ? FOLDERS : FILES)
    .map(meant => ({ name: entry.name, meant })))
  const inside = await Promise.all(FOLDERS.map(async (name) => {
    const files = await readdir(join(folder, name)).catch(ifMissing([]))
    return files.filter(file => /\.ya?ml$/i.test(file) && !file.endsWith('.yaml'))
      .map(file => ({ name: `${name}/${file}`, meant: `${name}/${file.replace(/\.ya?ml$/i, '.yaml')}` }))
  }))
  return [...found, ...inside.flat()].map(({ name, meant }) => ({
    file: relative(root, join(folder, name)).replaceAll('\\', '/'),
    line: 1,
    column: 1,
    message: `nothing reads a file of this name; did you mean \`${meant}\`?`,
  }))
}

/** The name that was meant by another one: `Works.yaml`, `works.yml`, `keynote`. */
function meantBy(name: string, known: readonly string[]): string[] {
  const plain = (name: string) => name.toLowerCase().replace(/\.yml$/, '.yaml').replace(/s?(?=\.|$)/, '')
  return known.includes(name) ? [] : known.filter(other => plain(other) === plain(name))
}
