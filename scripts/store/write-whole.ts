/** Files that are either old or new at every moment, whatever ends the run that writes them. */

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ifMissing } from '../disk.ts'

/** Files that are being written. A process that is interrupted takes them with it. */
const unfinished = new Set<string>()
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true })
})

/**
 * Writes a file beside its place, makes sure that all of it is on the disk, and then puts it there. A link is written
 * through. What a run that was killed left beside it is cleared.
 *
 * @throws the system's error if not all could be written; then the file is as it was
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(ifMissing(path))
  await clearLeftovers(target)
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`)
  const mode = (await stat(target).catch(ifMissing(undefined)))?.mode
  unfinished.add(aside)
  try {
    const file = await open(aside, 'wx', mode)
    try {
      // It goes on after a short write, and fails if nothing more can be written.
      await file.writeFile(content)
      await file.sync()
    }
    finally {
      await file.close()
    }
    await rename(aside, target)
  }
  catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  finally {
    unfinished.delete(aside)
  }
}

async function clearLeftovers(target: string): Promise<void> {
  const names = await readdir(dirname(target))
  const left = names.filter((name) => {
    const [, of, pid] = /^\.(.+)\.(\d+)\.\w{8}\.tmp$/.exec(name) ?? []
    return of === basename(target) && !isRunning(Number(pid))
  })
  await Promise.all(left.map(name => rm(join(dirname(target), name), { force: true })))
}

/** Whether there is a process of this number. One of somebody else counts, too. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
