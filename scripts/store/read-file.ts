import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { isMissing, withPath } from '../disk.ts'

/** The text of a file, or `undefined` if there is none. */
export function readIfThere(path: string): string | undefined {
  return bytesIfThere(path)?.toString()
}

/** Whether a file that is there holds text: what is none must not be written back as such. */
export function isText(path: string): boolean {
  const bytes = bytesIfThere(path)
  return bytes === undefined || isUtf8(bytes)
}

function bytesIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  }
  catch (error) {
    if (isMissing(error))
      return undefined
    throw withPath(error, path)
  }
}
