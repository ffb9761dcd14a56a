/**
 * Where Vite keeps what it has made of packages for the browser. It makes all of it anew for another folder of decks,
 * which takes seconds and 400 MB of memory: each folder has a place of its own.
 */

import type { Plugin } from 'vite'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { HOME } from '../home.ts'

const PLACE = join(HOME, 'node_modules', '.cache', 'vite')

/** So many places are kept, those that were used last. */
const MOST = 12

/** The Vite plugin that says where. @param env may name another place, relative to our own folder */
export function keepPackages({ PANELDECK_VITE_CACHE: named }: NodeJS.ProcessEnv): Plugin {
  return {
    name: 'paneldeck:keep-packages',
    config: ({ root = '.' }) => {
      const cacheDir = named === undefined ? cachePlace(PLACE, root) : join(HOME, named)
      return cacheDir === undefined ? {} : { cacheDir }
    },
  }
}

/**
 * The place of a folder of decks; places that were not used for long go.
 *
 * @returns nothing if nothing can be written there, as in a package that is installed for all users: Vite has a place
 *   of its own then
 */
export function cachePlace(all: string, folder: string): string | undefined {
  const place = join(all, createHash('sha256').update(folder).digest('hex').slice(0, 16))
  try {
    mkdirSync(place, { recursive: true })
    const now = new Date()
    utimesSync(place, now, now)
    const lastUsed = (name: string) => statSync(join(all, name)).mtimeMs
    const oldest = readdirSync(all).sort((one, other) => lastUsed(other) - lastUsed(one)).slice(MOST)
    for (const name of oldest)
      rmSync(join(all, name), { recursive: true, force: true })
    return place
  }
  catch {
    return undefined
  }
}
