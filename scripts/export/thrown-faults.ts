/** Errors that code of the deck throws in the page, each with the place in its own file. */

import type { WebError } from 'playwright'
import type { CodeFault } from '../render/compile-faults.ts'
import { existsSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { decodedAddress } from '../decode-address.ts'
import { FILE_ADDRESS, SLIDE_MODULE_NUMBER, withoutFileAddress } from '../slidev-internals.ts'

/** As in `at setup (http://localhost:3030/setup/main.ts?t=1:4:9)`. */
const FRAME = /(http:\/\/localhost:\d+\/\S+?):(\d+):(\d+)\)?$/gm

/** A module as the server sends it, with the way back to what was written. */
const SOURCE_MAP = /^\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/m

/**
 * The fault of a file of its own.
 *
 * @param folder of the deck
 * @returns nothing of what packages throw, or slides: these are told by their numbers
 */
export async function thrownFault(thrown: WebError, folder: string): Promise<CodeFault | undefined> {
  const { message, stack = '' } = thrown.error()
  const { url, line, column } = thrown.location()
  // What cannot be linked has no frames.
  const places = `${stack}\n${url}:${line + 1}:${column + 1}`.matchAll(FRAME)
  for (const [, url = '', line, column] of places) {
    const address = decodedAddress(new URL(url).pathname)
    const file = address.startsWith(`${FILE_ADDRESS}/`) ? withoutFileAddress(address) : join(folder, address)
    if (SLIDE_MODULE_NUMBER.test(address))
      return undefined
    if (file.includes('/node_modules/') || !/\.\w+$/.test(file) || !existsSync(file))
      continue
    const [first = ''] = message.split('\n', 1)
    return { file, line: await writtenLine(url, Number(line), Number(column)), message: first }
  }
}

/** The line of the file that became this place of its module. */
async function writtenLine(url: string, line: number, column: number): Promise<number> {
  const sent = await fetch(url).then(answer => answer.text())
  const [, map] = SOURCE_MAP.exec(sent) ?? []
  if (map === undefined)
    return line
  const written = new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString())).findEntry(line - 1, column - 1)
  return 'originalLine' in written ? written.originalLine + 1 : line
}
