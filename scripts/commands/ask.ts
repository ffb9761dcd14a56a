/** Asking a person in the terminal. */

import type { CommandContext } from '../command-context.ts'

const LINE_BREAK = 0x0A

/**
 * The line that is typed as an answer. Lines are edited by the terminal itself, so that Ctrl-C reaches the process.
 * What was typed further than this line stays in the input, for the next question.
 *
 * @returns `undefined` at the end of the input (Ctrl-D)
 * @throws if the run is interrupted
 */
export async function ask(
  question: string,
  { signal, streams: { stdin, stderr } }: Pick<CommandContext, 'signal' | 'streams'>,
): Promise<string | undefined> {
  signal.throwIfAborted()
  stderr.write(question)
  if (!stdin.readable)
    return undefined
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>()
  let typed = Buffer.alloc(0)
  const take = (chunk: Buffer | string) => {
    typed = Buffer.concat([typed, Buffer.from(chunk)])
    const end = typed.indexOf(LINE_BREAK)
    if (end < 0)
      return
    stop()
    const rest = typed.subarray(end + 1)
    if (rest.length > 0)
      stdin.unshift(typeof chunk === 'string' ? rest.toString() : rest)
    resolve(typed.subarray(0, end).toString().replace(/\r$/, ''))
  }
  const end = () => resolve(typed.length > 0 ? typed.toString() : undefined)
  const interrupt = () => reject(signal.reason)
  // Paused, so that an editor which is opened next gets what is typed into it.
  const stop = () => {
    stdin.pause()
    stdin.off('data', take).off('end', end).off('close', end)
    signal.removeEventListener('abort', interrupt)
  }
  signal.addEventListener('abort', interrupt)
  stdin.on('data', take).on('end', end).on('close', end).resume()
  return await promise.finally(stop)
}
