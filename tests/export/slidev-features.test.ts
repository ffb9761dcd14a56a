/** Whatever Slidev shows is printed: a slide for each feature of its guide, beside the same slide in Slidev itself. */

import type { Project, Ran } from '../support/project.ts'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { slidevPictures, unlikePages } from '../support/pictures.ts'
import { startPresenting } from '../support/presented.ts'
import { copyPanel, FIXTURES, projectAt } from '../support/project.ts'

const SIZE = { width: 960, height: 720 }

/** `short.md` needs no browser. `long.md` is the same, and behind it what needs one: pages have the same numbers. */
const DECKS = ['short', 'long'] as const

let project: Project
let ran: Ran
let exported: { deck: string, problems: unknown[], warnings: unknown[], browserNeeded?: string }[]
let names: Record<typeof DECKS[number], string[]>
let shown: Buffer[]

beforeAll(async () => {
  project = projectAt(await mkdtemp(join(tmpdir(), 'paneldeck-')))
  await copyPanel('small', project.root)
  const folder = join(project.root, 'slides', 'small', 'en')
  await cp(join(FIXTURES, 'slidev-features'), folder, { recursive: true })
  names = { short: await namesIn(folder, 'short'), long: await namesIn(folder, 'long') }
  const drawing = '<svg>\n<path d="M 200 300 L 600 500" stroke="red" stroke-width="9"/>\n</svg>'
  await mkdir(join(folder, '.slidev', 'drawings', 'long'), { recursive: true })
  await writeFile(join(folder, '.slidev', 'drawings', 'long', `${names.long.indexOf('drawn-upon') + 1}.svg`), drawing)
  ran = await project.run(['export', '--json'])
  exported = JSON.parse(ran.stdout)
  const slidev = await startPresenting(project, '--lang', 'en', '--deck', 'long')
  try {
    const numbers = names.long.map((_, index) => index + 1)
    shown = (await withBrowser(async start => slidevPictures(await start(), slidev.origin, numbers, SIZE, ['light']))).light
  }
  finally {
    await slidev.end()
  }
}, 600_000)
afterAll(() => rm(project.root, { recursive: true, force: true }))

const of = (name: string) => exported.find(({ deck }) => deck.endsWith(`/${name}`))

test('nothing is wrong with them, and only what needs a browser takes one', () => {
  expect(of('short')).toMatchObject({ problems: [], warnings: [] })
  expect(of('short')).not.toHaveProperty('browserNeeded')
  expect(of('long')).toMatchObject({ problems: [], warnings: [], browserNeeded: 'its drawings are kept' })
  expect(ran.stderr.match(/took the long road/g)).toHaveLength(1)
})

test('what a server that is not there should draw is told with its slide', () => {
  expect(of('remote')?.problems).toEqual([
    expect.objectContaining({ alias: 'plantuml', message: expect.stringMatching(/^the image http:\/\/localhost:9\/.* is missing/) }),
  ])
})

test.each(DECKS)('every page of the %s deck looks like its slide', async (deck) => {
  const pages = names[deck].map((name, index) => ({ name, shown: shown[index] }))
  expect(await unlikePages(join(project.root, 'out', 'small', 'en', `${deck}.pdf`), pages, SIZE, deck)).toEqual([])
}, 600_000)

/** The address of each slide that is shown. */
async function namesIn(folder: string, deck: string): Promise<string[]> {
  const { slides } = await load({ roots: [folder], userRoot: folder }, join(folder, `${deck}.md`))
  return slides.map(({ frontmatter }) => String(frontmatter.routeAlias))
}
