/** Decks and formatters: settings come with the decks, and what plain Prettier breaks is told and can be mended. */

import type { Project } from '../support/project.ts'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

const slides = (...path: string[]) => join(project.root, 'slides', ...path)
const deck = () => slides('small', 'zh', '01-alpha.md')
const read = (path: string) => readFileSync(path, 'utf8')
/** What an editor does on saving that has Prettier and takes the deck for Markdown. */
const plainly = async (path: string) => writeFileSync(path, await format(read(path), { parser: 'markdown' }))

describe('plain Prettier', () => {
  beforeEach(async () => {
    await project.run(['generate'])
    writeFileSync(deck(), read(deck()).replace('先请甲一发言', 'MINE'))
    await plainly(deck())
    await plainly(slides('small', 'zh', 'slides.md'))
  })

  test('a deck that it broke is named with its line, and left alone; the others follow', async () => {
    const broken = read(deck())
    const data = join(project.root, 'data', 'small', 'keynotes', 'alpha.yaml')
    writeFileSync(data, read(data).replace('写的人和读的人', '作者和读者').replace('Writer and reader both learn', 'Both learn'))
    const { code, stderr } = await project.run(['generate'])
    expect(code).toBe(1)
    const [, line = ''] = /zh\/01-alpha\.md:(\d+):1: an empty line below “---” .* prettier-plugin-slidev/.exec(stderr) ?? []
    expect(broken.split('\n').slice(Number(line) - 2, Number(line))).toEqual(['---', ''])
    expect(stderr).toContain('zh/slides.md:')
    expect(stderr).not.toContain('added by hand')
    expect(read(deck())).toBe(broken)
    expect(read(slides('small', 'en', '01-alpha.md'))).toContain('Both learn')
  })

  test('is undone with the command that is told, and edits stay', async () => {
    const { stderr } = await project.run(['generate'])
    const commands = [...stderr.matchAll(/npx paneldeck (generate --mend .+)/g)].map(([, words = '']) => words.split(' '))
    expect(commands).toHaveLength(2)
    for (const words of commands)
      await project.run(words)
    const after = await project.run(['generate'])
    expect(after).toMatchObject({ code: 0, stderr: expect.stringContaining('1 kept as edited') })
    expect(after.stderr).toContain('Decks: 1 edited by hand, 7 up to date already.')
    expect(read(deck())).toContain('MINE')
    expect(read(deck())).toMatch(/\n---\nrouteAlias: alpha-thesis\nlayout: thesis\n/)
  })
})

test.each(['always', 'never'] as const)('settings that became running text (%s) are told, and the deck is left alone', async (proseWrap) => {
  await project.run(['generate'])
  writeFileSync(deck(), await format(read(deck()), { parser: 'markdown', proseWrap, printWidth: 40 }))
  const broken = read(deck())
  const { code, stderr } = await project.run(['generate'])
  expect({ code, stderr }).toMatchObject({ code: 1 })
  const [, line = ''] = /zh\/01-alpha\.md:(\d+):1: the settings of a slide became running text/.exec(stderr) ?? []
  expect(broken.split('\n')[Number(line) - 1]).toMatch(/^routeAlias: /)
  expect(stderr).toContain('git checkout -- slides/small/zh/01-alpha.md\n')
  expect(read(deck())).toBe(broken)
})

test('a slide whose text is like a setting is none', async () => {
  await project.run(['generate'])
  writeFileSync(deck(), `${read(deck())}\n---\n\nAgenda: today\n---\n\n# Another\n`)
  expect(await project.run(['generate'])).toMatchObject({ code: 0 })
})

test('with the settings that come along, Prettier leaves nothing to be told', async () => {
  await project.run(['generate'])
  for (const file of ['01-alpha.md', 'slides.md']) {
    const path = slides('small', 'zh', file)
    const settings = await resolveConfig(path, { editorconfig: true })
    expect(settings).toMatchObject({ parser: 'slidev' })
    writeFileSync(path, await format(read(path), { ...settings, filepath: path }))
  }
  const { code, stderr } = await project.run(['generate'])
  expect(code).toBe(0)
  expect(stderr).not.toMatch(/kept|added|deleted/)
})

describe('the settings', () => {
  test('of somebody stay as they are', async () => {
    await cp(join(project.root, 'data'), slides(), { recursive: true })
    rmSync(slides('small'), { recursive: true })
    writeFileSync(slides('prettier.config.js'), 'export default {}\n')
    writeFileSync(slides('.editorconfig'), 'root = true\n')
    await project.run(['generate'])
    expect(existsSync(slides('.prettierrc'))).toBe(false)
    expect(read(slides('.editorconfig'))).toBe('root = true\n')
  })

  test('that somebody took away or changed stay so', async () => {
    await project.run(['generate'])
    rmSync(slides('.editorconfig'))
    writeFileSync(slides('.prettierrc'), '{}\n')
    await project.run(['generate'])
    expect(existsSync(slides('.editorconfig'))).toBe(false)
    expect(read(slides('.prettierrc'))).toBe('{}\n')
  })
})
