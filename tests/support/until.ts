import { setTimeout as delay } from 'node:timers/promises'

/**
 * Waits until something holds that takes a moment, such as a server or a watcher.
 *
 * @param seconds after which its error is thrown
 */
export async function until(holds: () => unknown, seconds = 90): Promise<void> {
  const patience = Date.now() + seconds * 1000
  for (;;) {
    try {
      await holds()
      return
    }
    catch (error) {
      if (Date.now() > patience)
        throw error
      await delay(100)
    }
  }
}
