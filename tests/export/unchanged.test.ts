/** A deck that has not changed is not printed again; one that has in any of its parts is. */

import type { Project } from '../support/project.ts'
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOME, makeProject, removeProject } from '../support/project.ts'

let project: Project
let folder: string
const out = (deck: string) => join(project.root, 'out', 'small', 'zh', `${deck}.pdf`)

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
  await project.run(['export'])
})
afterAll(() => removeProject(project))

/** The decks that are printed now, by their names. */
async function printed(...args: string[]): Promise<string[]> {
  const { code, stderr } = await project.run([
    'export',
    '--allow-overflow',
    '--allow-small-text',
    ...args,
  ])
  expect(code).toBe(0)
  const lines = stderr.split('\n').filter(line => line.startsWith('out'))
  expect(lines).toHaveLength(4)
  return lines
    .filter(line => !line.endsWith('up to date'))
    .map(line => /([^/\\]+)\.pdf/.exec(line)?.[1] ?? '')
    .sort()
}

test('nothing is printed when nothing changed, and no file is touched', async () => {
  const before = await stat(out('slides'))
  expect(await printed()).toEqual([])
  expect((await stat(out('slides'))).mtimeMs).toBe(before.mtimeMs)
})

test('--force prints everything', async () => {
  expect(await printed('--force')).toEqual(['00-overview', '01-alpha', '02-who-reviews', 'slides'])
})

test('a changed deck is printed, and the one that imports it', async () => {
  const deck = join(folder, '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace('写的人和读的人', '作者和读者'))
  expect(await printed()).toEqual(['01-alpha', 'slides'])
})

test('a changed picture prints the decks that show it', async () => {
  await writeFile(
    join(folder, 'pictures', 'dot.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="2"/></svg>',
  )
  expect(await printed()).toEqual(['02-who-reviews', 'slides'])
})

test('a changed font beside the decks prints those that use it', async () => {
  const style = join(folder, 'style.css')
  const useFont = (weight: number) =>
    cp(
      join(HOME, 'node_modules', '@fontsource', 'source-sans-3', 'files', `source-sans-3-latin-${weight}-normal.woff2`),
      join(folder, 'fonts', 'own.woff2'),
    )
  await useFont(400)
  await writeFile(
    style,
    '@font-face { font-family: Own; src: url(./fonts/own.woff2) } h1 { font-family: Own, var(--pd-serif) !important }',
  )
  expect(await printed()).toHaveLength(4)
  await useFont(700)
  expect(await printed()).toHaveLength(4)
  await rm(style)
  expect(await printed()).toHaveLength(4)
})

test('a layout, style or foot that appears beside the decks prints them all', async () => {
  await writeFile(join(folder, 'slide-bottom.vue'), '<template><i>foot</i></template>')
  expect(await printed()).toHaveLength(4)
  await rm(join(folder, 'slide-bottom.vue'))
  expect(await printed()).toHaveLength(4)
})

test('a PDF that is gone or was altered is printed again', async () => {
  await rm(out('00-overview'))
  await writeFile(out('01-alpha'), 'altered')
  expect(await printed()).toEqual(['00-overview', '01-alpha'])
})

test('a slide that goes to another deck prints the decks with links to it', async () => {
  const [from, to] = [join(folder, '01-alpha.md'), join(folder, '00-overview.md')]
  const before = { from: await readFile(from, 'utf8'), to: await readFile(to, 'utf8') }
  await writeFile(from, before.from.replace('routeAlias: alpha-discuss', 'routeAlias: elsewhere'))
  await writeFile(
    to,
    `${before.to}\n---\nlayout: default\nrouteAlias: alpha-discuss\n---\n\n# 在这边\n`,
  )
  expect(await printed()).toEqual(['00-overview', '01-alpha', '02-who-reviews', 'slides'])
  await writeFile(to, before.to)
})

test('a link that leads nowhere any more is found; the PDFs of before are kept, and called that', async () => {
  const before = await readFile(out('02-who-reviews'))
  const { code, stderr } = await project.run(['export'])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^small\/zh\/02-who-reviews: not exported; out\/small\/zh\/02-who-reviews\.pdf is from before$/m,
  )
  expect(stderr).toMatch(
    /02-who-reviews\.md:\d+: slide \d+: the link “那边” leads to alpha-discuss, but there is no such slide/,
  )
  expect(stderr).toContain(
    '2 decks were not written. What is in out/ of them is from before: do not hand it out.',
  )
  expect(await readFile(out('02-who-reviews'))).toEqual(before)
  const deck = join(folder, '01-alpha.md')
  await writeFile(
    deck,
    (await readFile(deck, 'utf8')).replace('routeAlias: elsewhere', 'routeAlias: alpha-discuss'),
  )
})

test('another rendition is another PDF', async () => {
  expect(await printed('--dark')).toHaveLength(4)
})

test('what does not fit and was let pass is looked at again', async () => {
  const deck = join(folder, '01-alpha.md')
  const text = await readFile(deck, 'utf8')
  await writeFile(deck, text.replace(/^- .*$/m, '- 很多很多\n'.repeat(14)))
  expect(await project.run(['export', '--deck', '01-alpha'])).toMatchObject({ code: 1 })
  for (const _ of [1, 2]) {
    expect(
      (await project.run(['export', '--deck', '01-alpha', '--allow-overflow'])).stderr,
    ).toContain('let pass:')
  }
  await writeFile(deck, text)
})

test('records that cannot be read are no obstacle', async () => {
  await writeFile(join(project.root, 'out', '.fingerprints.json'), 'not JSON')
  expect(await printed()).toHaveLength(4)
})
