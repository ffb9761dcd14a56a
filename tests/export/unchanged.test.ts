/** A deck that has not changed is not printed again; one that has in any of its parts is. */

import type { Project } from '../support/project.ts'
import { appendFile, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { HOME, makeProject, removeProject } from '../support/project.ts'

let project: Project
let folder: string
const out = (deck: string) => join(project.root, 'out', 'small', 'zh', `${deck}.pdf`)
const ALL = ['00-overview', '01-alpha', '02-who-reviews', 'slides']
/** The text of each deck, by its path. */
let decks: ReadonlyMap<string, string>

async function exportAll(): Promise<void> {
  expect(await project.run(['export', '--allow-overflow', '--allow-small-text'])).toMatchObject({ code: 0 })
}

/** Puts a font of the person's own beside the decks. */
function useFont(weight: number) {
  return cp(
    join(HOME, 'node_modules', '@fontsource', 'source-sans-3', 'files', `source-sans-3-latin-${weight}-normal.woff2`),
    join(folder, 'fonts', 'own.woff2'),
  )
}

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  folder = join(project.root, 'slides', 'small', 'zh')
  await mkdir(join(folder, 'pictures'))
  await writeFile(
    join(folder, 'pictures', 'dot.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>',
  )
  const deck = join(folder, '02-who-reviews.md')
  const slide = '\n---\nlayout: default\n---\n\n# 图\n\n![点](./pictures/dot.svg)\n\n[那边](/alpha-discuss)\n'
  await writeFile(deck, `${await readFile(deck, 'utf8')}${slide}`)
  await useFont(400)
  await writeFile(
    join(folder, 'style.css'),
    '@font-face { font-family: Own; src: url(./fonts/own.woff2) } h1 { font-family: Own, var(--pd-serif) !important }',
  )
  await exportAll()
  decks = new Map(await Promise.all(ALL.map(async name =>
    [join(folder, `${name}.md`), await readFile(join(folder, `${name}.md`), 'utf8')] as const)))
})

/** Every test finds the decks as they were, and printed. */
afterEach(async () => {
  for (const [path, text] of decks)
    await writeFile(path, text)
  await exportAll()
})
afterAll(() => removeProject(project))

/** The decks that would be printed now, by their names. */
async function toPrint(...args: string[]): Promise<string[]> {
  const { code, stderr } = await project.run(['export', '--dry-run', ...args])
  expect(code).toBe(0)
  const lines = stderr.split('\n').filter(line => line.startsWith('out'))
  expect(lines).toHaveLength(ALL.length)
  return lines
    .filter(line => !line.endsWith('up to date'))
    .map((line) => {
      expect(line).toMatch(/ {2}would be printed$/)
      return /([^/\\]+)\.pdf/.exec(line)?.[1] ?? ''
    })
    .sort()
}

/** What would be printed while this file is so; then it is as it was, and nothing would. */
async function toPrintWith(file: string, change: (text: string) => string | undefined): Promise<string[]> {
  const path = join(project.root, file)
  const before = await readFile(path).catch(() => undefined)
  const after = change(before?.toString() ?? '')
  await (after === undefined ? rm(path) : writeFile(path, after))
  const printed = await toPrint()
  await (before ? writeFile(path, before) : rm(path))
  expect(await toPrint()).toEqual([])
  return printed
}

test('nothing is printed when nothing changed, and no file is touched', async () => {
  const before = await stat(out('slides'))
  const { code, stderr } = await project.run(['export'])
  expect(code).toBe(0)
  expect(stderr.match(/ {2}\d+ pages, up to date$/gm)).toHaveLength(ALL.length)
  expect((await stat(out('slides'))).mtimeMs).toBe(before.mtimeMs)
})

test('--force prints everything', async () => {
  expect(await toPrint('--force')).toEqual(ALL)
})

