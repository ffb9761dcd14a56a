/**
 * Installs the package as others would, by `create` in an empty folder, and goes on to a PDF and a window there. It
 * needs a package registry and 1 GB of disk, and takes minutes: it is no part of the tests.
 *
 * Run it as `npm run test:package`, or `npm run test:package -- pnpm` to install with pnpm.
 */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/export/browser.ts'
import { until } from '../tests/support/until.ts'
import { buildCreator, buildPackage } from './build.ts'

/** What runs a package that is a file, as `npm create` and `pnpm create` run one of the registry. */
const CREATE: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm', 'exec', '--yes', '--'],
  pnpm: ['npx', '--yes', 'pnpm@10', 'dlx'],
}

/** Where it is presented. */
const PORT = '34917'

const [manager = 'npm'] = process.argv.slice(2)
const create = CREATE[manager]
if (!create)
  throw new Error(`${manager}: expected npm or pnpm`)
const folder = mkdtempSync(join(tmpdir(), 'paneldeck-'))
const built = mkdtempSync(join(tmpdir(), 'paneldeck-built-'))
try {
  await buildPackage(join(built, 'paneldeck'))
  await buildCreator(join(built, 'create-paneldeck'))
  const pack = (name: string) => {
    run(['npm', 'pack', join(built, name), '--pack-destination', built, '--silent'])
    return join(built, readdirSync(built).find(file => file.startsWith(`${name}-`) && file.endsWith('.tgz')) ?? '')
  }
  process.env.PANELDECK_PACKAGE = `file:${pack('paneldeck')}`
  run([...create, `file:${pack('create-paneldeck')}`, 'my-panel', '--language', 'en'])
  const paneldeck = ['node', join('node_modules', 'paneldeck', 'scripts', 'bin.js')]
  run([...paneldeck, 'check'])
  run([...paneldeck, 'generate'])
  run([...paneldeck, 'export', '--deck', '00-overview'])
  const { size } = statSync(join(folder, 'out', 'my-panel', 'en', '00-overview.pdf'))
  const headline = await presented([...paneldeck, 'present', '--port', PORT, '--no-open'])
  process.stdout.write(`${manager}: created, a PDF of ${size} bytes was printed, and “${headline}” presented.\n`)
}
finally {
  for (const made of [folder, built]) rmSync(made, { recursive: true, force: true })
}

/** The headline that a window shows. @param command starts Slidev, and is ended */
async function presented([command = '', ...args]: readonly string[]): Promise<string> {
  const child = spawn(command, args, settings())
  const browser = await chromium.launch(await findBrowser())
  try {
    const page = await browser.newPage()
    await until(() => page.goto(`http://localhost:${PORT}`))
    return await page.locator('.slidev-layout h1').first().textContent({ timeout: 120_000 }) ?? ''
  }
  finally {
    await browser.close()
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

/** Runs a command in the folder. */
function run([command = '', ...args]: readonly string[]): void {
  const { status } = spawnSync(command, args, settings())
  if (status !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${status}`)
}

/** As somebody would call it whose PATH has nothing of ours. */
function settings() {
  const { PANELDECK_ROOT: _, ...env } = process.env
  const path = (env.PATH ?? '').split(':').filter(entry => !entry.includes('node_modules')).join(':')
  return { cwd: folder, stdio: 'inherit' as const, env: { ...env, PATH: path } }
}
