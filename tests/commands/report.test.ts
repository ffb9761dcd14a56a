/** What `generate` says of edits: disputes first, and commands that can be pasted. */

import type { Project } from '../support/project.ts'
import { spawnSync } from 'node:child_process'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markedLines } from '../../scripts/commands/marked-words.ts'
import { shellCommand } from '../../scripts/commands/shell-words.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
})
afterEach(() => removeProject(project))

async function change(path: readonly string[], from: string | RegExp, to: string): Promise<void> {
  const file = join(project.root, ...path)
  const text = await readFile(file, 'utf8')
  expect(text).toMatch(from)
  await writeFile(file, text.replace(from, to))
}
const deck = (language: string) => ['slides', 'small', language, '01-alpha.md']
const data = ['data', 'small', 'keynotes', 'alpha.yaml']

/** The headline of one slide in both languages, and a setting and the notes in one. */
async function disagree(): Promise<void> {
  await change(deck('zh'), '# 评审的价值在于对话', '# 评审的价值在于我')
  await change(deck('en'), '# The value of review lies in the conversation', '# My conversation')
  await change(data, '评审的价值在于对话', '评审的意义在于对话')
  await change(data, 'The value of review lies in the conversation }', 'The value of review lies in the talk }')
}

/** The words of a command in a hint, as a shell splits them. */
function words(hint: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', hint.replace('npx paneldeck', 'printf "%s\\n"')], { encoding: 'utf8' })
  return stdout.trimEnd().split('\n')
}
const hints = (text: string) => text.match(/npx paneldeck .+/g) ?? []

test('disputes come first, and those of one slide in two languages stand together', async () => {
  await disagree()
  await change(deck('zh'), '先请甲一发言', '我请甲一发言')
  const { stderr } = await project.run(['generate'])
  const places = [...stderr.matchAll(/^ {2}(slides\S+?)(?::\d+)?: /gm)].map(([, place]) => place)
  expect(places).toEqual([
    'slides/small/zh/01-alpha.md',
    'slides/small/en/01-alpha.md',
    'slides/small/zh/01-alpha.md',
    'slides/small/en/01-alpha.md',
  ])
  expect(stderr.match(/alpha-conversation: the text/g)).toHaveLength(2)
  expect(stderr.indexOf('2 disagreements')).toBeLessThan(stderr.indexOf('kept as edited: '))
})

test('what was merged, kept and added is named; what was deleted is counted, and named with --verbose', async () => {
  await change(deck('zh'), '# 评审的价值在于对话', '# 评审的价值在于我')
  await change(deck('zh'), /---\n(?:(?!---\n)[^\0])*routeAlias: alpha-thesis\n[^\0]*?-->\n\n/, '')
  await change(deck('zh'), /$/, '\n---\n\n# Added & “mine”\n')
  const { stderr } = await project.run(['generate'])
  expect(stderr).toContain('    kept as edited: alpha-conversation\n')
  expect(stderr).toContain('    added by hand: Added & “mine”\n')
  expect(stderr).toContain('1 deleted by hand')
  expect(stderr).not.toContain('alpha-thesis')
  expect((await project.run(['generate', '--verbose'])).stderr).toContain('    deleted by hand: alpha-thesis\n')
})

test('the words that changed are marked where there are colours, and nothing is where there are none', async () => {
  await disagree()
  await project.run(['generate'])
  const coloured = (await project.run(['generate'], { FORCE_COLOR: '1', NO_COLOR: '' })).stderr
  expect(coloured).toContain('评审的价值在于\u001B[32m我\u001B[39m')
  const plain = (await project.run(['generate'])).stderr
  expect(plain).not.toContain('\u001B')
  expect(stripVTControlCharacters(coloured)).toBe(plain)
})

test('every command in a hint can be pasted into a shell', async () => {
  await disagree()
  await change(['slides', 'small', 'zh', 'slides.md'], /---\nsrc: \.\/01-alpha\.md\n---\n\n/, '')
  const [slides, kept] = [join(project.root, 'slides'), join(project.root, 'kept')]
  await project.run(['generate'])
  await cp(slides, kept, { recursive: true })
  const found = await Promise.all(
    [[], ['--verbose']].map(async args => hints((await project.run(['generate', ...args])).stderr)),
  )
  expect(found.flat()).toHaveLength(10)
  for (const hint of new Set(found.flat().filter(hint => !hint.includes('--resolve')))) {
    await rm(slides, { recursive: true })
    await cp(kept, slides, { recursive: true })
    expect(await project.run(words(hint)), hint).toMatchObject({ code: expect.toBeOneOf([0, 1]) })
  }
})

test('words with quotes, spaces and signs reach a command as they are', () => {
  const args = ['it’s a \'slide\' & $HOME', '*', '#', '"x" `y`', '评审', '--slide', '']
  expect(words(shellCommand(...args, 'end'))).toEqual([...args, 'end'])
})

test('a command in a hint is about what the run was about', async () => {
  await disagree()
  const { stderr } = await project.run(['generate', '--lang', 'zh', '--deck', '01-alpha'])
  expect(hints(stderr)).toContain('npx paneldeck generate --take mine --lang zh --deck 01-alpha')
})

test('words are found in Chinese and in English', () => {
  const changed = (text: string, other: string) =>
    markedLines(text, [other]).flat().filter(({ changed }) => changed).map(({ text }) => text)
  expect(changed('评审首先是人与人的对话', '评审首先是人与人的游戏')).toEqual(['对话'])
  expect(changed('Review is a talk of people', 'Review is a game of people')).toEqual(['talk'])
  expect(changed('one\ntwo', 'one\nthree')).toEqual(['two'])
  expect(changed('nothing', 'shared')).toEqual([])
})

test('hints name the project’s folder where the command did', async () => {
  await change(deck('zh'), '# 评审的价值在于对话', '# MINE')
  await rm(join(project.root, 'slides', 'small', 'zh', '.base', '01-alpha.md'))
  await change(deck('en'), 'layout: thesis', 'layout: [thesis')
  await rm(join(project.root, 'data', 'small', 'rounds'), { recursive: true })
  await change(['data', 'small', 'panel.yaml'], ', rounds/who-reviews.yaml', '')
  await change(['slides', 'small', 'zh', '02-who-reviews.md'], '\n- ', '\n- MINE ')
  await cp(join(project.root, 'slides', 'small'), join(project.root, 'slides', 'gone'), { recursive: true })
  const { stderr } = await project.run(['generate', '--root', project.root])
  expect(hints(stderr).length).toBeGreaterThan(3)
  for (const hint of hints(stderr))
    expect(words(hint)).toEqual(expect.arrayContaining(['--root', project.root]))
  expect(stderr).toContain(`rm -r ${project.root}/slides/gone\n`)
})
