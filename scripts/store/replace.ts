/** Writing a deck without losing what somebody saves at the same moment. */

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { readIfThere } from './read-file.ts'

/** What a file is to become; `undefined` stands for no file. */
export interface FileChange {
  path: string
  /** What it is, or was when the change was planned. */
  before: string | undefined
  after: string | undefined
}

/** Where a new text is written before it takes the place of the old one. */
export const ASIDE = '.next.tmp'

/**
 * Replaces a file whole, so that it is either old or new at every moment. The new text is on the disk first. Then the
 * old one is read a last time and replaced at once, so that an editor has no time to save in between. A link is
 * written through.
 *
 * @param folder holds the file, and for a moment its new text
 * @returns whether it was done; not if the file is no longer what it was
 * @throws the system's error if not all could be written; then the file is as it was
 */
export function replaceFile({ path, before, after }: FileChange, folder: string): boolean {
  if (after === undefined) {
    if (readIfThere(path) !== before)
      return false
    rmSync(path, { force: true })
    return true
  }
  mkdirSync(dirname(path), { recursive: true })
  const target = targetOf(path)
  const aside = asideOf(path, folder)
  try {
    writeSynced(aside, after)
    if (before !== undefined)
      chmodSync(aside, statSync(target, { throwIfNoEntry: false })?.mode ?? 0o644)
    if (readIfThere(path) !== before)
      return false
    renameSync(aside, target)
    return true
  }
  finally {
    rmSync(aside, { force: true })
  }
}

/** Where the new text of a file is written first: in the folder, or beside the file if that lies elsewhere. */
export function asideOf(path: string, folder: string): string {
  const target = targetOf(path)
  return target.startsWith(realpathSync(folder) + sep) ? join(folder, ASIDE) : `${target}${ASIDE}`
}

/** Whether a file is there that may not be written. Root may write anything: what counts is what the owner said. */
export function isReadOnly(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats)
    return false
  try {
    accessSync(path, constants.W_OK)
    return (stats.mode & 0o222) === 0
  }
  catch {
    return true
  }
}

/** Where a path leads to, through links; the path itself if nothing is there. */
function targetOf(path: string): string {
  const folder = realpathSync(dirname(path))
  return statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : join(folder, path.slice(dirname(path).length))
}

/** Goes on after a short write, and fails if nothing more can be written. */
function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  }
  finally {
    closeSync(file)
  }
}
