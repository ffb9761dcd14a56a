/** How a command ends, and how what went wrong is told. */

import type { Fault } from './summary/source.ts'
import { join, relative, sep } from 'node:path'
import { deadLinkOn, errorCode, errorPath, fileInTheWay } from './disk.ts'
import { inertLine } from './terminal-text.ts'

/** Exit codes of the command line. */
export const EXIT = { done: 0, faults: 1, usage: 2, machine: 3, interrupted: 130 } as const

/** Something of the machine is missing: a browser, a port, disk space. The message says what, and how to get it. */
export class MachineError extends Error {}

/** What the system refuses, by its code, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and run it again',
  EDQUOT: 'there is no more room for you on this disk; make room and run it again',
  EFBIG: 'the file would be larger than may be written here (ulimit -f); raise the limit and run it again',
  EACCES: 'that is not allowed here; change the rights of the file or folder, or use another one (PANELDECK_ROOT)',
  EPERM: 'that is not allowed here; change the rights of the file or folder, or use another one (PANELDECK_ROOT)',
  EROFS: 'nothing can be written there; use another folder (PANELDECK_ROOT)',
  ENOTDIR: 'there is a file where a folder is needed; move it out of the way',
  EEXIST: 'there is a file where a folder is needed; move it out of the way',
  EISDIR: 'there is a folder where a file is needed; move it out of the way',
  ELOOP: 'there is a link that leads back to itself; put the file or folder itself there',
  EADDRINUSE: 'the port is in use; choose another one',
  EMFILE: 'too many files are open; close some programs, or raise the limit (ulimit -n)',
}

/**
 * An error that the machine is to blame for, told as such; undefined for any other.
 *
 * @param root paths are told relative to it
 */
export function machineErrorOf(error: unknown, root = ''): MachineError | undefined {
  if (error instanceof MachineError || !(error instanceof Error))
    return error instanceof MachineError ? error : undefined
  const [code = '', path = ''] = [errorCode(error), errorPath(error)]
  const told = (place: string, refusal: string) => {
    const where = place === '' ? '' : `${place.startsWith(join(root, sep)) ? relative(root, place) : place}: `
    return new MachineError(`${where}${refusal} (${code}).`, { cause: error })
  }
  const dead = deadLinkOn(path)
  if (dead && code === 'ENOENT') {
    return told(
      dead.link,
      `there is a link to ${dead.target}, which is not there; put the file or folder itself there, or mend the link`,
    )
  }
  const refusal = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined
  if (refusal === undefined)
    return machineErrorOf(error.cause, root)
  return told(dead?.link ?? (code === 'ENOTDIR' ? fileInTheWay(path) : undefined) ?? path, refusal)
}

/** The words on the command line ask for something that does not exist. */
export class UsageError extends Error {}

/** One line a fault, in the form editors and terminals make clickable. */
export function formatFault({ file, line, column, message }: Fault): string {
  return inertLine(`${file}:${line}:${column}: ${message}`)
}
