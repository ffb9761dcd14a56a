import { setTimeout as delay } from 'node:timers/promises'

/** Waits until something holds that takes a moment, such as a server or a watcher. */
export async function until(holds: () => unknown): Promise<void> {
  const patience = Date.now() + 90_000
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
