/** Asking a person in the terminal. */

import type { Context } from '../context.ts'
import { createInterface } from 'node:readline'

/**
 * The line that is typed as an answer. Lines are edited by the terminal itself, so that Ctrl-C reaches the process.
 *
 * @returns `undefined` at the end of the input (Ctrl-D)
 * @throws if the run is interrupted
 */
export async function ask(
  question: string,
  { signal, streams: { stdin, stderr } }: Pick<Context, 'signal' | 'streams'>,
): Promise<string | undefined> {
  signal.throwIfAborted()
  stderr.write(question)
  const lines = createInterface({ input: stdin, terminal: false })
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>()
  const interrupt = () => reject(signal.reason)
  signal.addEventListener('abort', interrupt)
  lines.once('line', resolve).once('close', () => resolve(undefined))
  try {
    return await promise
  }
  finally {
    signal.removeEventListener('abort', interrupt)
    lines.close()
  }
}
