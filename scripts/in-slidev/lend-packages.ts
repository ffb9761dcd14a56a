/**
 * Loaded before Slidev in its processes: code beside a deck that Node runs (`setup/shiki.ts`, `uno.config.ts`, …) gets
 * our packages, too, where it has none of its own.
 */

import { registerHooks } from 'node:module'
import { ownPackage } from './own-packages.ts'

/** It looks for our packages, and is not helped. */
const OURS = new URL('own-packages.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context)
    }
    catch (error) {
      const isTheirs = context.parentURL !== undefined && !context.parentURL.includes('/node_modules/')
      const url = isTheirs && context.parentURL !== OURS ? ownPackage(specifier) : undefined
      if (url === undefined)
        throw error
      return { url, shortCircuit: true }
    }
  },
})
