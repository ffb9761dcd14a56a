/** Folders of an export come whole, and nothing of runs that were killed stays. */

import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFolder, writeOutput } from '../../scripts/export/write-output.ts'

let out: string
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'write-output-'))
})
afterEach(() => rm(out, { recursive: true }))

const bytes = (text: string) => Buffer.from(text)
/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid

test.each([
  ['a folder of files', () => writeFolder(join(out, 'deck'), new Map([['1.png', bytes('picture')]]))],
  ['a file', () => writeOutput(join(out, 'deck.pdf'), bytes('pdf'))],
])('%s takes away what a killed run left, and nothing of a run that is at work', async (_, write) => {
  const running = `.new-${process.pid}-aaaaaa`
  for (const left of ['.new-Ab3dEf', `.new-${ended()}-Ab3dEf`, running, '.newest'])
    await mkdir(join(out, left))
  await writeFile(join(out, '.new-Ab3dEf', 'half.png'), '')
  await write()
  expect((await readdir(out)).filter(name => name.startsWith('.')).sort()).toEqual([running, '.newest'].sort())
})

test('a folder takes the place of the one before', async () => {
  await writeFolder(join(out, 'deck'), new Map([['1.png', bytes('old')], ['2.png', bytes('old')]]))
  await writeFolder(join(out, 'deck'), new Map([['1.png', bytes('new')]]))
  expect(await readdir(join(out, 'deck'))).toEqual(['1.png'])
  expect(await readFile(join(out, 'deck', '1.png'), 'utf8')).toBe('new')
})

test('what is written can be read by who may read other new files, as a server that runs as somebody else', async () => {
  await writeFolder(join(out, 'deck'), new Map([['1.png', bytes('picture')]]))
  await writeOutput(join(out, 'deck.pdf'), bytes('pdf'))
  for (const [name, most] of [['deck', 0o777], ['deck/1.png', 0o666], ['deck.pdf', 0o666]] as const)
    expect((await stat(join(out, name))).mode & most, name).toBe(most & ~process.umask())
})
