/** The renderer as the rest of paneldeck sees it: deck files in, static HTML out; the work is done in threads. */
import { once } from 'node:events'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createBirpc, type BirpcReturn } from 'birpc'
import type { DeckFacts, RenderOptions, Rendering } from './deck.ts'
import type { WorkerFunctions } from './worker.ts'

export interface Renderer {
  /** A deck as static HTML, or why that cannot be. */
  render(path: string, options: RenderOptions): Promise<Rendering>
  /** Serves the print page of Slidev itself while `use` runs, which gets its address and a way to ask for complaints. */
  withServed<T>(path: string, use: (served: Served) => Promise<T>): Promise<T>
}

export interface Served {
  facts: DeckFacts
  /** Address of the page that shows all slides one below the other. */
  printUrl: string
  /** What Slidev has complained about; asked for once, when the page is done. */
  complaints(): Promise<readonly string[]>
}

/** Most time a thread may take for one call, in ms. */
const PATIENCE = 300_000

/** Hands out a renderer, which serves the fonts and images of what it rendered until `use` is done. */
export async function withRenderer<T>(use: (renderer: Renderer) => Promise<T>): Promise<T> {
  const threads = new Map<string, Thread>()
  const threadFor = (path: string): Thread => {
    const folder = dirname(path)
    const thread = threads.get(folder) ?? startThread()
    threads.set(folder, thread)
    return thread
  }
  try {
    return await use({
      render: (path, options) => threadFor(path).call.render(path, options),
      async withServed(path, use) {
        const { call } = threadFor(path)
        const { facts, printUrl } = await call.serve(path)
        let complaints: Promise<readonly string[]> | undefined
        const stop = () => complaints ??= call.complaints(path)
        try {
          return await use({ facts, printUrl, complaints: stop })
        } finally {
          await stop()
        }
      },
    })
  } finally {
    await Promise.all([...threads.values()].map(({ worker }) => worker.terminate()))
  }
}

interface Thread {
  worker: Worker
  call: BirpcReturn<WorkerFunctions>
}

function startThread(): Thread {
  const worker = new Worker(new URL('worker.ts', import.meta.url))
  const call = createBirpc<WorkerFunctions>({}, {
    post: message => worker.postMessage(message),
    on: receive => worker.on('message', receive),
    timeout: PATIENCE,
  })
  // A thread that dies takes its open calls with it.
  void once(worker, 'exit').then(() => call.$close(new Error('The renderer has stopped')), (error: unknown) => call.$close(error instanceof Error ? error : new Error(String(error))))
  return { worker, call }
}
