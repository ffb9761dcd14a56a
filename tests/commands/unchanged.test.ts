/** A panel in which nothing has changed is not read again, and whatever changes is noticed. */

import type { Project } from '../support/project.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rememberedAt } from '../../scripts/commands/unchanged.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
})
afterEach(async () => {
  await rm(rememberedAt(project.root), { force: true })
  await removeProject(project)
})

const UP_TO_DATE = 'Decks: 8 up to date already.\n'
const path = (file: string) => join(project.root, file)
async function replace(file: string, old: string, now: string) {
  return await writeFile(path(file), (await readFile(path(file), 'utf8')).replace(old, now))
}
const generated = async (...flags: string[]) => (await project.run(['generate', ...flags])).stderr

test('what is remembered is told again, without a look at the data', async () => {
  expect(await generated()).toBe(UP_TO_DATE)
  const remembered = rememberedAt(project.root)
  await writeFile(remembered, (await readFile(remembered, 'utf8')).replace('"slides/small/zh/slides.md"', '"a", "b"'))
  expect(await generated()).toBe('Decks: 9 up to date already.\n')
})

test('what Slidev makes beside decks that it shows changes nothing', async () => {
  const remembered = rememberedAt(project.root)
  await writeFile(remembered, (await readFile(remembered, 'utf8')).replace('"slides/small/zh/slides.md"', '"a", "b"'))
  await mkdir(path('slides/small/zh/node_modules/.slidev'), { recursive: true })
  await writeFile(path('slides/small/zh/node_modules/.slidev/module.ts'), '')
  expect(await generated()).toBe('Decks: 9 up to date already.\n')
})

test('a changed text of the data arrives, and is then up to date', async () => {
  await replace('data/small/keynotes/alpha.yaml', 'en: They never tire', 'en: They are never tired')
  expect(await generated()).toContain('brought up to date')
  expect(await readFile(path('slides/small/en/01-alpha.md'), 'utf8')).toContain('They are never tired')
  expect(await generated()).toBe(UP_TO_DATE)
})

test('a fault of the data is told', async () => {
  await replace('data/small/people.yaml', 'en: Alpha One', 'fr: Alpha Un')
  expect((await project.run(['generate'])).code).toBe(1)
})

test('an edit by hand is told each time', async () => {
  await replace('slides/small/en/01-alpha.md', 'They never tire', 'They never sleep')
  const told = await generated()
  expect(told).toContain('01-alpha.md')
  expect(await generated()).toBe(told)
})

test('a deck that is gone is noticed', async () => {
  await rm(path('slides/small/en/01-alpha.md'))
  expect(await generated()).not.toBe(UP_TO_DATE)
})

test('a record that is gone is written again', async () => {
  const record = path('slides/small/en/.base/01-alpha.md')
  const before = await readFile(record, 'utf8')
  await rm(record)
  await generated()
  expect(await readFile(record, 'utf8')).toBe(before)
})

test('a language of its own is remembered apart', async () => {
  expect(await generated('--lang', 'zh')).toBe('Decks: 4 up to date already.\n')
  expect(await generated('--lang', 'zh')).toBe('Decks: 4 up to date already.\n')
  expect(await generated()).toBe(UP_TO_DATE)
})
