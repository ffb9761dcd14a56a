/**
 * The packages that Slidev's client needs bundled for the browser. Vite looks for them from the folder of the deck.
 * Where paneldeck is installed elsewhere, or by pnpm, it does not find them there and serves their CommonJS as it is,
 * which browsers do not read: slides with Monaco or magic move fail.
 */

import type { Plugin } from 'vite'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { HOME } from '../home.ts'
import { CLIENT_PACKAGE } from '../slidev-internals.ts'

/** Our own, that slides load in the browser only. What Vite finds out on the way makes it reload the page. */
const OURS = ['uqr']

/**
 * What packages of the client import, and Slidev leaves as it is: a hundred small files, for each of which a window
 * asks before it shows the first slide. None of them imports Vue, which has to be there once.
 */
export const IMPORTED: Readonly<Record<string, readonly string[]>> = {
  '@slidev/rough-notation': ['roughjs/bin/generator', 'roughjs/bin/math', 'roughjs/bin/renderer'],
  '@unhead/vue': ['unhead', 'unhead/client', 'unhead/plugins', 'unhead/scripts', 'unhead/utils'],
  '@vueuse/motion': ['defu', 'framesync', 'popmotion', 'style-value-types'],
  'floating-vue': ['@floating-ui/dom'],
  'vue-router': ['@vue/devtools-api'],
}

/** The Vite plugin that takes them from where Slidev's client is. It stands last, behind Slidev's own list of them. */
export function findClientPackages(): Plugin {
  const client = dirname(createRequire(import.meta.url).resolve(`${CLIENT_PACKAGE}/package.json`))
  return {
    name: 'paneldeck:client-packages',
    enforce: 'post',
    config({ root = '.', optimizeDeps }) {
      if (!optimizeDeps)
        return
      // Vite looks for the first of `package > dependency` in the root's node_modules, by a relative path as well.
      const seen = (folder: string) => relative(join(root, 'node_modules'), folder)
      optimizeDeps.include = [
        ...(optimizeDeps.include ?? []).map(wanted => wanted.replace(/^.*> @slidev\/client(?= > )/, seen(client))),
        ...Object.entries(IMPORTED).flatMap(([name, imported]) =>
          imported.map(other => `${seen(client)} > ${name} > ${other}`)),
        ...OURS.map(name => `${seen(HOME)} > ${name}`),
      ]
    },
  }
}
