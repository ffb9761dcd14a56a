/** How the decks and records of a panel were before the last run that changed any of them: the way back. */

import type { FileChange } from './replace.ts'
import { createHash } from 'node:crypto'
import { basename, join, relative } from 'node:path'
import { z } from 'zod'
import { MachineError, UsageError } from '../faults.ts'
import { readIfThere } from './read-file.ts'
import { replaceFile } from './replace.ts'

const schema = z.strictObject({
  /** Whether the run came to its end. */
  done: z.boolean().optional(),
  /** Which run it was; the same in all panels that it changed, and later for later runs. */
  run: z.string().optional(),
  files: z.array(
    z.strictObject({
      /** Path in the panel's folder of `slides/`. */
      file: z.string(),
      /** Its text; `null` if it was not there. */
      before: z.string().nullable(),
      /** Fingerprint of what the run made of it; `null` if it took it away. */
      after: z.string().nullable(),
    }),
  ),
})

/** A name for a run that begins now. Of two runs the later one has the name that sorts behind. */
export function newRun(): string {
  return `${new Date().toISOString()} ${process.pid}`
}

/** The run whose way back is kept; `undefined` if there is none. Of an old or damaged one only that it was before. */
export function lastRun(folder: string): string | undefined {
  const text = readIfThere(pathOf(folder))
  return text === undefined ? undefined : parse(text)?.run ?? ''
}

/** Written in one piece before the first change of a run. */
export function keepPrevious(folder: string, changes: readonly FileChange[], run: string): void {
  const files = changes.map(({ path, before, after }) => ({
    file: relative(folder, path).replaceAll('\\', '/'),
    before: before ?? null,
    after: after === undefined ? null : fingerprint(after),
  }))
  write(folder, { done: false, run, files })
}

/** Says that the run whose way back is kept came to its end. */
export function markDone(folder: string): void {
  const text = readIfThere(pathOf(folder))
  if (text !== undefined)
    write(folder, { ...read(text, folder), done: true })
}

/** What a run that was cut off had changed, to be taken back; empty if the last run came to its end. */
export function changesOfCutOffRun(folder: string): FileChange[] {
  const text = readIfThere(pathOf(folder))
  const parsed = text === undefined ? undefined : parse(text)
  return parsed?.done === false ? changesBack(folder).changes : []
}

function write(folder: string, previous: z.infer<typeof schema>): void {
  const path = pathOf(folder)
  const text = `${JSON.stringify(previous, null, 1)}\n`
  replaceFile({ path, before: readIfThere(path), after: text }, folder)
}

/**
 * What brings the decks back to what they were. A deck that was changed since then is left out, and so is its copy in
 * `.base/`.
 *
 * @returns the changes, and the decks that were changed since
 * @throws {UsageError} if there is nothing to go back to
 * @throws {MachineError} if what was kept is damaged
 */
export function changesBack(folder: string): { changes: FileChange[], edited: string[] } {
  const text = readIfThere(pathOf(folder))
  if (text === undefined) {
    throw new UsageError(
      `There is nothing to undo in slides/${basename(folder)}: no run has changed a deck there yet`,
    )
  }
  const now = read(text, folder).files.map(({ file, before, after }) => {
    const path = join(folder, file)
    const current = readIfThere(path)
    const asItWas = (current ?? null) === before
    return {
      file,
      change: { path, before: current, after: before ?? undefined },
      asItWas,
      edited: !asItWas && (current === undefined ? null : fingerprint(current)) !== after,
    }
  })
  const edited = new Set(now.filter(({ edited }) => edited).map(({ file }) => deckOfRecord(file)))
  return {
    changes: now
      .filter(({ file, asItWas }) => !asItWas && !edited.has(deckOfRecord(file)))
      .map(({ change }) => change),
    edited: [...edited].map(file => join(folder, file)),
  }
}

function read(text: string, folder: string): z.infer<typeof schema> {
  const previous = parse(text)
  if (previous)
    return previous
  throw new MachineError(
    `${pathOf(folder)} is damaged, so that there is no way back; nothing was changed.`
    + ' The next run that changes a deck writes it anew.',
  )
}

function parse(text: string): z.infer<typeof schema> | undefined {
  try {
    return schema.parse(JSON.parse(text))
  }
  catch {
    return undefined
  }
}

/** The deck a file belongs to: itself, or the one it is the pristine copy of. */
export function deckOfRecord(file: string): string {
  return file.replace(/(^|\/)\.base\/(?:kept\/)?/, '$1')
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function pathOf(folder: string): string {
  return join(folder, '.previous.json')
}
