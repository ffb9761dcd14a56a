#!/usr/bin/env node
/** The process around the command line: its words, streams and environment, Ctrl-C, SIGTERM, and its exit code. */

import { getEventListeners } from 'node:events'
import { resolve } from 'node:path'
import { runCommandLine } from './commands/command-line.ts'
import { EXIT } from './faults.ts'
import { HOME, IS_INSTALLED } from './home.ts'

/** Most time that what is under way has to end after that, in ms. */
const TIME_TO_END = 5000

const interruption = new AbortController()
const { signal } = interruption

for (const name of ['SIGINT', 'SIGTERM']) {
  process.on(name, () => {
    interruption.abort()
    // Nobody else is waiting for it (Playwright, to close a browser): nothing is open that has to be closed.
    if (process.listenerCount(name) === 1 && getEventListeners(signal, 'abort').length === 0)
      process.exit(EXIT.interrupted)
    setTimeout(() => process.exit(EXIT.interrupted), TIME_TO_END).unref()
  })
}

const code = await runCommandLine({
  argv: process.argv.slice(2),
  root: resolve(process.env.PANELDECK_ROOT ?? (IS_INSTALLED ? process.cwd() : HOME)),
  env: process.env,
  streams: process,
  signal,
})
process.exit(code)
