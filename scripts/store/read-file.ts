import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'

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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return undefined
    throw error
  }
}
