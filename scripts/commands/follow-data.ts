import type { CommandContext } from '../command-context.ts'
import type { Selection } from './select.ts'
import { basename, join } from 'node:path'
import { watch } from 'chokidar'
import { machineErrorOf } from '../faults.ts'
import { REHEARSAL_FILE } from '../summary/schema/rehearsal.ts'
import { inert } from '../terminal-text.ts'
import { followChange } from './generate.ts'

/**
 * Brings decks up to date after each change in data/, until what it gives is called. A change that cannot be followed
 * is told; the next one is tried again.
 */
export function followData(context: CommandContext, selection: Selection): () => Promise<void> {
  const { root, streams: { stderr } } = context
  const watcher = watch(join(root, 'data'), {
    ignoreInitial: true,
    // What a rehearsal records changes the decks at the next start, not under the presenter.
    ignored: path => basename(path) === REHEARSAL_FILE,
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
  })
  let running = Promise.resolve()
  let isWaiting = false
  watcher.on('all', () => {
    // A run that has not begun yet reads this change, too.
    if (isWaiting)
      return
    isWaiting = true
    running = running.then(async () => {
      isWaiting = false
      await followChange(context, selection).catch((error: unknown) => {
        stderr.write(`The change in data/ did not reach the decks: ${inert(sentenceOf(error, root))}\n`)
      })
    })
  })
  watcher.on('error', (error) => {
    stderr.write(`data/ can no longer be watched: ${inert(sentenceOf(error, root))}\n`)
  })
  return async () => {
    await watcher.close()
    await running
  }
}

function sentenceOf(error: unknown, root: string): string {
  return machineErrorOf(error, root)?.message ?? (error instanceof Error ? error.message : String(error))
}
