// @ts-check
/**
 * Installs the dependencies when they are missing or not those of the lockfile. This file and `bin.js` are plain
 * JavaScript because they run before Node 24, which runs TypeScript, is there: it comes with the dependencies.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.paneldeck-setup')

/** Exit code for something of the machine that is missing (`scripts/faults.ts`). */
const MACHINE = 3

/** An installed package has no lockfile: its dependencies came with it. */
const isPackage = !existsSync(join(root, 'package-lock.json'))

/** Node 24: it comes with the dependencies. */
export function node24() {
  // A package that was installed without its scripts has none, and runs with this Node if that is new enough.
  if (isPackage && Number.parseInt(process.versions.node) >= 24)
    return process.execPath
  return join(folderOfNode(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Where the dependency lies: beside us where we are a package. */
function folderOfNode() {
  try {
    return dirname(createRequire(import.meta.url).resolve('node/package.json'))
  }
  catch {
    return join(root, 'node_modules', 'node')
  }
}

/** Does nothing when the last installation was of this very lockfile. */
export function setUp() {
  if (isPackage)
    return
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node24()))
    return
  process.stderr.write('Installing the dependencies (about a minute; once) …\n')
  const started = Date.now()
  const { status, error, signal } = spawnSync('npm', ['ci', '--loglevel=error', '--no-progress'], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (signal === 'SIGINT')
    process.exit(130)
  if (error || status !== 0)
    fail(error?.message)
  if (!existsSync(node24()))
    fail(`Node 24 did not arrive in ${node24()}; npm was perhaps told to ignore install scripts`)
  writeFileSync(stamp, wanted)
  process.stderr.write(
    `Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.\n`,
  )
}

/** @param {string} [cause] */
function fail(cause) {
  const reason = cause ? `: ${cause}` : '; npm says above why'
  process.stderr.write(
    [
      '',
      `The dependencies could not be installed${reason}.`,
      'They need npm 11, a package registry that can be reached, and about 1.3 GB of disk.',
      'Put that right and run the same command again.',
      '',
    ].join('\n'),
  )
  process.exit(MACHINE)
}

if (
  process.argv[1] !== undefined
  && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  setUp()
}
