/** What is printed is what Slidev shows: slides in Slidev itself beside the pages of our PDFs, as pictures. */

import type { PNG } from 'pngjs'
import type { Mode } from '../support/pictures.ts'
import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { difference, pdfPictures, slidevPictures, writePictures } from '../support/pictures.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'

const SIZE = { width: 980, height: 552 }

/** Most of a slide that may differ: edges of letters, which Chromium and MuPDF smooth in their own ways. */
const TOLERANCE = 0.001

const PICTURES = join(HOME, 'out', 'test', 'pictures')

/** One slide of each layout, of a panel of ordinary and of one of hostile text, put together as one deck. */
let project: Project
let layouts: string[]
let shown: Record<Mode, PNG[]>
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
  const slidev = await startSlidev(project)
  try {
    const numbers = layouts.map((_, index) => index + 1)
    shown = await withBrowser(async start => slidevPictures(await start(), slidev.origin, numbers, SIZE))
  }
  finally {
    await slidev.stop()
  }
})
afterAll(() => removeProject(project))

test.each(['light', 'dark'] as const)('the %s PDF looks like Slidev, two slides a layout', async (mode) => {
  const flags = mode === 'dark' ? ['--dark'] : []
  const { code, stderr } = await project.run(['export', '--panel', 'gallery', '--lang', 'zh', '--deck', 'sample', ...flags])
  expect(stderr.match(/slides\/.*: .*/g)).toBeNull()
  expect({ code, longRoad: stderr.includes('the long road') }).toEqual({ code: 0, longRoad: false })
  const file = join(project.root, 'out', 'gallery', 'zh', 'sample.pdf')
  const printed = await pdfPictures(file, layouts.map((_, index) => index + 1), SIZE)
  expect(printed.length).toBeGreaterThan(20)
  const different: string[] = []
  for (const [index, layout] of layouts.entries()) {
    const [pdf, slidev] = [printed[index], shown[mode][index]]
    if (!pdf || !slidev)
      throw new Error(`there is no picture of slide ${index + 1}`)
    const { share, picture } = difference(pdf, slidev)
    if (share <= TOLERANCE)
      continue
    const name = join(PICTURES, `${mode}-${index + 1}`)
    await writePictures({
      [`${name}-pdf.png`]: pdf,
      [`${name}-slidev.png`]: slidev,
      [`${name}-difference.png`]: picture,
    })
    different.push(`slide ${index + 1} (${layout}): ${(share * 100).toFixed(3)} % differs; see ${name}-*.png`)
  }
  expect(different).toEqual([])
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

interface Slidev {
  origin: string
  stop: () => Promise<void>
}

/** Slidev on the sample, started as a presenter does. */
async function startSlidev(project: Project): Promise<Slidev> {
  const port = await freePort()
  const child = project.start(['present', '--panel', 'gallery', '--lang', 'zh', '--deck', 'sample', '--port', String(port), '--no-open'])
  const ended = once(child, 'exit')
  const origin = `http://localhost:${port}`
  const stop = async () => {
    process.kill(-(child.pid ?? 0), 'SIGINT')
    await ended
  }
  await answers(`${origin}/`)
  return { origin, stop }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    ) {
      return
    }
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`Slidev does not answer at ${url}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string')
    throw new Error('there is no free port')
  return address.port
}
