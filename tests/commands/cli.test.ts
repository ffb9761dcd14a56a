/** The real command on good and bad input: exit code, what it says and where, and what it leaves behind. */

import type { Project } from '../support/project.ts'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

const alpha = () => join(project.root, 'data', 'small', 'keynotes', 'alpha.yaml')
const deck = (name: string) => join(project.root, 'slides', 'small', 'zh', name)
async function breakData() {
  return writeFile(
    alpha(),
    (await readFile(alpha(), 'utf8'))
      .replace('kind: question', 'kind: opinion')
      .replace('weight: 2', 'weight: 7'),
  )
}

describe('check', () => {
  test('says so when there are no faults', async () => {
    const { code, stdout, stderr } = await project.run(['check'])
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'small: no faults (2 sessions, 3 people); without passages.json, citations were not checked.\n',
    })
  })

  test('lists every fault on stdout with its place, and exits 1', async () => {
    await breakData()
    const { code, stdout } = await project.run(['check'])
    expect(code).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toMatch(/^data\/small\/keynotes\/alpha\.yaml:17:5: `kind` cannot be `opinion`; expected one of /)
  })

  test('--json gives the faults as data', async () => {
    await breakData()
    const { stdout } = await project.run(['check', '--json'])
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'data/small/keynotes/alpha.yaml', line: 17, column: 5 },
      { line: 19 },
    ])
  })
})

describe('generate', () => {
  test('writes every deck in every language with a pristine copy beside it, and does it only once', async () => {
    expect((await project.run(['generate'])).stderr).toBe('Decks: 8 new.\n')
    expect((await readdir(deck('.'))).sort()).toEqual([
      '.base',
      '00-overview.md',
      '01-alpha.md',
      '02-who-reviews.md',
      'slides.md',
    ])
    expect(await readFile(deck('01-alpha.md'))).toEqual(await readFile(deck('.base/01-alpha.md')))
    expect((await project.run(['generate'])).stderr).toBe('Decks: 8 up to date already.\n')
  })

  test('with faults in the data it exits 1 and writes nothing', async () => {
    await breakData()
    const { code, stderr } = await project.run(['generate'])
    expect(code).toBe(1)
    expect(stderr).toContain('2 faults in data/; nothing was written.')
    expect(await readdir(project.root)).toEqual(['data'])
  })

  test('--lang both makes bilingual decks, which are kept up to date from then on', async () => {
    expect((await project.run(['generate', '--lang', 'both'])).stderr).toBe('Decks: 4 new.\n')
    expect((await project.run(['generate'])).stderr).toBe('Decks: 8 new, 4 up to date already.\n')
  })

  test('--deck writes that deck alone', async () => {
    await project.run(['generate', '--lang', 'zh', '--deck', '01-alpha'])
    expect((await readdir(deck('.'))).sort()).toEqual(['.base', '01-alpha.md'])
  })

  test('a deck whose session is gone from the data goes too, unless somebody edited it', async () => {
    await project.run(['generate'])
    const panel = join(project.root, 'data', 'small', 'panel.yaml')
    await writeFile(panel, (await readFile(panel, 'utf8')).replace(', rounds/who-reviews.yaml', ''))
    await rm(join(project.root, 'data', 'small', 'rounds'), { recursive: true })
    await writeFile(alpha(), await readFile(alpha(), 'utf8'))
    await writeFile(join(project.root, 'slides', 'small', 'en', '02-who-reviews.md'), 'mine')
    expect((await project.run(['generate'])).stderr).toContain('1 removed')
    expect(await readdir(deck('.'))).not.toContain('02-who-reviews.md')
    expect(
      await readFile(join(project.root, 'slides', 'small', 'en', '02-who-reviews.md'), 'utf8'),
    ).toBe('mine')
  })
})

describe('wrong usage exits 2 and says what was expected', () => {
  test.each([
    [
      ['generate', '--panel', 'nowhere'],
      '--panel nowhere: there is no such panel; data/ has small',
    ],
    [
      ['generate', '--deck', '99-nothing'],
      '--deck 99-nothing: there is no such deck; expected one of 00-overview, 01-alpha',
    ],
    [['generate', '--lang', 'pt'], '--lang pt: there is no deck in this language; panel.yaml has languages: [zh, en]'],
    [['generate', '--lang', 'zh_CN'], '`zh_CN` is written `zh-CN` here'],
    [['generate', '--lang', 'English'], '`English` is the tag of no language; expected one as in `en`'],
    [
      ['generate', '--slide', 'alpha-cover'],
      'expected one of them, as in --take mine --slide alpha-cover',
    ],
    [['generate', '--take', 'theirs'], 'Allowed choices are mine, fresh'],
    [
      ['generate', '--undo', '--take', 'mine'],
      'option \'--undo\' cannot be used with option \'--take <side>\'',
    ],
    [
      ['generate', '--restore', 'nothing'],
      '--restore nothing: no such slide was deleted by hand; there is none',
    ],
    [
      ['generate', '--undo'],
      'There is nothing to undo in slides/small: no run has changed a deck there yet',
    ],
    [['generate', '--speed'], 'unknown option \'--speed\''],
    [['dance'], 'unknown command \'dance\''],
    [['export'], 'There are no decks in slides/ yet; `npx paneldeck generate` makes them'],
    [['present', '--port', 'x'], '--port x: expected a number from 1 to 65535'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await project.run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

test.each(['check', 'generate', 'diff', 'present', 'export', 'build', 'import'])(
  '%s --help exits 0 and tells on stdout',
  async (command) => {
    const { code, stdout } = await project.run([command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: paneldeck ${command}`)
  },
)

test('a browser that is not there exits 3, says how to get one, and leaves no out/', async () => {
  await project.run(['generate'])
  const { code, stderr } = await project.run(['export'], { PANELDECK_BROWSER: '/nowhere/chrome' })
  expect(code).toBe(3)
  expect(stderr).toContain('PANELDECK_BROWSER names /nowhere/chrome, but there is no such file.')
  expect(stderr).toContain('npx playwright install chromium')
  expect(await readdir(project.root)).not.toContain('out')
})
