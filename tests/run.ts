/**
 * `npm test`: the tests, and beside them the linter and the type checker, which take the time in which tests wait. It
 * fails if any of them does. Without `--all` or names of files, the long files are left out.
 */

import type { SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { LONG_FILES } from './long-files.ts'

interface Result {
  failed: boolean
  /** What it wrote, unless it wrote to the terminal itself. */
  said: string
}

async function run(command: string, args: readonly string[], options: SpawnOptions): Promise<Result> {
  const child = spawn(command, args, { shell: process.platform === 'win32', ...options })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const [code] = await once(child, 'close')
  return { failed: code !== 0, said }
}

/** The scripts of package.json that find faults without running anything, one after the other. */
async function runChecks() {
  const results = []
  for (const name of ['lint', 'typecheck']) {
    const started = Date.now()
    const result = await run('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] })
    results.push({ name, ...result, seconds: Math.round((Date.now() - started) / 1000) })
  }
  return results
}

/** Tells at once what the checks found, so that the numbers of the tests are the last line of a long run. */
async function tellChecks(): Promise<boolean> {
  const checks = await runChecks()
  for (const { name, failed, said, seconds } of checks)
    process.stdout.write(`${said}${name}: ${failed ? 'failed' : 'passed'} (${seconds} s)\n`)
  return checks.some(({ failed }) => failed)
}

const words = process.argv.slice(2)
const isQuick = words.length === 0
const chosen = isQuick ? LONG_FILES.flatMap(file => ['--exclude', file]) : words.filter(word => word !== '--all')

const [isFaulty, tests] = await Promise.all([
  tellChecks(),
  run('vitest', ['run', ...chosen], { stdio: 'inherit' }),
])
if (isFaulty)
  process.stdout.write('The linter or the type checker failed: see above.\n')
if (isQuick)
  process.stdout.write(`Not run: ${LONG_FILES.length} long files. \`npm run test:all\`, as in CI, runs them, too.\n`)
process.exitCode = isFaulty || tests.failed ? 1 : 0
