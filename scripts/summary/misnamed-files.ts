/** Files of a panel that nobody reads since their names are a little wrong: leaving them out in silence loses work. */

import type { Fault } from './source.ts'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ifMissing } from '../disk.ts'
import { tableFile, WORDS_FOLDER } from '../words/own-tables.ts'
import { tagOf } from './languages.ts'
import { REHEARSAL_FILE } from './schema/rehearsal.ts'
import { SESSION_FOLDERS } from './session-kinds.ts'

/** The files and folders that a panel has. */
const FILES = [
  'panel.yaml',
  'people.yaml',
  'works.yaml',
  'terms.yaml',
  'errata.yaml',
  'import.yaml',
  'passages.json',
  REHEARSAL_FILE,
]
const FOLDERS = Object.keys(SESSION_FOLDERS)

/** Other words for them. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['erratum', 'errata.yaml'],
  ['glossary', 'terms.yaml'],
  ['speaker', 'people.yaml'],
  ['person', 'people.yaml'],
  ['reference', 'works.yaml'],
  ['talk', 'keynotes'],
])

const SUMMARY = /\.ya?ml$/i

/** @param root faults name files relative to it. @param folder the panel's */
export async function misnamedFiles(root: string, folder: string): Promise<Fault[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ifMissing([]))
  const found = entries.map(entry => ({
    path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    isFolder: entry.isDirectory(),
  }))
  return found.filter(({ path }) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path)).flatMap(({ path, isFolder }) => {
    const message = isFolder ? misnamedFolder(path) : misnamedFile(path)
    const file = relative(root, join(folder, path)).replaceAll('\\', '/')
    return message === undefined ? [] : [{ file, line: 1, column: 1, message }]
  })
}

/** Whether a file of this name makes a folder a panel, or was meant to. */
export function isPanelFile(name: string): boolean {
  return name === 'panel.yaml' || meantBy(name, FILES) === 'panel.yaml'
}

function misnamedFolder(path: string): string | undefined {
  const isLikeFile = SUMMARY.test(path) && !path.includes('/')
  const unread = isLikeFile ? 'nothing reads this folder; expected a file, or a name without .yaml' : undefined
  return meant(meantBy(path, FOLDERS)) ?? unread
}

function misnamedFile(path: string): string | undefined {
  const [name = '', ...folders] = path.split('/').reverse()
  const folder = folders.at(-1)
  if (folder === undefined) {
    const unread = SUMMARY.test(name) && !FILES.includes(name) ? UNREAD : undefined
    return meant(meantBy(name, FILES)) ?? unread
  }
  if (folder === WORDS_FOLDER && folders.length === 1)
    return meant(meantTable(name))
  // Other folders are their owner's, to keep what is no longer part of the panel.
  const session = `${folder}/${name.replace(/\.(?:ya?ml|json)$/i, '.yaml')}`
  const isSession = FOLDERS.includes(folder) && /\.(?:ya?ml|json)$/i.test(name)
  return isSession && session !== path ? meant(session) : undefined
}

const UNREAD
  = 'nothing reads this file; expected a session in keynotes/, rounds/ or sessions/, or a name without .yaml'

function meant(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `nothing reads a file of this name; did you mean \`${name}\`?`
}

/** The table of words that was meant: `pt-br.yml`. */
function meantTable(name: string): string | undefined {
  const [stem = '', ending] = name.split(/(?=\.ya?ml$)/i)
  const tag = ending === undefined ? undefined : tagOf(stem)
  const file = tag === undefined ? undefined : tableFile(tag)
  return file === `${WORDS_FOLDER}/${name}` ? undefined : file
}

/** The name that was meant by another one: `Works.yaml`, `works.yml`, `keynote`. */
function meantBy(name: string, known: readonly string[]): string | undefined {
  const [stem, ending] = /^(.*?)(\.(?:ya?ml|json)(?:\.txt)?)?$/i.exec(name)?.slice(1) ?? []
  if (known.includes(name) || stem === undefined)
    return undefined
  const singular = (name: string) => name.toLowerCase().replace(/\..*$/, '').replace(/s$/, '')
  const wanted = SYNONYMS.get(singular(stem)) ?? stem
  return known.find(other => other.includes('.') === (ending !== undefined) && singular(other) === singular(wanted))
}
