/** What is waited for before a page is printed: all it asked for, however it did, and for no longer than that. */

import type { Page } from 'playwright'
import type { PageLog } from '../../scripts/export/page-log.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { allAnswered, listen } from '../../scripts/export/page-log.ts'

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#c00"/></svg>'

/** How late what is late is answered, in ms. */
const LATE = 700

let origin = ''
const server = createServer((request, response) => {
  const kind = request.url?.slice(1)
  if (kind === 'late.svg')
    setTimeout(() => response.setHeader('Content-Type', 'image/svg+xml').end(SQUARE), LATE)
  else if (kind === 'clip.mp4')
    response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': 9_000_000 }).write('beginning')
  else if (kind === 'events')
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: one\n\n')
  else if (kind !== 'never.svg')
    response.setHeader('Content-Type', 'text/html').end('')
})

beforeAll(async () => {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each([
  ['the background of a style', '<p style="width: 9px; height: 9px; background: url(late.svg)"></p>'],
  ['a mask', '<p style="width: 9px; height: 9px; background: red; mask: url(late.svg)"></p>'],
  ['the poster of a video', '<video poster="late.svg"></video>'],
  ['a frame', '<iframe src="late.svg"></iframe>'],
])('%s is waited for', async (_, html) => {
  const { noticed, ms } = await answered(html)
  expect(noticed).toEqual([])
  expect(ms).toBeGreaterThan(LATE - 200)
})

test.each([
  ['a film', '<video src="clip.mp4" muted autoplay></video>'],
  ['a stream of events', '<script>new EventSource("events")</script>'],
])('%s goes on for ever and is not waited for', async (_, html) => {
  expect((await answered(html, 3_000)).noticed).toEqual([])
})

test('a page that comes instead of a picture is no picture', async () => {
  const { missing } = await answered('<p style="width: 9px; height: 9px; background: url(gone.png)"></p>')
  expect([...missing]).toEqual([`${origin}/gone.png`])
})

test('what never comes is named', async () => {
  const { noticed } = await answered('<p style="width: 9px; height: 9px; background: url(never.svg)"></p>', 300)
  expect(noticed).toEqual(['no answer within 0.3 s: /never.svg'])
})

type Answered = Pick<PageLog, 'noticed' | 'missing'> & { ms: number }

/** What is noticed on a page with this content, and how long it was waited for. */
async function answered(html: string, patience?: number): Promise<Answered> {
  return withBrowser(async (start) => {
    const page: Page = await (await start()).newPage()
    await page.goto(origin)
    const heard = listen(page)
    const started = Date.now()
    await page.evaluate(async (html) => {
      document.body.append(document.createRange().createContextualFragment(html))
      document.body.getBoundingClientRect()
      await new Promise(resolve => requestAnimationFrame(resolve))
    }, html)
    await allAnswered(heard, patience)
    return { noticed: heard.noticed, missing: heard.missing, ms: Date.now() - started }
  })
}
