/** What is printed is what Slidev shows: slides in Slidev itself beside the pages of our PDFs, as pictures. */

import type { Mode } from '../support/pictures.ts'
import type { Project } from '../support/project.ts'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { slidevPictures, unlikePages } from '../support/pictures.ts'
import { startPresenting } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'

const SIZE = { width: 980, height: 552 }

/** One slide of each layout, of a panel of ordinary and of one of hostile text, put together as one deck. */
let project: Project
let layouts: string[]
let shown: Record<Mode, Buffer[]>
beforeAll(async () => {
  project = await makeProject('gallery', 'hostile')
  await project.run(['generate', '--lang', 'zh'])
  const samples = [...(await onePerLayout('gallery')), ...(await onePerLayout('hostile'))]
  layouts = samples.map(({ layout }) => layout)
  const whole = await readFile(join(project.root, 'slides', 'gallery', 'zh', 'slides.md'), 'utf8')
  const settings = whole.split(/^src:/m, 1)[0] ?? ''
  await writeFile(
    join(project.root, 'slides', 'gallery', 'zh', 'sample.md'),
    settings + samples.map(({ file, no }, index) =>
      `src: ${file}#${no}\nrouteAlias: sample-${index + 1}\n---\n`).join('\n---\n'),
  )
  const slidev = await startPresenting(project, '--panel', 'gallery', '--lang', 'zh', '--deck', 'sample')
  try {
    const numbers = layouts.map((_, index) => index + 1)
    shown = await withBrowser(async start => slidevPictures(await start(), slidev.origin, numbers, SIZE))
  }
  finally {
    await slidev.end()
  }
})
afterAll(() => removeProject(project))

test.each(['light', 'dark'] as const)('the %s PDF looks like Slidev, two slides a layout', async (mode) => {
  const flags = mode === 'dark' ? ['--dark'] : []
  const { code, stderr } = await project.run(['export', '--panel', 'gallery', '--lang', 'zh', '--deck', 'sample', ...flags])
  expect(stderr.match(/slides\/.*: .*/g)).toBeNull()
  expect({ code, longRoad: stderr.includes('the long road') }).toEqual({ code: 0, longRoad: false })
  const file = join(project.root, 'out', 'gallery', 'zh', 'sample.pdf')
  expect(layouts.length).toBeGreaterThan(20)
  const pages = layouts.map((name, index) => ({ name, shown: shown[mode][index] }))
  expect(await unlikePages(file, pages, SIZE, mode)).toEqual([])
}, 300_000)

/** The first slide of each layout in a panel's decks: its file, seen from the sample, and its number there. */
async function onePerLayout(panel: string): Promise<{ file: string, no: number, layout: string }[]> {
  const folder = join(project.root, 'slides', panel, 'zh')
  const files = (await readdir(folder)).filter(file => /^\d\d-.*\.md$/.test(file)).sort()
  const slides = await Promise.all(files.map(async (name) => {
    const { slides } = parseSync(await readFile(join(folder, name), 'utf8'), name)
    return slides.map(({ frontmatter }, index) => ({
      file: `../../${panel}/zh/${name}`,
      no: index + 1,
      layout: String(frontmatter.layout ?? 'default'),
    }))
  }))
  return [...new Map(slides.flat().toReversed().map(slide => [slide.layout, slide])).values()].toReversed()
}
