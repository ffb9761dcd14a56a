/** Code that runs inside the browser’s page. Files are sent there whole: their functions can call each other. */

import type { Page } from 'playwright'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

/** A file whose exported functions can be called inside a page. */
export interface PageModule<Functions> {
  /** Calls a function of the file inside the page. Argument and result must be plain data (JSON). */
  call: <Name extends keyof Functions & string>(
    page: Page,
    name: Name,
    ...args: Functions[Name] extends (...args: infer Args) => unknown ? Args : never
  ) => Promise<Functions[Name] extends (...args: never) => infer Result ? Awaited<Result> : never>
}

/**
 * Reads a file for the page. Playwright itself sends one function at a time, which can use nothing else of its file.
 *
 * @param file a module that imports nothing but types and `parts`; TypeScript, or JavaScript in a compiled package
 * @param parts files that it imports from; they become part of it, so no name may stand in two of them
 */
export function pageModule<Functions>(file: URL, ...parts: readonly URL[]): PageModule<Functions> {
  const code = [...parts, file].map(scriptOf).join('\n')
  const address = JSON.stringify(`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`)
  return {
    call(page, name, ...args) {
      const words = [name, ...args].map(value => JSON.stringify(value))
      // A string, since tools that run the tests rewrite `import()` in code they see.
      return page.evaluate(
        `import(${address}).then(functions => functions[${words[0]}](${words.slice(1).join()}))`,
      )
    },
  }
}

/** The JavaScript of a file for a browser, without its imports. */
export function scriptOf(file: URL): string {
  const source = readFileSync(file, 'utf8')
  const code = file.pathname.endsWith('.ts') ? stripTypeScriptTypes(source) : source
  return code.replaceAll(/^import .*$/gm, '')
}
