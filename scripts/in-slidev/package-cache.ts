/**
 * Where Vite keeps what it has made of packages for the browser. It makes all of it anew for another folder of decks,
 * which takes seconds and 400 MB: each folder has a place of its own.
 */

import type { Plugin } from 'vite'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const PLACE = new URL('../../node_modules/.cache/vite/', import.meta.url)

/** The Vite plugin that says where. @param env may name another place, relative to our own folder */
export function keepPackages({ PANELDECK_VITE_CACHE: named }: NodeJS.ProcessEnv): Plugin {
  return {
    name: 'paneldeck:keep-packages',
    config: ({ root = '.' }) => ({
      cacheDir: fileURLToPath(named === undefined
        ? new URL(createHash('sha256').update(root).digest('hex').slice(0, 16), PLACE)
        : new URL(`../../${named}`, import.meta.url)),
    }),
  }
}
