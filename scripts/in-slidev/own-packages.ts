/**
 * The packages that come with paneldeck, for what people put beside a deck: Slidev's guide imports `@slidev/types` in
 * set-up code, `vue` in components and `unocss` in its settings. From a folder where only paneldeck is installed, or
 * linked, they are not found; then ours are taken.
 */

import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

/** As in `@slidev/types` or `vue/server-renderer`: no path, no module that is made up. */
const PACKAGE = /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?:\/[\w./-]+)?$/i

/** The address of the file that is imported by this name from our own code, if there is one. */
export function ownPackage(name: string): string | undefined {
  try {
    return PACKAGE.test(name) ? import.meta.resolve(name) : undefined
  }
  catch {
    return undefined
  }
}

/** The Vite plugin that finds them. It stands last: what lies nearer has been looked for. */
export function lendOwnPackages(): Plugin {
  return {
    name: 'paneldeck:own-packages',
    enforce: 'post',
    resolveId: {
      order: 'post',
      handler(id) {
        const own = ownPackage(id)
        return own?.startsWith('file:') ? fileURLToPath(own) : undefined
      },
    },
  }
}
