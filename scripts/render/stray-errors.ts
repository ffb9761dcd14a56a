/** Errors that no caller handles, in the process that runs the user's code. */

import { setImmediate } from 'node:timers/promises'

/**
 * From now on a promise that fails unheard, or a timer that throws, does not end the process: code on a slide that asks
 * for something only a browser has would else end the export of all decks.
 *
 * @returns a function that gives the first line of the last such error since it was last called, if there was one
 */
export function strayErrors(): () => Promise<string | undefined> {
  let last: string | undefined
  const note = (error: unknown) => {
    [last] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
  }
  process.on('unhandledRejection', note).on('uncaughtException', note)
  return async () => {
    // Node reports failed promises at the end of this turn of the event loop.
    await setImmediate()
    const stray = last
    last = undefined
    return stray
  }
}
