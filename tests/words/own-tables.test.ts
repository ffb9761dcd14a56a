/** Tables of words that a panel brings for a language of its own. */

import type { Project } from '../support/project.ts'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { phoneWords, siteWords, wordsFor } from '../../scripts/words/index.ts'
import { ownTables } from '../../scripts/words/own-tables.ts'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'

const POLISH = join(FIXTURES, 'panels', 'polish')

let project: Project
beforeEach(async () => {
  project = await makeProject()
})
afterEach(() => removeProject(project))

const path = (...names: string[]) => join(project.root, ...names)

test('a new panel in any language comes with a table to fill in, and check tells what it lacks', async () => {
  await project.run(['new', 'my-panel', '--language', 'pl'])
  const table = await readFile(path('data', 'my-panel', 'words', 'pl.yaml'), 'utf8')
  expect(table).toContain('\n# Agenda and time\nagenda: ""\n')
  expect(table).toContain('\n# {count} contribution | {count} contributions\ncontributions:\n  # 1\n  one: ""\n  # 2, 3, 4, 22 …\n  few: ""')
  const { code, stdout } = await project.run(['check'])
  expect(code).toBe(1)
  expect(stdout).toContain('`agenda`: expected some text')
  expect(new Set(stdout.trim().split('\n').map(line => line.replace(/:.*/, '')))).toEqual(new Set(['data/my-panel/words/pl.yaml']))
})

test('the table has every phrase: filled in, nothing is missing', async () => {
  await project.run(['new', 'my-panel', '--language', 'pl'])
  await cp(join(POLISH, 'words'), path('data', 'my-panel', 'words'), { recursive: true })
  expect(await project.run(['check'])).toMatchObject({ code: 0, stdout: '' })
  const keysOf = (value: unknown): unknown => typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap(key => [key, keysOf(Reflect.get(value, key))])
    : []
  await project.run(['new', 'other', '--language', 'pl'])
  const [filled, empty] = await Promise.all(['my-panel', 'other'].map(async name =>
    parse(await readFile(path('data', name, 'words', 'pl.yaml'), 'utf8'))))
  expect(Object.keys(empty).sort()).toEqual(Object.keys(filled).sort())
  expect(keysOf(empty.notes.axis)).toEqual(keysOf(filled.notes.axis))
})

test('a language without words is refused with what to type, which works', async () => {
  await cp(POLISH, path('data', 'polish'), { recursive: true })
  const panel = path('data', 'polish', 'panel.yaml')
  await writeFile(panel, (await readFile(panel, 'utf8')).replace('[pl]', '[it]'))
  const { code, stdout } = await project.run(['check'])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^data\/polish\/panel.yaml:3:13: .*none in `it`; expected them in words\/it.yaml/)
  const [, command = ''] = /`npx paneldeck ([^`]*)`/.exec(stdout) ?? []
  expect(await project.run(command.split(' '))).toMatchObject({ code: 0 })
  expect(await project.run(command.split(' '))).toMatchObject({ code: 2 })
  expect((await project.run(['check'])).stdout).toContain('data/polish/words/it.yaml')
})

test('slides, phones and the website speak the language of the table', async () => {
  await cp(POLISH, path('data', 'polish'), { recursive: true })
  const own = ownTables(path('slides', 'polish', 'pl', '00-overview.md'))
  const { map, vote, axisHeadline, date, cut, reply } = wordsFor('pl', own)
  expect([1, 2, 5, 22].map(vote.people)).toEqual(['1 osoba', '2 osoby', '5 osób', '22 osoby'])
  expect(map.headline(5, 22, 22)).toBe('5 pytań biegnie przez panel; na mapie wszystkie 22 osoby')
  expect(map.headline(1, 5, 4)).toBe('Jedno pytanie biegnie przez panel; na mapie 4 z 5 osób')
  expect(axisHeadline('Kto?', [2, 3], 1)).toBe('Kto? 2 do 3, 1 pośrodku')
  expect([cut.plan(31, 10), cut.leftOutOf('', 2)]).toEqual(['31 minut wykładu, 10 na dyskusję', '2 stanowiska'])
  expect([reply('answers', 'Beta', 'Alfa'), reply('answers', 'Beta')]).toEqual(['Alfa, odpowiedź: Beta', 'odpowiedź: Beta'])
  expect(date('2021-10-05/2021-10-07')).toBe('5–7 października 2021')
  expect([phoneWords('pl', own).left('3'), siteWords('pl', own).overview]).toEqual(['zostało 3 min', 'Przegląd'])
})
