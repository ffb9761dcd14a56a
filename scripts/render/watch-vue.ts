/**
 * Loaded before anything else in the renderer's process: every import of Vue and of its server renderer there gets
 * `watched-vue.ts` and `watched-server-renderer.ts`, which note what a component leaves to the browser.
 */

import { registerHooks } from 'node:module'

/** What stands for Vue and its server renderer, by the addresses of these. */
const WATCHED = new Map([
  [import.meta.resolve('vue'), new URL('watched-vue.ts', import.meta.url).href],
  [import.meta.resolve('vue/server-renderer'), new URL('watched-server-renderer.ts', import.meta.url).href],
])
/** This folder, whose files get Vue itself. */
const HERE = new URL('.', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    const watched = WATCHED.get(resolved.url)
    return watched !== undefined && !context.parentURL?.startsWith(HERE)
      ? { ...resolved, url: watched, format: watched.endsWith('.ts') ? 'module-typescript' : 'module' }
      : resolved
  },
})
