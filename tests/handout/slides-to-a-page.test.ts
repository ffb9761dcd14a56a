/** Handouts with several slides on a page. */

import type { PaperPage } from '../support/paper.ts'
import type { Project } from '../support/project.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectListed, palestText, readPaper } from '../support/paper.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
const out = (name: string) => join(project.root, 'out', 'small', 'zh', `${name}.pdf`)
const exported = (...args: string[]) => project.run(['export', '--panel', 'small', '--deck', 'slides', ...args])

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
})
afterAll(() => removeProject(project))

let nine: PaperPage[] = []

test.each([
  ['2', 2],
  ['3', 3],
  ['9', 9],
])('%s', async (kind, perPage) => {
  expect(
    (await exported('--handout', kind, ...(kind === '3' ? ['--paper', 'letter'] : []))).code,
  ).toBe(0)
  const { pages: each } = await pdfFacts(out('slides'))
  const pages = await readPaper(out('slides-handout'))
  // Cover with contents in front, index behind.
  const between = pages.slice(1, -1)
  expect(between).toHaveLength(Math.ceil(each.length / perPage))
  each.forEach((text, index) => {
    const [headline = ''] = text.split('\n')
    expect(dense(between[Math.floor(index / perPage)]?.text ?? '')).toContain(
      dense(headline).slice(0, 12),
    )
  })
  for (const { size, inked } of pages) {
    expect(size).toEqual({ 2: [210, 297], 3: [216, 279], 9: [297, 210] }[kind])
    expect(inked).toBeGreaterThan(0.005)
  }
  expectListed(pages, '谁来评审？', '谁来评审？')
  if (kind === '9')
    nine = pages
})

test('--ink-saving drops what is behind the text and keeps the text', async () => {
  await exported('--handout', '9', '--ink-saving')
  const saving = await readPaper(out('slides-handout'))
  const inkOf = (pages: readonly PaperPage[]) =>
    pages.slice(1, -1).reduce((sum, { inked }) => sum + inked, 0)
  const textOf = (pages: readonly PaperPage[]) => dense(pages.map(({ text }) => text).join(''))
  expect(inkOf(saving)).toBeLessThan(inkOf(nine) / 3)
  expect(textOf(saving)).toBe(textOf(nine))
  expect((await palestText(out('slides-handout'))).lightness).toBeLessThan(0.6)
})
