/** Text of data and decks in a terminal: characters that would act there are written as their codes, as in `\u001b`. */

import type { Output, Streams } from './command-context.ts'

/** Controls but for tabs and line ends, and what turns around the direction of what follows. */
const ACTING = /[[\p{Cc}--[\t\r\n]]\u2028-\u202E\u2066-\u2069]|\r(?!\n)/gv

/** What our own words are written with: colours, and the cursor that a spinner hides. */
const OURS = new RegExp(`(${'\u001B'}\\[(?:[\\d;]*m|\\?(?:25|2026)[hl]))`)

/** The text with nothing in it that acts. Codes are as in JSON: what is JSON means the same afterwards. */
export function inert(text: string): string {
  return text.replaceAll(ACTING, codeOf)
}

/** The same on one line. */
export function inertLine(text: string): string {
  return inert(text).replaceAll(/[\t\r\n]/g, codeOf)
}

/** Streams that let colours through and nothing else that acts: texts go through {@link inert} before they get any. */
export function guarded({ stdin, stdout, stderr }: Streams): Streams {
  return { stdin, stdout: guardedOutput(stdout), stderr: guardedOutput(stderr) }
}

function guardedOutput(output: Output): Output {
  const writeThrough = output.write.bind(output)
  // A spinner puts a function of its own in its place for a while.
  let write: unknown = (chunk: unknown, ...rest: unknown[]): unknown =>
    Reflect.apply(writeThrough, output, [typeof chunk === 'string' ? withoutForeignCodes(chunk) : chunk, ...rest])
  return new Proxy(output, {
    get(target, name) {
      const value: unknown = name === 'write' ? write : Reflect.get(target, name)
      return typeof value === 'function' && name !== 'write' ? value.bind(target) : value
    },
    set(target, name, value: unknown) {
      if (name !== 'write')
        return Reflect.set(target, name, value)
      write = value
      return true
    },
  })
}

function withoutForeignCodes(text: string): string {
  return text.split(OURS).map((part, index) => (index % 2 === 0 ? inert(part) : part)).join('')
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
