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

const NODE_FILE = process.platform === 'win32' ? 'node.exe' : 'node'

/** Node 24: it comes with the dependencies. A package that is installed uses a Node of the machine that is as new. */
export function node24() {
  if (isPackage && Number.parseInt(process.versions.node) >= 24)
    return process.execPath
  return isPackage
    ? nodeOfPackage(process.platform, process.arch) ?? failWithoutNode()
    : join(root, 'node_modules', 'node', 'bin', NODE_FILE)
}

/**
 * The Node that a package manager installed for this system as an optional dependency: that runs no script, which pnpm
 * would not allow.
 *
 * @param {string} platform
 * @param {string} arch
 */
export function nodeOfPackage(platform, arch) {
  try {
    const manifest = `node-${platform === 'win32' ? 'win' : platform}-${arch}/package.json`
    return join(dirname(createRequire(import.meta.url).resolve(manifest)), 'bin', NODE_FILE)
  }
  catch {
    return undefined
  }
}

/** @returns {never} it ends the process */
function failWithoutNode() {
  process.stderr.write(
    `paneldeck needs Node 24 or later. This is Node ${process.versions.node}, and none came with the package for `
    + `${process.platform}-${process.arch}.\nInstall Node 24 (https://nodejs.org) and run the same command again.\n`,
  )
  process.exit(MACHINE)
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
