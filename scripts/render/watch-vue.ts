/**
 * Loaded before anything else in the renderer's process: who imports Vue there gets `watched-vue.ts`, and what is seldom
 * used is loaded late.
 */

import { registerHooks } from 'node:module'
import { isLazy, lazySource } from './lazy.ts'

const WATCHED = new URL('watched-vue.ts', import.meta.url).href
const VUE = import.meta.resolve('vue')
/** BudouX cuts HTML, too, which we do not ask of it; its variant for browsers brings no DOM along. */
const [WITH_DOM, WITHOUT_DOM] = ['dom.js', 'dom-browser.js'].map(
  name => new URL(name, import.meta.resolve('budoux')).href,
)

/** Modules that stand for packages which are loaded late, by their addresses. */
const late = new Map<string, string>()

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    if (resolved.url === VUE && context.parentURL !== WATCHED)
      return { ...resolved, url: WATCHED, format: 'module-typescript' }
    if (resolved.url === WITH_DOM && WITHOUT_DOM !== undefined)
      return { ...resolved, url: WITHOUT_DOM }
    if (!isLazy(specifier) || !context.conditions.includes('import'))
      return resolved
    const url = `${resolved.url}?late`
    late.set(url, lazySource(specifier, resolved.url))
    return { ...resolved, url, format: 'module' }
  },
  load(url, context, next) {
    const source = late.get(url)
    return source === undefined
      ? next(url, context)
      : { source, format: 'module', shortCircuit: true }
  },
})
