/** Files that run inside the browser’s page. Each is sent there whole, so that its functions can call each other. */

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
 * @param file a module that imports nothing but types; TypeScript, or JavaScript in a compiled package
 */
export function pageModule<Functions>(file: URL): PageModule<Functions> {
  const source = readFileSync(file, 'utf8')
  const code = file.pathname.endsWith('.ts') ? stripTypeScriptTypes(source) : source
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
