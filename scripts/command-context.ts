/** What a command is given by its caller. Commands use nothing else of their process. */

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

export interface CommandContext {
  /** The project's folder, with `data/`, `slides/` and `out/`; absolute. */
  root: string
  /** Environment variables, also for the processes that a command starts. */
  env: NodeJS.ProcessEnv
  streams: Streams
  /** Aborted by Ctrl-C and when the process is asked to end. */
  signal: AbortSignal
}

/** The part of it that functions below the commands need. */
export type Surroundings = Pick<CommandContext, 'env' | 'streams'>

/** Those of the process itself. */
export function processSurroundings(): Surroundings {
  return { env: process.env, streams: process }
}
