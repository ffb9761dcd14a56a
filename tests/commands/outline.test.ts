/** `paneldeck outline`: what is said and how long it takes, before anything is written. */

import type { Outline } from '../../scripts/compose/outline.ts'
import type { Project } from '../support/project.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'
import { required } from '../support/required.ts'

let project: Project
beforeAll(async () => {
  project = await makeProject('small')
})
afterAll(() => removeProject(project))

async function outlines(...flags: string[]): Promise<Outline[]> {
  const { code, stdout } = await project.run(['outline', '--json', ...flags])
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

test('it adds up, by deck and in all', async () => {
  const all = await outlines()
  expect(all.map(({ panel, edition }) => [panel, edition])).toEqual([['small', 'zh'], ['small', 'en']])
  for (const { slides, seconds, decks } of all) {
    const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
    expect(decks.map(({ deck }) => deck)).toEqual(['00-overview', '01-alpha', '02-who-reviews', 'slides'])
    expect(slides).toBe(sum(decks.map(({ slides }) => slides.length)))
    for (const deck of decks)
      expect(deck.seconds).toBe(sum(deck.slides.map(({ seconds }) => seconds)))
    expect(seconds).toBe(sum(decks.map(({ seconds }) => seconds)))
    expect(decks.flatMap(({ slides }) => slides).filter(({ headline }) => headline === '')).toEqual([])
  }
})

test('it tells slides with their time, and what is looked up without', async () => {
  const { code, stdout } = await project.run(['outline', '--lang', 'en'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ +\d+:\d\d {2}01-alpha {2}\(\d+ slides\)$/m)
  expect(stdout).toMatch(/^ +\d+:\d\d {4}1 {2}\S/m)
  expect(stdout).toMatch(/^ +\d+:\d\d {2}small en {2}\(\d+ slides\)\n$/m)
  expect(stdout).toMatch(/^ {12}\d {2}Source: /m)
})

test('one deck is told alone, with the numbers of the whole panel', async () => {
  const [all] = await outlines('--lang', 'en')
  const [one] = await outlines('--lang', 'en', '--deck', '01-alpha')
  expect(one?.decks.map(({ deck }) => deck)).toEqual(['01-alpha'])
  expect(one?.seconds).toBe(required(all).seconds)
  expect(await project.run(['outline', '--deck', 'none'])).toMatchObject({ code: 2 })
})

test('it writes nothing', async () => {
  await project.run(['outline'])
  expect(existsSync(join(project.root, 'slides'))).toBe(false)
})
