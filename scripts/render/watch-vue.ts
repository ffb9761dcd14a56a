/**
 * Loaded before anything else in the renderer's process: every import of Vue there gets `watched-vue.ts`, which notes
 * what a component leaves to the browser.
 */

import { registerHooks } from 'node:module'

const WATCHED = new URL('watched-vue.ts', import.meta.url).href
const VUE = import.meta.resolve('vue')

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    return resolved.url === VUE && context.parentURL !== WATCHED
      ? { ...resolved, url: WATCHED, format: 'module-typescript' }
      : resolved
  },
})
