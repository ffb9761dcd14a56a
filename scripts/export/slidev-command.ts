/** Slidev's own command, for PowerPoint files and static sites. It wants a port, so one runs at a time. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import { MachineError } from '../faults.ts'

/** The script of Slidev's command. */
export const SLIDEV = join(
  dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')),
  'bin',
  'slidev.mjs',
)

/** Where Slidev looks for a free port; without it, on all interfaces. */
const LOOPBACK = { HOST: 'localhost' }

const oneAtATime = pLimit(1)

/** @throws {MachineError} with the last of what it said, if it fails */
export async function slidev(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await oneAtATime(async () => {
    const child = spawn(process.execPath, [SLIDEV, ...args], {
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0', ...LOOPBACK },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', chunk => said.push(chunk))
    const kill = () => child.kill()
    process.once('exit', kill)
    try {
      const [code] = await once(child, 'close')
      if (code !== 0) {
        const command = `slidev ${args.slice(0, 2).join(' ')}`
        const end = said.join('').trim().split('\n').slice(-12).join('\n')
        throw new MachineError(`Slidev could not do it (${command} ended with ${code}):\n${end}`)
      }
    }
    finally {
      process.removeListener('exit', kill)
    }
  })
}
