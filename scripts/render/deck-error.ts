/** What is wrong with a deck as a whole, or with code that Node loads for it. */

import { missingPackageIn } from './compile-faults.ts'

/** Where an error has its cause. */
export interface ErrorPlace {
  /** The deck, if it is not named. */
  file?: string
  /** From 1. */
  line: number
}

/** An error that knows its place. It passes from process to process, where only its message and cause survive. */
export function deckError(message: string, place: ErrorPlace): Error {
  return new Error(message, { cause: place })
}

/** The place that `deckError` gave an error; the beginning of the deck if it is any other. */
export function placeOfError(error: unknown): ErrorPlace {
  const cause = error instanceof Error ? error.cause : undefined
  if (typeof cause !== 'object' || cause === null || !('line' in cause) || typeof cause.line !== 'number')
    return { line: 1 }
  return { line: cause.line, ...('file' in cause && typeof cause.file === 'string' && { file: cause.file }) }
}

/** A place in a file of the user's: as in `at setup (/project/setup/shiki.ts:4:9)`, or alone on its line. */
const OWN_PLACE = /(?:^|\(|at )\s*(?:file:\/\/)?(\/[^()\n]+):(\d+):\d+\)?$/gm

/** Our own code, and that of packages. */
const NOT_THEIRS = /\/node_modules\/|\/scripts\/render\//

/**
 * Gives an error the place in that file of the user's – set-up code, settings of UnoCSS, … – which caused it.
 *
 * @throws always
 */
export function tellAtCode(error: unknown): never {
  if (!(error instanceof Error) || error.cause !== undefined)
    throw error
  const missing = missingPackageIn(error)
  if (missing)
    throw deckError(missing.message, missing)
  for (const [, file = '', line] of error.stack?.matchAll(OWN_PLACE) ?? []) {
    if (!NOT_THEIRS.test(file))
      throw deckError(error.message.replace(/^ParseError: /, '').trim(), { file, line: Number(line) })
  }
  throw error
}
