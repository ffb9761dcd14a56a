import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { lock } from 'proper-lockfile'
import { MachineError } from '../faults.ts'

/**
 * After this many ms without a sign of life the lock of a run that was killed counts as left behind. On a busy machine
 * a run that is at work gives none for seconds.
 */
const STALE = 10_000

/** How long a run waits for another one, and how often it looks, in ms. */
const WAIT = { most: 30_000, step: 200 }

/**
 * Keeps other runs away from a folder of `slides/` while `use` runs; waits for one that is at work there.
 *
 * @throws {MachineError} if the other one does not end
 */
export async function withLock<T>(folder: string, use: () => Promise<T>): Promise<T> {
  const release = await holdLock(folder)
  try {
    return await use()
  }
  finally {
    await release()
  }
}

/**
 * The same until what it gives is called.
 *
 * @throws {MachineError} if the other one does not end
 */
export async function holdLock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  let isLost = false
  const release = await lock(folder, {
    lockfilePath: join(folder, '.lock'),
    stale: STALE,
    update: 1000,
    realpath: false,
    retries: { retries: WAIT.most / WAIT.step, factor: 1, minTimeout: WAIT.step, maxTimeout: WAIT.step },
    // Another run took it for left behind, as after the machine slept. It would end the whole process, which may be a
    // talk; what is written is compared with what is there anyway.
    onCompromised: () => {
      isLost = true
    },
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
      throw new MachineError(
        `Another run of paneldeck is writing to slides/${basename(folder)}; nothing was written. `
        + 'Try again when it is done.',
      )
    }
    throw error
  })
  return async () => {
    if (!isLost)
      await release()
  }
}