test('a changed picture prints the decks that show it', async () => {
  const picture = 'slides/small/zh/pictures/dot.svg'
  expect(await toPrintWith(picture, text => text.replace('4', '2'))).toEqual(['02-who-reviews', 'slides'])
})

test('a changed font beside the decks prints those that use it', async () => {
  await useFont(700)
  expect(await toPrint()).toEqual(ALL)
  await useFont(400)
  expect(await toPrint()).toEqual([])
})

test.each([
  ['slide-bottom.vue', '<template><i>foot</i></template>'],
  ['global-top.vue', '<template><i>above</i></template>'],
  ['layouts/position.vue', '<template><slot /></template>'],
  ['style.css', undefined],
])('beside the decks, %s that comes or goes prints them all', async (file, text) => {
  await mkdir(join(folder, 'layouts'), { recursive: true })
  expect(await toPrintWith(join('slides', 'small', 'zh', file), () => text)).toEqual(ALL)
})

test.each([
  ['is gone', undefined],
  ['was altered', 'altered'],
])('a PDF that %s is printed again', async (_, text) => {
  expect(await toPrintWith('out/small/zh/01-alpha.pdf', () => text)).toEqual(['01-alpha'])
})

test('another rendition is another PDF', async () => {
  expect(await toPrint('--dark')).toEqual(ALL)
  expect(await toPrint('--with-clicks')).toEqual(ALL)
})

test('records that cannot be read are no obstacle', async () => {
  expect(await toPrintWith('out/.fingerprints.json', () => 'not JSON')).toEqual(ALL)
})

test('a changed deck is printed, and the one that imports it', async () => {
  const deck = join(folder, '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace('写的人和读的人', '作者和读者'))
  expect(await toPrint()).toEqual(['01-alpha', 'slides'])
  const { code, stderr } = await project.run(['export', '--allow-overflow', '--allow-small-text'])
  expect(code).toBe(0)
  const lines = stderr.split('\n').filter(line => line.startsWith('out') && !line.endsWith('up to date'))
  expect(lines.map(line => line.split(' ', 1)[0])).toEqual(['out/small/zh/01-alpha.pdf', 'out/small/zh/slides.pdf'])
  expect(await toPrint()).toEqual([])
})

test('what does not fit and was let pass is looked at again', async () => {
  const deck = join(folder, '01-alpha.md')
  const text = await readFile(deck, 'utf8')
  await writeFile(deck, text.replace(/^- .*$/m, '- 很多很多\n'.repeat(14)))
  const { stderr } = await project.run(['export', '--deck', '01-alpha', '--allow-overflow'])
  expect(stderr).toContain('let pass:')
  expect(await toPrint()).toEqual(['01-alpha', 'slides'])
})

test('a slide that goes to another deck prints the decks with links to it', async () => {
  const deck = join(folder, '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace('routeAlias: alpha-discuss', 'routeAlias: elsewhere'))
  const slide = '\n---\nlayout: default\nrouteAlias: alpha-discuss\n---\n\n# 在这边\n'
  await appendFile(join(folder, '00-overview.md'), slide)
  expect(await toPrint()).toEqual(ALL)
})

test('a link that leads nowhere any more is found; the PDFs of before are kept, and called that', async () => {
  const before = await readFile(out('02-who-reviews'))
  const deck = join(folder, '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace('routeAlias: alpha-discuss', 'routeAlias: elsewhere'))
  const { code, stderr } = await project.run(['export', '--deck', '02-who-reviews'])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^small\/zh\/02-who-reviews: not exported; out\/small\/zh\/02-who-reviews\.pdf is from before$/m,
  )
  expect(stderr).toMatch(
    /02-who-reviews\.md:\d+: slide \d+: the link “那边” leads to alpha-discuss, but there is no such slide/,
  )
  expect(stderr).toContain(
    '1 deck was not written. What is in out/ of them is from before: do not hand it out.',
  )
  expect(await readFile(out('02-who-reviews'))).toEqual(before)
})
