/** How the decks of a panel were before the last run that wrote: the way back. */

import type { Change } from './replace.ts'
import { createHash } from 'node:crypto'
import { basename, join, relative } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { MachineError, UsageError } from '../faults.ts'
import { readIfThere } from './read-file.ts'

const schema = z.strictObject({
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

/** Written in one piece before the first change of a run. A run that changes no deck, only records, is none to go back from. */
export async function keepPrevious(folder: string, changes: readonly Change[]): Promise<void> {
  const files = changes.map(({ path, before, after }) => ({
    file: relative(folder, path).replaceAll('\\', '/'),
    before: before ?? null,
    after: after === undefined ? null : fingerprint(after),
  }))
  if (files.every(({ file }) => file !== deckOf(file)))
    return
  await writeFileAtomic(pathOf(folder), `${JSON.stringify({ files }, null, 1)}\n`)
}

/**
 * What brings the decks back to what they were. A deck that was changed since then is not among it, nor its pristine copy.
 *
 * @returns the changes, and the decks that were changed since
 * @throws {UsageError} if there is nothing to go back to
 * @throws {MachineError} if what was kept is damaged
 */
export function changesBack(folder: string): { changes: Change[], edited: string[] } {
  const text = readIfThere(pathOf(folder))
  if (text === undefined) {
    throw new UsageError(
      `There is nothing to undo in slides/${basename(folder)}: no run has changed a deck there yet`,
    )
  }
  const now = read(text, folder).map(({ file, before, after }) => {
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
  const edited = new Set(now.filter(({ edited }) => edited).map(({ file }) => deckOf(file)))
  return {
    changes: now
      .filter(({ file, asItWas }) => !asItWas && !edited.has(deckOf(file)))
      .map(({ change }) => change),
    edited: [...edited].map(file => join(folder, file)),
  }
}

function read(text: string, folder: string): z.infer<typeof schema>['files'] {
  try {
    return schema.parse(JSON.parse(text)).files
  }
  catch {
    throw new MachineError(
      `${pathOf(folder)} is damaged, so that there is no way back; nothing was changed. The next run that changes a deck writes it anew.`,
    )
  }
}

/** The deck a file belongs to: itself, or the one it is the pristine copy of. */
function deckOf(file: string): string {
  return file.replace(/(^|\/)\.base\//, '$1')
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function pathOf(folder: string): string {
  return join(folder, '.previous.json')
}
