/** What is printed is what Slidev shows: slides in Slidev itself beside the pages of our PDFs, as pictures. */
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { difference, pdfPictures, slidevPictures, writePicture } from '../support/pictures.ts'
import { HOME, makeProject, removeProject, type Project } from '../support/project.ts'

const SIZE = { width: 980, height: 552 }

/** Most of a slide that may differ: edges of letters, which Chromium and MuPDF smooth in their own ways. */
const TOLERANCE = 0.002

const PICTURES = join(HOME, 'out', 'test', 'pictures')

describe.each(['small', 'hostile'])('%s', panel => {
  test.each(['light', 'dark'])('the %s PDF looks like Slidev, one slide a layout', { timeout: 300_000 }, async mode => {
    const project = await makeProject(panel)
    try {
      await project.run(['generate', '--lang', 'zh'])
      const { code, stderr } = await project.run(['export', '--lang', 'zh', ...mode === 'dark' ? ['--dark'] : []])
      expect({ code, stderr: stderr.includes('the long road') }).toEqual({ code: 0, stderr: false })
      const different: string[] = []
      for (const deck of await decksOf(project, panel)) {
        const printed = await pdfPictures(join(project.root, 'out', panel, 'zh', `${deck.name}.pdf`), deck.numbers, SIZE)
        const shown = await withSlidev(project, panel, deck.name, origin => withBrowser(async starting =>
          slidevPictures(await starting, origin, deck.numbers, SIZE, mode === 'dark')))
        for (const [index, no] of deck.numbers.entries()) {
          const [ours, theirs] = [printed[index], shown[index]]
          if (!ours || !theirs) throw new Error(`there is no picture of slide ${no}`)
          const { share, picture } = difference(ours, theirs)
          const name = `${panel}-${mode}-${deck.name}-${no}`
          if (process.env.DEBUG_PICTURES) console.log(name, share)
          await Promise.all(['pdf', 'slidev', 'difference'].map(kind => rm(join(PICTURES, `${name}-${kind}.png`), { force: true })))
          if (share <= TOLERANCE) continue
          await writePicture(join(PICTURES, `${name}-pdf.png`), ours)
          await writePicture(join(PICTURES, `${name}-slidev.png`), theirs)
          await writePicture(join(PICTURES, `${name}-difference.png`), picture)
          different.push(`slide ${no} of ${deck.name} (${deck.layouts[index]}): ${(share * 100).toFixed(2)} % differs; see ${PICTURES}/${name}-*.png`)
        }
      }
      expect(different).toEqual([])
    } finally {
      await removeProject(project)
    }
  })
})

interface SampledDeck {
  name: string
  /** Slides to look at: the first of each layout that no deck before had. */
  numbers: number[]
  layouts: string[]
}

async function decksOf(project: Project, panel: string): Promise<SampledDeck[]> {
  const seen = new Set<string>()
  const decks: SampledDeck[] = []
  for (const name of panel === 'small' ? ['00-overview', '01-alpha', '02-who-reviews'] : ['01-nasty', '02-nasty-round']) {
    const { slides } = parseSync(await readFile(join(project.root, 'slides', panel, 'zh', `${name}.md`), 'utf8'), `${name}.md`)
    const deck: SampledDeck = { name, numbers: [], layouts: [] }
    for (const [index, { frontmatter }] of slides.entries()) {
      const layout = String(frontmatter.layout ?? 'default')
      if (seen.has(layout)) continue
      seen.add(layout)
      deck.numbers.push(index + 1)
      deck.layouts.push(layout)
    }
    if (deck.numbers.length > 0) decks.push(deck)
  }
  return decks
}

/** The deck in Slidev, started as a presenter does. */
async function withSlidev<T>(project: Project, panel: string, deck: string, use: (origin: string) => Promise<T>): Promise<T> {
  const port = await freePort()
  const child = project.start(['present', '--panel', panel, '--lang', 'zh', '--deck', deck, '--port', String(port), '--no-open'])
  const ended = once(child, 'exit')
  try {
    await answers(`http://localhost:${port}/`)
    return await use(`http://localhost:${port}`)
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGINT')
    await ended
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return
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
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}
