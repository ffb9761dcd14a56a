/** Slidev's own command, for static sites. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import { MachineError } from '../faults.ts'
import { HOME } from '../home.ts'
import { namesTheme } from '../render/names-theme.ts'

/** The words for Node that run Slidev's command. */
export const SLIDEV = [
  '--import',
  new URL('../in-slidev/lend-packages.ts', import.meta.url).href,
  join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin', 'slidev.mjs'),
]

/** Where Slidev looks for a free port; without it, on all interfaces. */
const LOOPBACK = { HOST: 'localhost' }

/** Memory that it takes for a panel, in bytes. */
const MEMORY = 1.5e9

/** It keeps little more than one processor busy: as many run at a time as there are processors, and memory for. */
const atOnce = pLimit(Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / MEMORY))))

/** Most time for decks that are built together, in minutes. A panel takes half a minute on two processors. */
const PATIENCE = 60

/** Flags without which a deck that names no theme has none. */
export async function themeFlags(deck: string): Promise<string[]> {
  return (await namesTheme(deck)) ? [] : ['--theme', HOME]
}

/**
 * @param signal ends it
 * @throws {MachineError} with the last of what it said, if it fails or does not come to an end
 */
export async function slidev(
  command: 'build',
  deck: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  const words = [command, deck, ...(await themeFlags(deck)), ...flags]
  await atOnce(async () => {
    signal?.throwIfAborted()
    const child = spawn(process.execPath, [...SLIDEV, ...words], {
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0', ...LOOPBACK },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE * 60_000,
    })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', chunk => said.push(chunk))
    const kill = () => child.kill()
    process.once('exit', kill)
    signal?.addEventListener('abort', kill)
    try {
      const [code, killedBy] = await once(child, 'close')
      signal?.throwIfAborted()
      if (code !== 0) {
        const how = killedBy === 'SIGTERM' ? `had not ended after ${PATIENCE} minutes` : `ended with ${code}`
        const end = said.join('').trim().split('\n').slice(-12).join('\n')
        throw new MachineError(`Slidev could not do it (slidev ${command} ${deck} ${how}):\n${end}`)
      }
    }
    finally {
      process.removeListener('exit', kill)
      signal?.removeEventListener('abort', kill)
    }
  })
}
