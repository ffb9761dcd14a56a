/** Which browser is taken when some do not start. */

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { MachineError } from '../../scripts/faults.ts'
import { collector } from '../support/project.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paneldeck-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Files that are found and do not start, and why. */
const DEAD = [
  ['a stub that ends with an error', '#!/bin/sh\nexit 1\n', 0o755, 'ends at once with exit code 1'],
  ['a file without permission', '#!/bin/sh\nexit 0\n', 0o644, 'may not be run (EACCES: no permission)'],
  ['one for another kind of machine', '\u007FELF\u0002\u0001\u0001', 0o755, 'ends at once with exit code 12'],
  ['one that hangs', '#!/bin/sh\nexec sleep 60\n', 0o755, 'is not ready after 4 s'],
] as const

async function write(content: string, mode: number): Promise<string> {
  const path = join(folder, 'chrome')
  await writeFile(path, content)
  await chmod(path, mode)
  return path
}

/** Starts a browser and says which version it has. */
async function start(env: Record<string, string>, paths: readonly string[], timeToStart?: number) {
  const { stream, text } = collector()
  const streams = { stdin: Readable.from([]), stdout: stream, stderr: stream }
  const version = await withBrowser(
    async start => (await start()).version(),
    { env: { ...process.env, ...env }, streams },
    { paths, ...(timeToStart !== undefined && { timeToStart }) },
  ).catch((error: unknown) => error)
  return { version, said: text() }
}

describe.each(DEAD)('%s', (_, content, mode, reason) => {
  const limit = reason.includes('4 s') ? 4000 : undefined

  test('gives way to the next browser, and one line says so', async () => {
    const path = await write(content, mode)
    const { version, said } = await start({}, [join(folder, 'not-there'), path], limit)
    expect(said).toMatch(/^The browser .* the next one is tried\.\n$/)
    expect(said).toContain(`The browser ${path} ${reason}`)
    // The one that comes along may need more than the limit of this test on a busy machine.
    if (limit === undefined)
      expect(version).toMatch(/^\d+\./)
  })

  test('is not replaced by another when PANELDECK_BROWSER names it', async () => {
    const path = await write(content, mode)
    const { version, said } = await start({ PANELDECK_BROWSER: path }, [], limit)
    expect(version).toBeInstanceOf(MachineError)
    expect(String(version)).toContain(`${path} ${reason}`)
    expect(String(version)).toContain('npx playwright install chromium')
    expect(said).toBe('')
  })
})

test('when none starts, all that were tried are listed with their reasons', async () => {
  const path = await write('#!/bin/sh\nexit 7\n', 0o755)
  const blocked = join(folder, 'a-file')
  await writeFile(blocked, '')
  const { version } = await start({ PANELDECK_CACHE: join(blocked, 'cache') }, [path])
  expect(version).toBeInstanceOf(MachineError)
  expect(String(version)).toContain(`${path} ends at once with exit code 7`)
  expect(String(version)).toContain('The browser could not be unpacked into')
})
