/** Work in a thread of its own, called like functions. */
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads'
import { createBirpc, type BirpcReturn } from 'birpc'

/** Most time a thread may take for one call, in ms. */
const PATIENCE = 300_000

/**
 * Starts a thread, and ends it when `use` is done.
 *
 * @param script that calls `answer` with its functions
 * @param use gets a way to end the thread early, too
 */
export async function withThread<Functions extends object, T>(script: URL, options: WorkerOptions, use: (thread: BirpcReturn<Functions>, end: () => Promise<unknown>) => Promise<T>): Promise<T> {
  const worker = new Worker(script, options)
  const thread = createBirpc<Functions>({}, {
    post: message => worker.postMessage(message),
    on: receive => worker.on('message', receive),
    timeout: PATIENCE,
  })
  // A thread that dies takes its open calls with it.
  worker.on('error', error => thread.$close(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => thread.$close(new Error('A thread has stopped')))
  try {
    return await use(thread, () => worker.terminate())
  } finally {
    await worker.terminate()
  }
}

/** In the thread: from now on its functions can be called. */
export function answer<Functions extends object>(functions: Functions): void {
  const port = parentPort
  if (!port) throw new Error('this script runs as a thread')
  createBirpc<object, Functions>(functions, {
    post: message => port.postMessage(message),
    on: receive => port.on('message', receive),
  })
}
