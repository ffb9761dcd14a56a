/**
 * Installs the package as others would, into an empty folder, and goes from `new` to a PDF there. It needs a package
 * registry and 1.1 GB of disk, and takes minutes: it is no part of the tests.
 *
 * Run it as `npm run test:package`, or `npm run test:package -- pnpm` to install with pnpm.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackage } from './build.ts'

/** What installs a tarball, by its name on the command line. */
const INSTALL: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'],
  pnpm: ['npx', '--yes', 'pnpm@10', 'add', '--prefer-offline'],
}

const [manager = 'npm'] = process.argv.slice(2)
const install = INSTALL[manager]
if (!install)
  throw new Error(`${manager}: expected npm or pnpm`)
const folder = mkdtempSync(join(tmpdir(), 'paneldeck-'))
try {
  await buildPackage(join(folder, 'built'))
  run(['npm', 'pack', './built', '--silent'])
  const [tarball = ''] = readdirSync(folder).filter(name => name.endsWith('.tgz'))
  rmSync(join(folder, 'built'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  run([...install, `./${tarball}`])
  const paneldeck = ['node', join('node_modules', 'paneldeck', 'scripts', 'bin.js')]
  run([...paneldeck, 'new', 'my-panel', '--language', 'en'])
  run([...paneldeck, 'check'])
  run([...paneldeck, 'generate'])
  run([...paneldeck, 'export', '--deck', '00-overview'])
  const { size } = statSync(join(folder, 'out', 'my-panel', 'en', '00-overview.pdf'))
  process.stdout.write(`${manager}: installed, and a PDF of ${size} bytes was printed.\n`)
}
finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs a command in the folder, as somebody would whose PATH has nothing of ours. */
function run([command = '', ...args]: readonly string[]): void {
  const { PANELDECK_ROOT: _, ...env } = process.env
  const path = (env.PATH ?? '').split(':').filter(entry => !entry.includes('node_modules')).join(':')
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', env: { ...env, PATH: path } })
  if (status !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${status}`)
}
