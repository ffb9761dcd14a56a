import type { FileChange } from './replace.ts'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MachineError } from '../faults.ts'
import { changesOfCutOffRun, keepPrevious, markDone, newRun } from './previous.ts'
import { asideOf, replaceFile } from './replace.ts'

/** How often a run plans anew because somebody saved a file meanwhile. */
const ATTEMPTS = 20

/** Takes back what a run that was killed had begun, except where somebody edited since, and clears what it left. */
export function mendCutOffRun(folder: string): void {
  const changes = changesOfCutOffRun(folder)
  const left = changes.map(({ path }) => path).filter(path => existsSync(dirname(path)))
  for (const change of changes)
    replaceFile(change, folder)
  for (const aside of [...left.map(path => asideOf(path, folder)), asideOf(join(folder, 'any'), folder)])
    rmSync(aside, { force: true })
}

/**
 * Writes what a plan says; the old texts are kept first. If somebody has saved a file since it was read, the plan is
 * made anew, so that what they saved counts. What a run has written that fails in the middle is taken back.
 *
 * @param folder where the old texts are kept
 * @param plan always the same files in the same order
 * @param run which run it is
 * @throws {MachineError} if a file is changed all the time
 */
export async function applyPlan<Planned extends { changes: readonly FileChange[] }>(
  folder: string,
  plan: () => Promise<Planned[]>,
  run = newRun(),
): Promise<Planned[]> {
  try {
    return await apply(folder, plan, run)
  }
  catch (error) {
    takeBackIfPossible(folder)
    throw error
  }
}

/** What is left to take back after a failure, as of a full disk, the next run takes back. */
function takeBackIfPossible(folder: string): void {
  try {
    mendCutOffRun(folder)
  }
  catch {
    // The failure before this one is the one to tell.
  }
}

async function apply<Planned extends { changes: readonly FileChange[] }>(
  folder: string,
  plan: () => Promise<Planned[]>,
  run: string,
): Promise<Planned[]> {
  const result = await plan()
  const written = new Map<string, FileChange>()
  let open = new Set(result.keys())
  for (let attempt = 1; open.size > 0; attempt++) {
    if (attempt > ATTEMPTS) {
      throw new MachineError(
        `${folder} is being changed all the time; what this run had written was taken back. Try again.`,
      )
    }
    const changes = [...open].flatMap(index => result[index]?.changes ?? [])
    // What the run has already written once is remembered as it was before that.
    const known = changes.map(change => ({
      ...change,
      before: (written.get(change.path) ?? change).before,
    }))
    if (changes.length > 0) {
      keepPrevious(folder, [
        ...new Map([...written, ...known.map(change => [change.path, change] as const)]).values(),
      ], run)
    }
    const failed = new Set<number>()
    for (const index of open) {
      const done = (change: FileChange) => {
        const replaced = replaceFile(change, folder)
        if (replaced) {
          written.set(change.path, {
            ...change,
            before: (written.get(change.path) ?? change).before,
          })
        }
        return replaced
      }
      if (!result[index]?.changes.every(done))
        failed.add(index)
    }
    if (failed.size > 0) {
      const again = await plan()
      for (const index of failed) {
        const planned = again[index]
        if (planned)
          result[index] = planned
      }
    }
    open = failed
  }
  if (written.size > 0)
    markDone(folder)
  return result
}
