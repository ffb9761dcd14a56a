/**
 * More than 500 texts that mean something to somebody, one in every field of a panel, in the three places where people
 * see them: the dev server, the built site and the PDF. Text is text there, and runs nowhere.
 *
 * PANELDECK_HOSTILE_SEED=2 tries other texts.
 */

import type { Browser } from 'playwright'
import type { PlacedText } from '../support/hostile-panel.ts'
import type { Project } from '../support/project.ts'
import type { Watched } from '../support/watched-page.ts'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { writeHostilePanel } from '../support/hostile-panel.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { watchedPage } from '../support/watched-page.ts'

const SEED = Number(process.env.PANELDECK_HOSTILE_SEED ?? 1)
const PORT = 34_822

let project: Project
let texts: PlacedText[]
let title = ''

beforeAll(async () => {
  project = await makeProject()
  texts = await writeHostilePanel(project.root, 'hostile', SEED)
  title = texts.find(({ place }) => place === 'panel.yaml title')?.text ?? ''
  const { code, stderr } = await project.run(['generate'])
  expect({ code, stderr }).toMatchObject({ code: 0 })
})
afterAll(() => removeProject(project))

test('there are 500 texts at least', () => {
  expect(texts.length).toBeGreaterThanOrEqual(500)
})

/** The texts that are not to be found in what is shown, white space aside. */
function missing(shown: string): string[] {
  const all = dense(shown)
  return texts.filter(({ text }) => !all.includes(dense(text))).map(({ place, text }) => `${place}: ${text}`)
}

/** Longest wait for a server, or for a page with all slides, in ms: seconds, unless much else is going on. */
const PATIENCE = 180_000

async function eventually<T>(ask: () => Promise<T>, isDone: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; await delay(200)) {
    const answer = await ask()
    if (isDone(answer) || Date.now() > end)
      return answer
  }
}

/** Opens the pages on which Slidev shows slides, notes and titles, and says what is not as it was written. */
async function lookOver({ page, outside, errors, ran }: Watched, address: (path: string) => string) {
  page.setDefaultTimeout(PATIENCE)
  await page.goto(address('/1'))
  await page.waitForSelector('#slide-content h1')
  expect(await page.title()).toBe(title)
  await page.keyboard.press('g')
  await page.fill('#slidev-goto-input', 'T')
  const titles = await page.locator('#slidev-goto-dialog li').allInnerTexts()
  await page.goto(address('/overview'))
  expect(await eventually(
    async () => missing(await page.evaluate(() => document.body.textContent ?? '')),
    ({ length }) => length === 0,
  )).toEqual([])
  const headlines = await page.locator('h1, h2').allTextContents()
  const known = new Set([...headlines, ...texts.map(({ text }) => text)].map(dense))
  // Where a headline goes on, the slide sets what says so apart.
  const read = titles.map(line => dense(line.replace(/^\d+/, '')).replace('（续）', ''))
  expect(titles.length).toBeGreaterThan(20)
  expect(read.filter(title => !known.has(title))).toEqual([])
  await page.goto(address('/presenter/1'))
  await page.waitForSelector('#slide-content h1')
  expect({ outside, errors, ran: await ran() }).toEqual({ outside: [], errors: [], ran: false })
}

test('the dev server shows them as they are written, asks nobody and runs nothing', async () => {
  const server = project.start(['present', '--port', String(PORT), '--no-open'])
  const ended = once(server, 'exit')
  try {
    await eventually(() => fetch(`http://localhost:${PORT}/`).then(({ ok }) => ok, () => false), ok => ok)
    await inBrowser(async browser =>
      lookOver(await watchedPage(browser), path => `http://localhost:${PORT}${path}`))
  }
  finally {
    server.kill('SIGTERM')
    await ended
  }
}, 600_000)

test('so does the built site', async () => {
  const { code, stderr } = await project.run(['export', '--format', 'html', '--deck', 'slides'])
  expect({ code, stderr }).toMatchObject({ code: 0 })
  const folder = join(project.root, 'out', 'site')
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    readFile(join(folder, path)).then(
      content => response.setHeader('Content-Type', typeOf(path)).end(content),
      () => response.writeHead(404).end(),
    )
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const open = server.address()
  const origin = `http://localhost:${open && typeof open === 'object' ? open.port : ''}`
  try {
    await inBrowser(async (browser) => {
      const watched = await watchedPage(browser)
      await lookOver(watched, path => `${origin}/hostile/zh/slides/index.html#${path}`)
      await watched.page.goto(`${origin}/index.html`)
      expect(await watched.page.title()).toBe(title)
    })
  }
  finally {
    server.close()
  }
}, 600_000)

test('so does the PDF, with its outline and what it says of itself', async () => {
  const { code, stderr } = await project.run(['export', '--deck', 'slides', '--allow-overflow', '--allow-small-text'])
  expect({ code, stderr }).toMatchObject({ code: 0 })
  const facts = await pdfFacts(join(project.root, 'out', 'hostile', 'zh', 'slides.pdf'))
  expect(facts.title).toBe(title)
  // What is only spoken is on no page: notes, and the sentence of a reply of which the slide says what it is about.
  expect(missing(facts.pages.join('')).filter(text => !/^\S+ [\w ]*(?:notes|reply):/.test(text))).toEqual([])
  const outline = dense(facts.outline.join('\n'))
  const sessions = texts.filter(({ place }) => /yaml (?:title|question)$/.test(place))
  expect(sessions.filter(({ text }) => !outline.includes(dense(text)))).toEqual([])
}, 600_000)

async function inBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  await withBrowser(async start => use(await start()))
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.'))
  return { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[ending] ?? 'application/octet-stream'
}
