/** A file of a panel on the disk → its YAML, or what keeps it from being read. */

import type { UndecodableText } from './decode-text.ts'
import type { OpenedFile } from './open-yaml.ts'
import type { Fault } from './source.ts'
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { isMissing, withPath } from '../disk.ts'
import { decodeText } from './decode-text.ts'
import { openYaml } from './open-yaml.ts'

/** The text of a file. */
export type ReadText = (path: string) => Promise<string>

/**
 * Opens a file.
 *
 * @param root the project's folder; faults name the file relative to it
 * @param path of the file
 * @param optional whether it may be missing
 * @param readText its text
 */
export async function openFile(
  root: string,
  path: string,
  optional: boolean,
  readText: ReadText,
): Promise<OpenedFile> {
  const file = relative(root, path).replaceAll('\\', '/')
  try {
    return openYaml(file, await readText(path))
  }
  catch (error) {
    if (error instanceof UnreadableText)
      return { faults: [faultAfter(error.before, file, error.message)] }
    if (!isMissing(error))
      throw withPath(error, path)
    return { faults: optional ? [] : [{ file, line: 1, column: 1, message: 'the file is missing' }] }
  }
}

/** A file that is no text that can be read. */
class UnreadableText extends Error {
  /** Its text up to where it ceases to be one. */
  readonly before: string

  constructor({ before, message }: UndecodableText) {
    super(message)
    this.before = before
  }
}

/** The text of a file on the disk. @throws {UnreadableText} if it is none */
export async function readUtf8(path: string): Promise<string> {
  const text = decodeText(await readFile(path))
  if (typeof text !== 'string')
    throw new UnreadableText(text)
  return text
}

/** A fault behind this text of a file. */
function faultAfter(before: string, file: string, message: string): Fault {
  const lines = before.split('\n')
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1, message }
}
