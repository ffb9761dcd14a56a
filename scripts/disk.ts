/** Errors of the system about files and folders. A missing file is often no fault; any other error is. */

import { lstatSync, readlinkSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether an error says that there is no such file or folder. A link whose target is missing counts as a file. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' && deadLinkOn(errorPath(error) ?? '') === undefined
}

/**
 * For `catch`: gives a value in the place of a file or folder that may be missing.
 *
 * @throws the error, if anything else is wrong
 */
export function ifMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (isMissing(error))
      return fallback
    throw error
  }
}

/** An error with the path it is about. The system leaves it out when a folder is read like a file. */
export function withPath(error: unknown, path: string): unknown {
  const code = errorCode(error)
  return code === undefined || errorPath(error) !== undefined
    ? error
    : Object.assign(new Error(`${code}: ${path}`, { cause: error }), { code, path })
}

/** The code of an error of the system, as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The path that an error of the system is about. */
export function errorPath(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined
}

/** The link on the way to a path that leads to nothing, or back to itself. */
export function deadLinkOn(path: string): { link: string, target: string } | undefined {
  const link = ancestors(path).find(place => quietly(() => lstatSync(place)) !== undefined)
  return link !== undefined && quietly(() => lstatSync(link))?.isSymbolicLink() && !quietly(() => statSync(link))
    ? { link, target: readlinkSync(link) }
    : undefined
}

/** The file on the way to a path that stands where a folder should. */
export function fileInTheWay(path: string): string | undefined {
  return ancestors(path).find(place => quietly(() => statSync(place))?.isDirectory() === false)
}

/** The path, its folder, the folder of that, and so on. */
function ancestors(path: string): string[] {
  const folder = dirname(path)
  return folder === path ? [path] : [path, ...ancestors(folder)]
}

/** If the path itself cannot be examined, its folder is. */
function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  }
  catch {
    return undefined
  }
}
