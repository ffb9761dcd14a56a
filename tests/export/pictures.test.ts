/** What is printed is what Slidev shows: slides in Slidev itself beside the pages of our PDFs, as pictures. */

import type { PNG } from 'pngjs'
import type { Mode } from '../support/pictures.ts'
import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { difference, pdfPictures, slidevPictures, writePictures } from '../support/pictures.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'

const SIZE = { width: 980, height: 552 }

/** Most of a slide that may differ: edges of letters, which Chromium and MuPDF smooth in their own ways. */
const TOLERANCE = 0.001

const PICTURES = join(HOME, 'out', 'test', 'pictures')

describe.each(['small', 'hostile'])('%s, the whole panel', (panel) => {
  let project: Project
  let samples: { no: number, layout: string }[]
  let shown: Record<Mode, PNG[]>
  beforeAll(async () => {
    project = await makeProject(panel)
    await project.run(['generate', '--lang', 'zh'])
    samples = await onePerLayout(project, panel)
    const slidev = await startSlidev(project)
    try {
      shown = await withBrowser(async start =>
        slidevPictures(
          await start(),
          slidev.origin,
          samples.map(({ no }) => no),
          SIZE,
        ),
      )
    }
    finally {
      await slidev.stop()
    }
  })
  afterAll(() => removeProject(project))

  test.each(['light', 'dark'] as const)(
    'the %s PDF looks like Slidev, one slide a layout',
    { timeout: 300_000 },
    async (mode) => {
      const { code, stderr } = await project.run([
        'export',
        '--lang',
        'zh',
        '--deck',
        'slides',
        ...(mode === 'dark' ? ['--dark'] : []),
      ])
      expect({ code, longRoad: stderr.includes('the long road') }).toEqual({
        code: 0,
        longRoad: false,
      })
      const numbers = samples.map(({ no }) => no)
      const printed = await pdfPictures(
        join(project.root, 'out', panel, 'zh', 'slides.pdf'),
        numbers,
        SIZE,
      )
      const different: string[] = []
      for (const [index, { no, layout }] of samples.entries()) {
        const [pdf, slidev] = [printed[index], shown[mode][index]]
        if (!pdf || !slidev)
          throw new Error(`there is no picture of slide ${no}`)
        const { share, picture } = difference(pdf, slidev)
        if (share <= TOLERANCE)
          continue
        const name = join(PICTURES, `${panel}-${mode}-${no}`)
        await writePictures({
          [`${name}-pdf.png`]: pdf,
          [`${name}-slidev.png`]: slidev,
          [`${name}-difference.png`]: picture,
        })
        different.push(
          `slide ${no} (${layout}): ${(share * 100).toFixed(3)} % differs; see ${name}-*.png`,
        )
      }
      expect(different).toEqual([])
    },
  )
})

/** The first slide of each layout in the panel's decks, by its number in the whole. */
async function onePerLayout(
  project: Project,
  panel: string,
): Promise<{ no: number, layout: string }[]> {
  const folder = join(project.root, 'slides', panel, 'zh')
  const files = (await readdir(folder)).filter(file => /^\d\d-.*\.md$/.test(file)).sort()
  const decks = await Promise.all(
    files.map(async file => parseSync(await readFile(join(folder, file), 'utf8'), file).slides),
  )
  const layouts = new Map<string, number>()
  for (const [index, { frontmatter }] of decks.flat().entries()) {
    const layout = String(frontmatter.layout ?? 'default')
    if (!layouts.has(layout))
      layouts.set(layout, index + 1)
  }
  return [...layouts].map(([layout, no]) => ({ layout, no }))
}

interface Slidev {
  origin: string
  stop: () => Promise<void>
}

/** Slidev on the whole panel, started as a presenter does. */
async function startSlidev(project: Project): Promise<Slidev> {
  const port = await freePort()
  const child = project.start(['present', '--lang', 'zh', '--port', String(port), '--no-open'])
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
