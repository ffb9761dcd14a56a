/** Records (`.base/`) that are lost while the data changes: what people typed is shown, or it is said where it is. */

import type { Project } from '../support/project.ts'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await generate()
  await change(deck('02-who-reviews'), text => text.replace('\n- ', '\n- MINE '))
})
afterEach(() => removeProject(project))

const folder = () => join(project.root, 'slides', 'small', 'zh')
const deck = (name: string) => join(folder(), `${name}.md`)
const record = (name: string) => join(folder(), '.base', `${name}.md`)
const data = (...path: string[]) => join(project.root, 'data', 'small', ...path)
const generate = (...args: string[]) => project.run(['generate', '--lang', 'zh', ...args])
const flags = ['--panel', 'small', '--deck', '02-who-reviews']

async function change(path: string, by: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(by(text), path).not.toBe(text)
  await writeFile(path, by(text))
}

async function removeSession(): Promise<void> {
  await change(data('panel.yaml'), text => text.replace(', rounds/who-reviews.yaml', ''))
  await rm(data('rounds', 'who-reviews.yaml'))
}

async function renameSession(): Promise<void> {
  await rename(data('rounds', 'who-reviews.yaml'), data('rounds', 'reviewers.yaml'))
  await change(data('panel.yaml'), text => text.replace('who-reviews', 'reviewers'))
}

const TOLD = /02-who-reviews\.md: \d+ slides are in this deck, which is no longer shown/

test('a deck whose record and session are gone is told on each run, exit code 1, and stays', async () => {
  await rm(record('02-who-reviews'))
  await removeSession()
  for (const { code, stderr } of [await generate(), await generate()]) {
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(TOLD) })
    expect(stderr).toContain('npx paneldeck generate --keep-deck --panel small --lang zh --deck 02-who-reviews\n')
    expect(stderr).toContain('npx paneldeck generate --discard-edits --panel small --lang zh --deck 02-who-reviews\n')
  }
  expect(await readFile(deck('02-who-reviews'), 'utf8')).toContain('MINE')
})

test('a deck that cannot be read, without a record and a session, is told as well', async () => {
  await rm(record('02-who-reviews'))
  await change(deck('02-who-reviews'), text => text.replace('layout: question', 'layout: [question'))
  await removeSession()
  expect(await generate()).toMatchObject({ code: 1, stderr: expect.stringMatching(TOLD) })
})

test.each(['--keep-deck', '--discard-edits --yes'])('such a deck is settled with %s', async (how) => {
  await rm(record('02-who-reviews'))
  await removeSession()
  expect(await generate(...how.split(' '), ...flags)).toMatchObject({ code: 0 })
  expect(await generate()).toMatchObject({ code: 0, stderr: expect.not.stringMatching(TOLD) })
  const isKept = how === '--keep-deck'
  expect((await readdir(folder())).includes('02-who-reviews.md')).toBe(isKept)
})

test.each(['--keep-deck', '--discard-edits --yes'])('%s of such a deck is taken back with --undo', async (how) => {
  await rm(record('02-who-reviews'))
  await removeSession()
  await generate(...how.split(' '), ...flags)
  expect(await project.run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect(await generate()).toMatchObject({ code: 1, stderr: expect.stringMatching(TOLD) })
  expect(await readFile(deck('02-who-reviews'), 'utf8')).toContain('MINE')
})

test('a deck that somebody kept is theirs under any name, also when its session comes back', async () => {
  const round = await readFile(data('rounds', 'who-reviews.yaml'), 'utf8')
  await removeSession()
  expect(await generate('--keep-deck', ...flags)).toMatchObject({ code: 0 })
  await rename(deck('02-who-reviews'), deck('mine'))
  const kept = await readFile(deck('mine'), 'utf8')
  expect(await generate()).toMatchObject({ code: 0 })
  await change(data('panel.yaml'), text => text.replace('[keynotes/', '[rounds/who-reviews.yaml, keynotes/'))
  await writeFile(data('rounds', 'who-reviews.yaml'), round)
  expect(await generate()).toMatchObject({ code: 0 })
  expect(await readFile(deck('mine'), 'utf8')).toBe(kept)
  expect(await readdir(folder())).toContain('01-who-reviews.md')
})

test.each([
  ['of this deck', () => rm(record('02-who-reviews'))],
  ['of all decks', () => rm(join(folder(), '.base'), { recursive: true })],
])('a session that is renamed keeps its edits without the record %s', async (_, lose) => {
  await lose()
  await renameSession()
  for (const run of [await generate(), await generate()]) {
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('There is no usable record') })
    expect(await readdir(folder())).not.toContain('02-who-reviews.md')
    expect(await readFile(deck('slides'), 'utf8')).toContain('src: ./02-reviewers.md')
    const text = await readFile(deck('02-reviewers'), 'utf8')
    expect(text).toContain('MINE')
    expect(text).not.toContain('who-reviews-')
  }
  expect(await generate('--mend')).toMatchObject({ code: 0, stderr: expect.not.stringContaining('no usable record') })
  expect(await generate()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('no usable record') })
})

test('a deck whose number changes keeps its edits without its record', async () => {
  await rm(record('02-who-reviews'))
  await change(data('panel.yaml'), text => text.replace('[keynotes/alpha.yaml, ', '['))
  await change(data('panel.yaml'), text => text.replace('rounds/who-reviews.yaml', 'rounds/who-reviews.yaml, keynotes/alpha.yaml'))
  expect(await generate()).toMatchObject({ code: 0 })
  expect(await readFile(deck('01-who-reviews'), 'utf8')).toContain('MINE')
  expect(await readFile(deck('slides'), 'utf8')).toContain('src: ./01-who-reviews.md')
})

test('a file that was renamed by hand keeps its edits without its record', async () => {
  await rm(record('02-who-reviews'))
  await rename(deck('02-who-reviews'), deck('mine'))
  expect(await generate()).toMatchObject({ code: 0 })
  expect(await readFile(deck('02-who-reviews'), 'utf8')).toContain('MINE')
})

test('a panel without any record is known again under another name, or told', async () => {
  await rm(join(folder(), '.base'), { recursive: true })
  await rename(data(), join(project.root, 'elsewhere'))
  await project.run(['new', 'other', '--language', 'zh'])
  const gone = await generate()
  expect(gone.stderr).toMatch(/\d+ slides are in slides\/small, which is no longer shown: there is no data\/small/)
  expect(gone.code).toBe(1)
  await rename(join(project.root, 'elsewhere'), join(project.root, 'data', 'renamed'))
  expect((await generate()).stderr).toContain('slides/renamed: was slides/small')
  expect(await readFile(join(project.root, 'slides', 'renamed', 'zh', '02-who-reviews.md'), 'utf8')).toContain('MINE')
})

test('a deck of somebody’s own, a copy and a deck that slides.md shows are nobody’s lost deck', async () => {
  const text = await readFile(deck('02-who-reviews'), 'utf8')
  await writeFile(deck('own'), '# My own deck\n\n---\nlayout: center\n---\n\n# Mine\n')
  await writeFile(deck('copy of 02'), text)
  await writeFile(deck('shown'), text.replaceAll('who-reviews-', 'mine-'))
  await change(deck('slides'), text => `${text.trimEnd()}\n\n---\nsrc: ./shown.md\n---\n`)
  expect(await generate()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('no longer shown') })
  expect(await readFile(deck('shown'), 'utf8')).toContain('MINE')
})
