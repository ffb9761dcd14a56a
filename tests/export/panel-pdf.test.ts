/** The PDFs of a panel’s decks: outline, page sizes, the same bytes, size, ranges and pictures. */

import type { Project } from '../support/project.ts'
import { spawnSync } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as mupdf from 'mupdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { openPdf } from '../support/pdf.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'

let project: Project
const file = (name: string) => join(project.root, 'out', 'small', 'zh', name)

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  expect((await project.run(['export'])).code).toBe(0)
})
afterAll(() => removeProject(project))

test('in the deck of the whole, sessions are the first level of the outline and slides the second', async () => {
  const pdf = await openPdf(file('slides.pdf'))
  const outline = pdf.loadOutline() ?? []
  const decks = await Promise.all(
    ['00-overview', '01-alpha', '02-who-reviews'].map(name => openPdf(file(`${name}.pdf`))),
  )
  // What is looked up follows them.
  const sessions = outline.slice(0, decks.length)
  expect(sessions.map(({ down }) => down?.length)).toEqual(decks.map(deck => deck.countPages()))
  expect(sessions.map(({ title }) => title)).toEqual(
    decks.map(deck => deck.getMetaData('info:Title')),
  )
  expect(outline.slice(decks.length)).toHaveLength(1)
  expect(outline.flatMap(({ down }) => down?.map(({ page }) => page))).toEqual(
    Array.from({ length: pdf.countPages() }, (_, page) => page),
  )
})

test('a slide fills its page to the last column and row', async () => {
  const pdf = await openPdf(file('slides.pdf'))
  for (let no = 0; no < pdf.countPages(); no++) {
    const page = pdf.loadPage(no)
    expect(page.getBounds()).toEqual([0, 0, 735, 414])
    // At 200 dpi as in a print shop, in pixels of which the last column is cut.
    const picture = page.toPixmap(
      mupdf.Matrix.scale(200 / 72, 200 / 72),
      mupdf.ColorSpace.DeviceRGB,
      false,
      true,
    )
    const [width, bytes] = [picture.getWidth(), picture.getPixels()]
    const at = (column: number, row: number) => [
      ...bytes.subarray((row * width + column) * 3, (row * width + column) * 3 + 3),
    ]
    const last = Math.floor((735 * 200) / 72) - 1
    expect(at(last, 300)).toEqual(at(last - 3, 300))
    expect(at(700, picture.getHeight() - 1)).toEqual(at(700, picture.getHeight() - 2))
  }
})

test('no page is empty', async () => {
  const pdf = await openPdf(file('slides.pdf'))
  for (let page = 0; page < pdf.countPages(); page++)
    expect(pdf.loadPage(page).toStructuredText('').asText().trim()).not.toBe('')
})

test('the same slides are the same bytes; a date is that of SOURCE_DATE_EPOCH', async () => {
  // Printed before by a browser that had others to print.
  const first = await readFile(file('02-who-reviews.pdf'))
  await project.run(['export', '--deck', '02-who-reviews', '--force'])
  expect((await readFile(file('02-who-reviews.pdf'))).equals(first)).toBe(true)
  await project.run(['export', '--deck', '01-alpha'], { SOURCE_DATE_EPOCH: '1690156800' })
  expect((await openPdf(file('01-alpha.pdf'))).getMetaData('info:CreationDate')).toBe(
    'D:20230724000000Z',
  )
})

test(
  'with tags, outline and links it is no larger than the bare file of slidev export',
  { timeout: 300_000 },
  async () => {
    await project.run(['export', '--deck', 'slides'])
    const slidev = join(
      dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')),
      'bin',
      'slidev.mjs',
    )
    const { executablePath, env } = await findBrowser()
    const bare = join(project.root, 'bare.pdf')
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        slidev,
        'export',
        join(project.root, 'slides', 'small', 'zh', 'slides.md'),
        '--output',
        bare,
        '--executable-path',
        executablePath,
        '--timeout',
        '240000',
      ],
      { cwd: HOME, env: { ...process.env, ...env }, encoding: 'utf8' },
    )
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect((await stat(file('slides.pdf'))).size).toBeLessThanOrEqual((await stat(bare)).size)
  },
)

test('--range prints these slides, and links to others are plain text', async () => {
  expect((await project.run(['export', '--deck', '01-alpha', '--range', '2-3,5'])).code).toBe(0)
  const whole = await openPdf(file('slides.pdf'))
  const some = await openPdf(file('01-alpha.pdf'))
  const overview = (await openPdf(file('00-overview.pdf'))).countPages()
  const text = (pdf: mupdf.PDFDocument, page: number) =>
    pdf.loadPage(page).toStructuredText('').asText().replaceAll(/\s|\d/g, '')
  expect([0, 1, 2].map(page => text(some, page))).toEqual(
    [1, 2, 4].map(page => text(whole, overview + page)),
  )
  expect(some.countPages()).toBe(3)
  const wrong = await project.run(['export', '--deck', '01-alpha', '--range', '90'])
  expect(wrong).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--range 90: slides/small/zh/01-alpha.md has slides 1 to 5'),
  })
  expect((await project.run(['export', '--range', 'two'])).code).toBe(2)
})

test('--format png is a picture a slide, and none of before', async () => {
  expect((await project.run(['export', '--deck', '01-alpha', '--format', 'png'])).code).toBe(0)
  expect(await readdir(file('01-alpha'))).toEqual(
    Array.from({ length: 5 }, (_, index) => `${index + 1}.png`),
  )
  const header = (await readFile(join(file('01-alpha'), '1.png'))).subarray(16, 24)
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1960, 1104])
  await project.run(['export', '--deck', '01-alpha', '--format', 'png', '--range', '3'])
  expect(await readdir(file('01-alpha'))).toEqual(['3.png'])
})
