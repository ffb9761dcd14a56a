/** Small changes to what Slidev sends to the browser, where it has no setting for them. */

import type { Plugin } from 'vite'
import { CLIENT_PATCHES } from '../slidev-patches.ts'
import { endingIn } from './hook-filters.ts'

/** The Vite plugin that makes these changes. */
export function patchClient(): Plugin {
  return {
    name: 'paneldeck:patch-client',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: endingIn(...CLIENT_PATCHES.map(({ file }) => file)) },
      handler(code, id) {
        const own = CLIENT_PATCHES.filter(({ file }) => id.replace(/\?v=\w+$/, '').endsWith(`/${file}`))
        return own.length > 0 ? own.reduce((code, { from, to }) => code.replace(from, () => to), code) : undefined
      },
    },
  }
}
