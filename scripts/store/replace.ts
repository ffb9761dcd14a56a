/** Writing a deck without losing what somebody saves at the same moment. */

import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { readIfThere } from './read-file.ts'

/** What a file is to become; `undefined` stands for no file. */
export interface Change {
  path: string
  /** What it is, or was when the change was planned. */
  before: string | undefined
  after: string | undefined
}

/**
 * Replaces a file whole, so that it is either old or new at every moment. The new text is on the disk first. Then the
 * old one is read a last time and replaced at once, so that an editor has no time to save in between.
 *
 * @param aside a path on the same disk for the new text
 * @returns whether it was done; not if the file is no longer what it was
 */
export function replaceFile({ path, before, after }: Change, aside: string): boolean {
  if (after === undefined) {
    if (readIfThere(path) !== before)
      return false
    rmSync(path, { force: true })
    return true
  }
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(aside, 'w')
  try {
    writeFileSync(file, after)
    fsyncSync(file)
  }
  finally {
    closeSync(file)
  }
  if (before !== undefined)
    chmodSync(aside, statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644)
  if (readIfThere(path) !== before) {
    rmSync(aside)
    return false
  }
  renameSync(aside, path)
  return true
}
