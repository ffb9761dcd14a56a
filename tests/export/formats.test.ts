/** Other things than PDFs that a deck becomes. */

import type { Project } from '../support/project.ts'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { inflateRawSync, inflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { serveFolder } from '../support/static-server.ts'

/** Stands in every note. Those in Chinese are the presenter’s alone; the English site is made without notes. */
const SECRET = 'qzxsecretqzx'

let project: Project
const languages = ['zh', 'en']

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
  for (const language of languages) {
    const deck = join(project.root, 'slides', 'small', language, '01-alpha.md')
    const text = await readFile(deck, 'utf8')
    const settings = language === 'zh' ? '---\nnotes: presenter\n' : '---\n'
    await writeFile(deck, text.replace('---\n', settings).replaceAll(/<!--\s/g, `<!--\n${SECRET} `))
  }
})
afterAll(() => removeProject(project))

test('--format pptx is a PowerPoint file with text to edit, titles, languages and links', { timeout: 300_000 }, async () => {
  const { code, stderr } = await project.run([
    'export',
    '--lang',
    'zh',
    '--deck',
    '01-alpha',
    '--format',
    'pptx',
  ])
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining('01-alpha.pptx  5 pages'),
  })
  const file = await readFile(join(project.root, 'out', 'small', 'zh', '01-alpha.pptx'))
  const names = file.toString('latin1').match(/ppt\/slides\/slide\d+\.xml/g)
  expect(new Set(names).size).toBe(5)
  const { files } = await JSZip.loadAsync(file)
  const read = (name: RegExp) => Promise.all(Object.values(files).filter(entry => name.test(entry.name)).map(entry => entry.async('text')))
  const slides = await read(/^ppt\/slides\/slide\d+\.xml$/)
  expect(slides.map(slide => slide.split('type="title"').length - 1)).toEqual([1, 1, 1, 1, 1])
  // Each stands where it stands on our slide, as wide as it is there: PowerPoint breaks no line of it.
  const titles = slides.map(slide => /type="title"(?:(?!<\/p:sp>)[\s\S])*/.exec(slide)?.[0] ?? '')
  for (const title of titles) {
    const [, x, y, width] = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)"/.exec(title)?.map(Number) ?? []
    const inch = 914_400
    expect(Math.min(x ?? 0, y ?? 0)).toBeGreaterThan(0.2 * inch)
    expect(width).toBeGreaterThan(inch)
    expect(title).toContain('wrap="none"')
  }
  expect(slides.join('')).toMatch(/lang="zh-CN"[^>]*>(?:(?!<\/a:r>).)*评审/)
  // Few machines have our fonts.
  expect(new Set(Array.from(slides.join('').matchAll(/<a:ea typeface="([^"]*)"/g), ([, name]) => name)))
    .toEqual(new Set(['SimSun', 'Microsoft YaHei']))
  // Styles count numbers; a server of ours is nowhere else.
  expect(slides.join('')).not.toContain('counter(')
  expect((await read(/\.rels$/)).join('')).not.toContain('localhost')
})

test('in a PowerPoint file names and what follows them are two words, and notes are there', { timeout: 300_000 }, async () => {
  await project.run(['export', '--lang', 'zh', '--deck', '02-who-reviews', '--format', 'pptx'])
  const file = await readFile(join(project.root, 'out', 'small', 'zh', '02-who-reviews.pptx'))
  const { files } = await JSZip.loadAsync(file)
  const read = async (name: RegExp) => (await Promise.all(
    Object.values(files).filter(entry => name.test(entry.name)).map(entry => entry.async('text')),
  )).join('').replaceAll(/<[^>]+>|&\w+;/g, '')
  expect(await read(/^ppt\/slides\/slide\d+\.xml$/)).toMatch(/甲一\s最后一眼/)
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const deck = await readFile(join(project.root, 'slides', 'small', 'zh', '02-who-reviews.md'), 'utf8')
  const notes = Array.from(deck.matchAll(/<!--([\s\S]*?)-->/g), ([, note = '']) => letters(note))
  const written = letters(await read(/^ppt\/notesSlides\/[^/]+\.xml$/))
  expect(notes.length).toBeGreaterThan(2)
  expect(notes.filter(note => !written.includes(note))).toEqual([])
})

test(
  '--format html is a site that works in any folder, with a page to begin with and the PDFs',
  { timeout: 600_000 },
  async () => {
    for (const flags of [['--lang', 'zh', '--handout'], ['--lang', 'en', '--without-notes']]) {
      const { code, stderr } = await project.run(['export', '--deck', '01-alpha', '--format', 'html', ...flags])
      expect({ code, stderr }).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('out/site/index.html'),
      })
    }
    const site = join(project.root, 'out', 'site')
    const [handout, deck] = ['01-alpha-handout.pdf', '01-alpha']
    expect((await readdir(join(site, 'small', 'zh'))).sort()).toEqual([deck, handout, '01-alpha.pdf'].sort())
    expect((await readdir(join(site, 'small', 'en'))).sort()).toEqual(['01-alpha', '01-alpha.pdf'])
    expect(await readdir(join(site, 'small', 'assets')), 'what pages of each language load').toHaveLength(2)
    // A server may run as somebody else.
    for (const entry of ['.', ...await readdir(site, { recursive: true })]) {
      const found = await stat(join(site, entry))
      const most = found.isDirectory() ? 0o777 : 0o666
      expect(found.mode & most, entry).toBe(most & ~process.umask())
    }
    const server = await serveFolder(site, '/some/folder/')
    try {
      await withBrowser(async (start) => {
        const page = await (await start()).newPage()
        const failed: string[] = []
        page.on('response', (response) => {
          if (response.status() >= 400)
            failed.push(response.url())
        })
        // As it would lie in somebody's folder.
        await page.goto(`${server.address}index.html`)
        expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
          '代码评审还要不要人 / Does code review still need people?',
        ])
        expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
          '中文',
          'English',
        ])
        expect(
          await page
            .getByRole('link', { name: 'PDF' })
            .evaluateAll(links => links.map(link => link.getAttribute('href'))),
        ).toEqual(languages.map(language => `small/${language}/01-alpha.pdf`))
        await page.getByRole('link').first().click()
        await page.locator('.slidev-page-1 h1').waitFor()
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        expect(
          await page.evaluate(() =>
            [...document.fonts].some(
              ({ family, status }) => family.includes('Noto Serif SC') && status === 'loaded',
            ),
          ),
        ).toBe(true)
        expect(failed).toEqual([])
      })
    }
    finally {
      server.end()
    }
  },
)

test('notes that are the presenter’s alone, or were left out, are in no file that was written', async () => {
  const out = join(project.root, 'out')
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  expect(files.length).toBeGreaterThan(50)
  const telling = await Promise.all(files.map(async (file) => {
    const bytes = await readFile(file)
    return [bytes, ...unpacked(bytes)].some(part => part.includes(SECRET)) ? [relative(out, file)] : []
  }))
  expect(telling.flat()).toEqual([])
})

/** What is packed in a file: the streams of a PDF, the members of a PowerPoint file. */
function unpacked(bytes: Buffer): Buffer[] {
  const starts = [...bytes.toString('latin1').matchAll(/stream\r?\n|PK/g)]
  return starts.flatMap(({ index, 0: mark }) => {
    try {
      if (mark !== 'PK')
        return inflateSync(bytes.subarray(index + mark.length))
      const names = bytes.readUInt16LE(index + 26) + bytes.readUInt16LE(index + 28)
      return inflateRawSync(bytes.subarray(index + 30 + names))
    }
    catch {
      return []
    }
  })
}
