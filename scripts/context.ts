/** What a command gets from whoever calls it. Commands read nothing else of the process they run in. */

/** Where a command writes; `isTTY` says that a person is looking. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean, columns?: number }

/** Where a command reads what a person answers. */
export type Input = NodeJS.ReadableStream & { isTTY?: boolean }

export interface Streams {
  stdin: Input
  /** Results alone. */
  stdout: Output
  /** Words to a person. */
  stderr: Output
}

export interface Context {
  /** The project's folder, with `data/`, `slides/` and `out/`; absolute. */
  root: string
  /** Environment variables, also for the processes that a command starts. */
  env: NodeJS.ProcessEnv
  streams: Streams
  /** Aborted by Ctrl-C and when the process is asked to end. */
  signal: AbortSignal
}

/** What the parts below the commands need of it. */
export type Surroundings = Pick<Context, 'env' | 'streams'>

/** Those of the process itself. */
export function processSurroundings(): Surroundings {
  return { env: process.env, streams: process }
}
