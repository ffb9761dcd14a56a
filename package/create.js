#!/usr/bin/env node
/**
 * `npm create paneldeck [panel] -- [flags of paneldeck new]`: installs paneldeck in this folder, with whichever of npm,
 * pnpm, yarn and bun was called, and begins a panel. What is there stays.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** What is installed: paneldeck of the same version, or another that is named, such as a file. */
const PACKAGE = process.env.PANELDECK_PACKAGE ?? `paneldeck@${version}`

const manager = /^(?:pnpm|yarn|bun)(?=\/)/.exec(process.env.npm_config_user_agent ?? '')?.[0] ?? 'npm'
const asked = process.argv.slice(2)
const hasName = asked[0] !== undefined && !asked[0].startsWith('-')
const script = join('node_modules', 'paneldeck', 'scripts', 'bin.js')

if (!existsSync('package.json'))
  writeFileSync('package.json', '{\n  "private": true\n}\n')
run(manager, [manager === 'npm' ? 'install' : 'add', PACKAGE])
run(process.execPath, [script, 'new', ...(hasName ? [] : ['my-panel']), ...asked])

/**
 * Runs a command in this folder, and ends as it ends if it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  // Windows finds npm and its kin through its shell only.
  const shell = process.platform === 'win32' && command === manager
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell })
  if (error)
    console.error(`${command} could not be called: ${error.message}`)
  if (status !== 0)
    process.exit(status ?? 1)
}
