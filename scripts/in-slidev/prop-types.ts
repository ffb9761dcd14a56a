/**
 * Types of props that Slidev's components import. Vue's compiler looks them up to check values while a talk is
 * presented; to find them it loads the whole of TypeScript: a quarter of a second, and fifty megabytes.
 */

import type { Plugin } from 'vite'
import { CLIENT_PACKAGE, TYPE_IMPORT } from '../slidev-internals.ts'

const COMPONENT = new RegExp(`/${CLIENT_PACKAGE}/.*\\.vue(?:\\?v=\\w+)?$`)

/** The Vite plugin that lets such props be anything. */
export function withoutPropTypes(): Plugin {
  return {
    name: 'paneldeck:without-prop-types',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler: (code, id) => (COMPONENT.test(id) ? withoutImportedTypes(code) : undefined),
    },
  }
}

/** A component whose imported types stand for anything. */
export function withoutImportedTypes(code: string): string {
  return code.replaceAll(TYPE_IMPORT, (_, names: string) =>
    names.split(',').map(name => `type ${name.trim()} = any`).join('; '))
}
