/** Asking a person for one key. */

import type { CommandContext, Input } from '../command-context.ts'
import { once } from 'node:events'
import { ask } from './ask.ts'

const [CTRL_C, CTRL_D] = ['\u0003', '\u0004']

/**
 * The key that is pressed, in lower case; where the input has no keys, the first letter of a line.
 *
 * @returns `undefined` at the end of the input, and for Ctrl-C and Ctrl-D
 */
export async function askKey(
  question: string,
  context: Pick<CommandContext, 'signal' | 'streams'>,
): Promise<string | undefined> {
  const { signal, streams: { stdin, stderr } } = context
  if (!hasKeys(stdin))
    return (await ask(question, context))?.trim().toLowerCase().slice(0, 1)
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.resume()
  try {
    const [chunk] = await once(stdin, 'data', { signal })
    const key = String(chunk).slice(0, 1).toLowerCase()
    stderr.write(`${/^[\x20-\x7E]$/.test(key) ? key : ''}\n`)
    return key === CTRL_C || key === CTRL_D ? undefined : key
  }
  finally {
    // Paused, so that an editor which is opened next gets what is typed into it.
    stdin.pause()
    stdin.setRawMode(false)
  }
}

function hasKeys(stdin: Input): stdin is Input & { setRawMode: (on: boolean) => unknown } {
  return stdin.isTTY === true && 'setRawMode' in stdin && typeof stdin.setRawMode === 'function'
}
