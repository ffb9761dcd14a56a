/**
 * Work in a process of its own, called like functions. Not a thread: what a thread held stays with the process for some
 * eight seconds after its end, in a pool of V8’s, and that may be more than the browser has left to print with.
 */

import type { BirpcReturn } from 'birpc'
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBirpc } from 'birpc'
import { MachineError } from './faults.ts'

/** Most time a process may take for one call, in ms. */
const PATIENCE = 300_000

/**
 * Gives `use` the functions of a process, which starts with the first call, and ends when `use` is done.
 *
 * @param script that calls `answer` with its functions
 * @param flags for Node, beside our own
 * @param use gets a way to end the process early, too
 * @param env its environment variables
 */
export async function withProcess<Functions extends object, T>(
  script: URL,
  flags: readonly string[],
  use: (functions: BirpcReturn<Functions>, end: () => Promise<void>) => Promise<T>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  let child: ChildProcess | undefined
  let receive: (message: unknown) => void = () => {}
  const functions = createBirpc<Functions>(
    {},
    {
      post(message) {
        child ??= start()
        if (child.connected)
          child.send(message)
      },
      on: (listener) => {
        receive = listener
      },
      timeout: PATIENCE,
      onTimeoutError(name, args) {
        throw noAnswer(script, name, args)
      },
    },
  )
  const start = (): ChildProcess =>
    fork(fileURLToPath(script), {
      execArgv: [...process.execArgv, ...flags],
      serialization: 'advanced',
      // Slidev asks questions where it can read the answers.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env,
    })
      .on('message', message => receive(message))
      // When the process dies, its open calls fail.
      .on('error', error => functions.$close(error))
      .on('exit', () => functions.$close(new Error('A process of ours has stopped')))
  const end = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  // Ctrl-C may end us before `use` is done.
  const endAtOnce = (): void => {
    child?.kill('SIGKILL')
  }
  process.on('exit', endAtOnce)
  try {
    return await use(functions, end)
  }
  finally {
    await end()
    process.off('exit', endAtOnce)
  }
}

function noAnswer(script: URL, name: string, args: readonly unknown[]): MachineError {
  const about = args.filter(arg => typeof arg === 'string').join(' ')
  const asked = `“${name} ${about}” (${basename(script.pathname)})`
  return new MachineError(
    `A process of ours has not answered ${asked} within ${PATIENCE / 1000} s. `
    + 'Other programs may keep the machine busy: try again when it has more time.',
  )
}

/** In the process: from now on its functions can be called. */
export function answerCalls<Functions extends object>(functions: Functions): void {
  if (!process.send)
    throw new Error('this script runs as a process of paneldeck’s')
  createBirpc<object, Functions>(functions, {
    post: message => process.send?.(message),
    on: receive => process.on('message', receive),
  })
  // Ctrl-C reaches all processes at once. This one ignores it: the process that started it ends it.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
  // Whoever started it may be gone before this line is reached; then nobody tells it any more.
  if (!process.connected)
    process.exit()
}
