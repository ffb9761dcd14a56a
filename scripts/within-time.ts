import { setTimeout as delay } from 'node:timers/promises'

/**
 * Waits for work no longer than so many minutes. The work itself is not stopped.
 *
 * @param what names the work in the error, as “printing slides/panel/zh/01-name.md”
 * @throws the work's error, or one that says it took too long
 */
export async function withinTime<T>(work: Promise<T>, minutes: number, what: string): Promise<T> {
  const clock = new AbortController()
  const tooLong = delay(minutes * 60_000, undefined, { signal: clock.signal }).then(() => {
    throw new Error(`${what} has not ended within ${minutes} minutes; see whether something in it never ends`)
  })
  try {
    return await Promise.race([work, tooLong])
  }
  finally {
    clock.abort()
  }
}
