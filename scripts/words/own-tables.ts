/** The tables of words that a panel brings, as far as they can be read: a deck is shown whatever state they are in. */

import type { Language } from '../summary/languages.ts'
import type { OwnTables } from './index.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { ifMissing } from '../disk.ts'
import { tagOf } from '../summary/languages.ts'
import { wordTableSchema } from './table-schema.ts'

/** The folder of these tables, in that of the panel. */
export const WORDS_FOLDER = 'words'

/** A panel's table of words for a language, from the panel's folder. */
export function tableFile(language: Language): string {
  return `${WORDS_FOLDER}/${language}.yaml`
}

/** The files of the tables for decks in `slides/<panel>/<edition>/`. */
export function tablesBeside(deck: string): string[] {
  const panel = dirname(dirname(resolve(deck)))
  return tablesIn(join(panel, '..', '..', 'data', basename(panel)))
}

function tablesIn(panel: string): string[] {
  const folder = join(panel, WORDS_FOLDER)
  return namesIn(folder).filter(name => name.endsWith('.yaml')).map(name => join(folder, name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  }
  catch (error) {
    return ifMissing([])(error)
  }
}

/** The tables for a deck. @param deck the path of its file */
export function ownTables(deck: string): OwnTables {
  return Object.fromEntries(tablesBeside(deck).flatMap((file) => {
    const tag = tagOf(basename(file, '.yaml'))
    const table = tag === undefined ? undefined : wordTableSchema(tag).safeParse(yamlIn(file)).data
    return tag === undefined || table === undefined ? [] : [[tag, table]]
  }))
}

function yamlIn(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  }
  catch {
    return undefined
  }
}
