/** A person at a terminal: answers each question with the next of these lines. */

import type { Streams } from '../../scripts/command-context.ts'
import { PassThrough, Writable } from 'node:stream'

export interface Terminal {
  streams: Pick<Streams, 'stdin' | 'stderr'>
  /** What stands on the screen. */
  screen: () => string
}

/** A line that is typed, or what happens first and then gives it. */
export type Typed = string | (() => string)

/**
 * @param asked matches the end of a question
 * @param answers what is typed; a function does something first. Then comes the end of the input.
 */
export function terminal(asked: RegExp, answers: readonly Typed[]): Terminal {
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const left = [...answers]
  let screen = ''
  const stderr = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      screen += String(chunk)
      if (asked.test(String(chunk))) {
        const answer = left.shift()
        // The question is there before anybody listens.
        setImmediate(() => (answer === undefined ? stdin.end() : stdin.write(`${typeof answer === 'string' ? answer : answer()}\n`)))
      }
      done()
    },
  })
  return { streams: { stdin, stderr }, screen: () => screen }
}
