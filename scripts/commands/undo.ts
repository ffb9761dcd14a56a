/** `paneldeck generate --undo`: the decks and their records as they were before the last run that changed any. */

import type { CommandContext } from '../command-context.ts'
import type { FileChange } from '../store/replace.ts'
import type { Selection } from './select.ts'
import { join, relative } from 'node:path'
import { EXIT, UsageError } from '../faults.ts'
import { applyPlan } from '../store/apply.ts'
import { withLock } from '../store/lock.ts'
import { changesBack, deckOfRecord, lastRun, newRun } from '../store/previous.ts'
import { inert } from '../terminal-text.ts'
import { selectPanels } from './select.ts'
import { selectionFlags, shellCommand } from './shell-words.ts'

interface TakenBack {
  changes: readonly FileChange[]
  /** Decks that were edited since the run, and are left as they are. */
  edited: string[]
}

/** Takes back what one run did, in all its panels; what was edited since stays. */
export async function undo(context: CommandContext, options: Selection): Promise<number> {
  const { root, streams: { stderr } } = context
  const run = newRun()
  const taken: TakenBack[] = []
  for (const folder of await foldersOfLastRun(root, options)) {
    await withLock(folder, async () => {
      const { edited } = changesBack(folder)
      const [done] = await applyPlan(folder, async () => [changesBack(folder)], run)
      taken.push({ changes: done?.changes ?? [], edited })
    })
  }
  const path = (file: string) => relative(root, file).replaceAll('\\', '/')
  const changes = taken.flatMap(({ changes }) => changes.map(change => ({ ...change, path: path(change.path) })))
  const edited = taken.flatMap(({ edited }) => edited.map(path))
  stderr.write(inert(undoneWords(changes, edited, options)))
  return changes.length > 0 ? EXIT.done : EXIT.faults
}

/** @throws {UsageError} if no run has changed a deck yet */
async function foldersOfLastRun(root: string, options: Selection): Promise<string[]> {
  const folders = (await selectPanels(root, options)).map(panel => join(root, 'slides', panel))
  const runs = folders.flatMap((folder) => {
    const run = lastRun(folder)
    return run === undefined ? [] : [{ folder, run }]
  })
  const last = runs.map(({ run }) => run).sort().at(-1)
  if (last === undefined) {
    const where = folders.map(folder => relative(root, folder).replaceAll('\\', '/')).join(', ')
    throw new UsageError(`There is nothing to undo in ${where}: no run has changed a deck there yet`)
  }
  return runs.filter(({ run }) => run === last).map(({ folder }) => folder)
}

function undoneWords(changes: readonly FileChange[], edited: readonly string[], options: Selection): string {
  // A deck and its record count as one.
  const decks = Map.groupBy(changes, ({ path }) => deckOfRecord(path))
  const again = shellCommand('generate', '--undo', ...selectionFlags(options))
  return [
    decks.size === 0
      ? 'Nothing was taken back.'
      : `Taken back: ${decks.size} deck${decks.size === 1 ? ' is' : 's are'} as before the last run that changed any.`,
    ...[...decks].map(([deck, changes]) => `  ${deck}: ${whatWasTakenBack(deck, changes)}`),
    ...edited.map(deck => `  ${deck}: edited since that run; left as it is`),
    ...(decks.size > 0 ? [`To do it again: ${again}`] : []),
    '',
  ].join('\n')
}

function whatWasTakenBack(deck: string, changes: readonly FileChange[]): string {
  const change = changes.find(({ path }) => path === deck)
  if (!change)
    return 'only its record (.base/): disagreements that were settled are open again'
  if (change.after === undefined)
    return 'removed; it was new'
  return change.before === undefined ? 'back again' : 'its text'
}
