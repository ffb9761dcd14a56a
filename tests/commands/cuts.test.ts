/** Cuts in the project: `--minutes` makes a deck that stays, is edited, and follows the decks it is chosen from. */

import type { Outline } from '../../scripts/compose/outline.ts'
import type { Project } from '../support/project.ts'
import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
let cut: string
beforeEach(async () => {
  project = await makeProject('small')
  cut = join(project.root, 'slides', 'small', 'en', 'cut-5-minutes.md')
})
afterEach(() => removeProject(project))

const generate = (...flags: string[]) => project.run(['generate', ...flags])

test('--minutes makes a deck in every language, and it is brought up to date from then on', async () => {
  expect((await generate('--minutes', '5')).code).toBe(0)
  expect(existsSync(cut.replace('/en/', '/zh/'))).toBe(true)
  expect(await readFile(cut, 'utf8')).toContain('src: ./01-alpha.md#alpha-thesis\n')
  const people = join(project.root, 'data', 'small', 'panel.yaml')
  await writeFile(people, (await readFile(people, 'utf8')).replace('Sample panel', 'Another panel'))
  expect((await generate()).code).toBe(0)
  expect(await readFile(cut, 'utf8')).toContain('Another panel')
})

test('a cut that was deleted does not come back', async () => {
  await generate('--minutes', '5')
  await rm(cut)
  await generate()
  expect(existsSync(cut)).toBe(false)
})

test('what somebody wrote into a cut stays, and an import follows its deck to another name', async () => {
  await generate('--minutes', '5')
  const mine = (await readFile(cut, 'utf8')).replace('src: ./01-alpha.md#alpha-thesis\n', '$&clicks: 2\n')
  await writeFile(cut, `${mine}\n---\n\n# My last word\n`)
  await rename(cut.replace('cut-5-minutes', '01-alpha'), cut.replace('cut-5-minutes', 'the-keynote'))
  expect((await generate()).code).toBe(0)
  const after = await readFile(cut, 'utf8')
  expect(after).toContain('src: ./the-keynote.md#alpha-thesis\nclicks: 2\n')
  expect(after).toContain('# My last word')
  expect(after).not.toContain('./01-alpha.md')
})

test('outline tells a cut before it is written: its minutes, and what it leaves out', async () => {
  const flags = ['outline', '--lang', 'en', '--minutes', '5', '--deck', 'cut-5-minutes']
  const { code, stdout } = await project.run(flags)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ +\d+:\d\d {2}in all of 5:00 asked for$/m)
  expect(existsSync(cut)).toBe(false)
  const [outline]: Outline[] = JSON.parse((await project.run([...flags, '--json'])).stdout)
  expect(outline?.cuts.map(({ deck, cut }) => [deck, cut?.minutes])).toEqual([['cut-5-minutes', 5]])
})

test.each(['0', '4', '7.5', 'ten', '601'])('--minutes %s is refused with an example', async (minutes) => {
  const { code, stderr } = await generate('--minutes', minutes)
  expect(code).toBe(2)
  expect(stderr).toContain(`--minutes ${minutes}: expected 5 to 600 whole minutes, as in --minutes 60`)
})
