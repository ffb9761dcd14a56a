/** A website whose decks were exported before: what has not changed is not printed again. */

import type { Project } from '../support/project.ts'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
const out = (...path: string[]) => join(project.root, 'out', ...path)
const site = (...flags: string[]) => project.run(['export', '--lang', 'zh', '--format', 'html', ...flags])
const lines = (stderr: string) => stderr.split('\n').filter(line => line.includes(' pages, ')).sort()

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
})
afterAll(() => removeProject(project))

test('pDFs that are up to date are taken over, and the pages are made all the same', async () => {
  expect(await project.run(['export', '--lang', 'zh', '--deck', '01-alpha', '--handout'])).toMatchObject({ code: 0 })
  const { code, stderr } = await site('--deck', '01-alpha', '--handout')
  expect({ code, lines: lines(stderr) }).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^out\/site\/small\/zh\/01-alpha {2}5 pages, up to date$/),
      expect.stringMatching(/^out\/site\/small\/zh\/01-alpha-handout\.pdf {2}\d+ pages, up to date$/),
    ],
  })
  for (const name of ['01-alpha.pdf', '01-alpha-handout.pdf']) {
    const [before, copy] = [await readFile(out('small', 'zh', name)), await readFile(out('site', 'small', 'zh', name))]
    expect(copy.equals(before), name).toBe(true)
  }
  expect(await readFile(out('site', 'small', 'zh', '01-alpha', 'index.html'), 'utf8')).toContain('<title>')
})

test('a deck that has changed is examined, and one with a fault keeps its page', async () => {
  const deck = join(project.root, 'slides', 'small', 'zh', '01-alpha.md')
  const text = await readFile(deck, 'utf8')
  expect(await site('--deck', '01-alpha')).toMatchObject({ code: 0 })
  await writeFile(deck, `${text}\n---\n\n# 图\n\n![](./not-there.png)\n`)
  const page = await readFile(out('site', 'small', 'zh', '01-alpha', 'index.html'), 'utf8')
  const { code, stderr } = await site('--deck', '01-alpha')
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('not-there.png') })
  expect(await readFile(out('site', 'small', 'zh', '01-alpha', 'index.html'), 'utf8')).toBe(page)
  await writeFile(deck, `${text}\n---\n\n# 再见\n`)
  expect(lines((await site('--deck', '01-alpha')).stderr)).toEqual([
    expect.stringMatching(/^out\/site\/small\/zh\/01-alpha {2}6 pages, \d/),
  ])
  await writeFile(deck, text)
})

test('of several decks, one with a fault keeps its page, the others get theirs, and nothing unfinished is left', async () => {
  const deck = join(project.root, 'slides', 'small', 'zh', '01-alpha.md')
  const text = await readFile(deck, 'utf8')
  await writeFile(deck, `${text}\n---\n\n# 图\n\n![](./not-there.png)\n`)
  const page = out('site', 'small', 'zh', '01-alpha', 'index.html')
  await mkdir(dirname(page), { recursive: true })
  await writeFile(page, 'from before')
  const { code, stderr } = await site()
  await writeFile(deck, text)
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('not-there.png') })
  // The deck of the whole has that slide, too.
  expect(lines(stderr)).toEqual(['00-overview', '02-who-reviews'].map(name =>
    expect.stringContaining(`out/site/small/zh/${name}  `)))
  expect(await readFile(page, 'utf8')).toBe('from before')
  expect(await readFile(out('site', 'small', 'zh', '00-overview', 'index.html'), 'utf8')).toContain('<title>')
  const files = await readdir(out('site'), { recursive: true })
  expect(files.filter(file => file.includes('.new-'))).toEqual([])
})
