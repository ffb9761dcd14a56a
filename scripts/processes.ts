/**
 * Work in a process of its own, called like functions. Not a thread: what a thread held stays with the process for some
 * eight seconds after its end, in a pool of V8’s, and that may be more than the browser has left to print with.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createBirpc, type BirpcReturn } from 'birpc'

/** Most time a process may take for one call, in ms. */
const PATIENCE = 300_000

/**
 * Starts a process, and ends it when `use` is done.
 *
 * @param script that calls `answer` with its functions
 * @param flags for Node, beside our own
 * @param use gets a way to end the process early, too
 */
export async function withProcess<Functions extends object, T>(script: URL, flags: readonly string[], use: (functions: BirpcReturn<Functions>, end: () => Promise<void>) => Promise<T>): Promise<T> {
  const child = fork(fileURLToPath(script), { execArgv: [...process.execArgv, ...flags], serialization: 'advanced' })
  const ended = once(child, 'exit').catch(() => {})
  const functions = createBirpc<Functions>({}, {
    post: message => { if (child.connected) child.send(message) },
    on: receive => child.on('message', receive),
    timeout: PATIENCE,
  })
  // A process that dies takes its open calls with it.
  child.on('error', error => functions.$close(error))
  child.on('exit', () => functions.$close(new Error('A process of ours has stopped')))
  const end = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  try {
    return await use(functions, end)
  } finally {
    await end()
  }
}

/** In the process: from now on its functions can be called. */
export function answer<Functions extends object>(functions: Functions): void {
  if (!process.send) throw new Error('this script runs as a process of paneldeck’s')
  createBirpc<object, Functions>(functions, {
    post: message => process.send?.(message),
    on: receive => process.on('message', receive),
  })
  // Ctrl-C is said to all processes at once: the one that started this one ends it, and it never outlives it.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
}
