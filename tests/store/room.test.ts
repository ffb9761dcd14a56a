/** A write that is cut short by the disk is an error before anything is replaced; links and read-only files count. */

import type { Project } from '../support/project.ts'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../scripts/store/write-whole.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
})
afterEach(() => removeProject(project))

const at = (...path: string[]) => join(project.root, ...path)
const deck = () => at('slides', 'small', 'zh', '01-alpha.md')
const read = (path: string) => readFileSync(path, 'utf8')
function change(path: string, from: string | RegExp, to: string): void {
  expect(read(path)).toMatch(from)
  writeFileSync(path, read(path).replace(from, to))
}
const news = () => change(at('data', 'small', 'keynotes', 'alpha.yaml'), '写的人和读的人', '作者和读者')

/** All files of a folder with their bytes. */
function everything(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true }).map(String)
    .filter(name => statSync(join(folder, name)).isFile())
  return new Map(files.sort().map(name => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** Runs a command that may write files of so many blocks of 512 bytes at most. */
function limited(blocks: number, args: readonly string[]) {
  const command = `ulimit -f ${blocks}; exec "$@"`
  // Without a listener the signal ends the process before it sees the error of the system.
  const listen = 'data:text/javascript,process.on("SIGXFSZ", () => {})'
  const { status, stderr } = spawnSync('sh', ['-c', command, 'sh', process.execPath, '--import', listen, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PANELDECK_ROOT: project.root, NO_COLOR: '1' },
  })
  return { status, stderr }
}

describe('where a file cannot be written whole', () => {
  const generate = [join(HOME, 'scripts', 'paneldeck.ts'), 'generate']

  test('as the way back: nothing is replaced, and it is told', () => {
    news()
    const before = everything(at('slides'))
    const { status, stderr } = limited(4, generate)
    expect(stderr).toContain('the file would be larger than may be written here')
    expect(status).toBe(3)
    expect(everything(at('slides'))).toEqual(before)
  })

  test('as a deck: what was written before it is taken back, and the next run goes on', async () => {
    const whole = everything(at('slides'))
    rmSync(at('slides'), { recursive: true })
    const { status, stderr } = limited(6, generate)
    expect(stderr).toContain('the file would be larger than may be written here')
    expect(status).toBe(3)
    expect([...everything(at('slides')).keys()].filter(name => name.endsWith('.md'))).toEqual([])
    expect(await project.run(['generate'])).toMatchObject({ code: 0 })
    expect(everything(at('slides')).get('small/zh/01-alpha.md')).toBe(whole.get('small/zh/01-alpha.md'))
  })

  test('a PDF or whatever else is written whole: the old one stays', () => {
    const file = at('a.pdf')
    writeFileSync(file, 'old')
    const script = `
      import { writeWhole } from ${JSON.stringify(join(HOME, 'scripts', 'store', 'write-whole.ts'))}
      await writeWhole(${JSON.stringify(file)}, new Uint8Array(100000))`
    const { status, stderr } = limited(8, ['--input-type=module-typescript', '-e', script])
    expect(stderr).toContain('EFBIG')
    expect(status).not.toBe(0)
    expect(read(file)).toBe('old')
    expect(readdirSync(project.root).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})

test('what a killed run left beside a file is cleared, and what a running one writes is not', async () => {
  const file = at('a.pdf')
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(at(`.a.pdf.${ended}.0123abcd.tmp`), 'half')
  writeFileSync(at(`.a.pdf.${process.pid}.0123abcd.tmp`), 'at work')
  await writeWhole(file, 'new')
  expect(read(file)).toBe('new')
  expect(readdirSync(project.root).filter(name => name.endsWith('.tmp'))).toEqual([`.a.pdf.${process.pid}.0123abcd.tmp`])
})

describe.each(['the deck', 'its record'])('%s is read-only', (what) => {
  const file = () => (what === 'the deck' ? deck() : at('slides', 'small', 'zh', '.base', '01-alpha.md'))

  test('it is told and left as it is, and the others follow', async () => {
    news()
    const before = [deck(), at('slides', 'small', 'zh', '.base', '01-alpha.md')].map(read)
    chmodSync(file(), 0o444)
    const { code, stderr } = await project.run(['generate'])
    expect(code).toBe(1)
    expect(stderr).toContain('slides/small/zh/01-alpha.md: read-only, and left as it is')
    expect([deck(), at('slides', 'small', 'zh', '.base', '01-alpha.md')].map(read)).toEqual(before)
    expect(read(at('slides', 'small', 'en', '01-alpha.md'))).toBeDefined()
    const [, command = ''] = /To let it follow: (.+)/.exec(stderr) ?? []
    spawnSync('sh', ['-c', command], { cwd: project.root })
    expect(await project.run(['generate'])).toMatchObject({ code: 0 })
    expect(read(deck())).toContain('作者和读者')
  })

  test('with no news nothing is said of it', async () => {
    chmodSync(file(), 0o444)
    expect(await project.run(['generate'])).toMatchObject({ code: 0, stderr: 'Decks: 8 up to date already.\n' })
  })
})

test('a deck that is a link is written through, into its folder and elsewhere', async () => {
  mkdirSync(at('elsewhere'))
  renameSync(deck(), at('elsewhere', 'deck.md'))
  symlinkSync(at('elsewhere', 'deck.md'), deck())
  const inside = at('slides', 'small', 'en', '01-alpha.md')
  renameSync(inside, at('slides', 'small', 'kept.md'))
  symlinkSync(join('..', 'kept.md'), inside)
  change(at('data', 'small', 'keynotes', 'alpha.yaml'), 'Writer and reader both learn', 'Both learn')
  news()
  expect(await project.run(['generate'])).toMatchObject({ code: 0 })
  expect(lstatSync(deck()).isSymbolicLink()).toBe(true)
  expect(lstatSync(inside).isSymbolicLink()).toBe(true)
  expect(read(at('elsewhere', 'deck.md'))).toContain('作者和读者')
  expect(read(at('slides', 'small', 'kept.md'))).toContain('Both learn')
  expect(readdirSync(at('elsewhere'))).toEqual(['deck.md'])
  expect(await project.run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect(lstatSync(deck()).isSymbolicLink()).toBe(true)
  expect(read(deck())).not.toContain('作者和读者')
})

test('one line with a Windows end in a deck of others stays one, whatever else changes', async () => {
  change(deck(), /^(- 40次评审里.*)\n/m, '$1\r\n')
  news()
  await project.run(['generate'])
  expect(read(deck())).toContain('作者和读者')
  expect(read(deck()).match(/\r\n/g)).toHaveLength(1)
  expect(read(deck())).toMatch(/- 40次评审里.*\r\n/)
})

test('one line without a Windows end in a deck of these stays one', async () => {
  writeFileSync(deck(), read(deck()).replaceAll('\n', '\r\n'))
  change(deck(), /^(- 40次评审里[^\r]*)\r\n/m, '$1\n')
  news()
  await project.run(['generate'])
  expect(read(deck())).toContain('作者和读者')
  expect(read(deck()).match(/(?<!\r)\n/g)).toHaveLength(1)
})
