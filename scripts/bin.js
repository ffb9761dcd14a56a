#!/usr/bin/env node
// @ts-check
/** The command `paneldeck`: sets up what is missing, then runs `paneldeck.ts` with a Node that runs TypeScript. */

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SPARING_FLAGS } from './memory.js'
import { node24, root, setUp } from './setup.js'

setUp()
// Node keeps what it has compiled: half of the time it takes to load Slidev and Vite.
const env = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile'),
  ...process.env,
}
/** In an installed package everything is JavaScript already. */
const compiled = join(root, 'scripts', 'paneldeck.js')
/** Commands that run as long as a talk does. */
const isTalk = ['present', 'rehearse'].some(command => process.argv.includes(command))
const script = existsSync(compiled) ? compiled : join(root, 'scripts', 'paneldeck.ts')
const child = spawn(
  node24(),
  [
    '--disable-warning=ExperimentalWarning',
    ...(isTalk ? SPARING_FLAGS : []),
    script,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env },
)
// Ctrl-C reaches the child by itself; it tidies up and ends, and this process ends with it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
