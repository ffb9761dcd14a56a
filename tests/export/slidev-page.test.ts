/** Slidev's page is printed when every slide is there, however late, and what does not come is named. */

import type { Server, ServerResponse } from 'node:http'
import type { Browser, Page } from 'playwright'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { openSlidevPage } from '../../scripts/export/slidev-page.ts'

/** Stands for Slidev on a busy machine: what it answers is the page, its script, and what never comes. */
let server: Server
let origin: string
let script: string
let isOutdated = false

const TWO_SLIDES = [1, 2].map(no => `<div data-slidev-no="${no}"><div class="slidev-layout"></div></div>`).join('')
const unanswered: ServerResponse[] = []

let browser: Browser
let page: Page
const closing = Promise.withResolvers<void>()
let closed: Promise<void>

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/never')
      return unanswered.push(response)
    if (url === '/broken.js' || (url === '/outdated.js' && isOutdated))
      return response.writeHead(url === '/broken.js' ? 500 : 504).end()
    if (url === '/outdated.js')
      return response.setHeader('Content-Type', 'text/javascript').end(`document.body.innerHTML = '${TWO_SLIDES}'`)
    response.setHeader('Content-Type', 'text/html').end(`<!doctype html>
<div data-slidev-no="1"><div class="slidev-layout">one</div></div>
<div data-slidev-no="2" id="two"></div>
<script>const after = (time, html) => setTimeout(() => { two.innerHTML = html }, time)\n${script}</script>`)
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string')
    throw new Error('there is no free port')
  origin = `http://localhost:${address.port}`
  const started = Promise.withResolvers<Browser>()
  closed = withBrowser(async (start) => {
    started.resolve(await start())
    await closing.promise
  })
  browser = await started.promise
})
beforeEach(async () => {
  page = await browser.newPage()
})
afterEach(() => page.close())
afterAll(async () => {
  closing.resolve()
  await closed
  server.closeAllConnections()
  server.close()
})

function open(patience = 20_000) {
  return openSlidevPage(
    page,
    { printUrl: `${origin}/print`, numbers: [1, 2], isRange: false, withClicks: false },
    patience,
  )
}

test('a slide that is empty, then says it is loading, and comes at last is waited for', async () => {
  script = `after(900, '<div class="slidev-slide-loading">Loading slide...</div>')
after(1800, '<div class="slidev-layout">two</div>')`
  expect(await open()).toBeUndefined()
  expect(await page.locator('#two').textContent()).toBe('two')
})

test('a slide whose layout has no class is there when Slidev has loaded it', async () => {
  script = `const route = { component: {} }
two.__vueParentComponent = { props: { route } }
setTimeout(() => { two.innerHTML = '<p>two</p>'; route.component.__asyncResolved = {} }, 900)`
  expect(await open()).toBeUndefined()
  expect(await page.locator('#two').textContent()).toBe('two')
})

test('a slide that does not compile is there when it says so', async () => {
  script = `after(900, '<div class="pd-error">does not compile</div>')`
  expect(await open()).toBeUndefined()
})

test('what is drawn in steps is waited for, for some seconds', async () => {
  script = `two.innerHTML = '<div class="slidev-layout">0</div>'
const drawing = setInterval(() => { two.firstChild.textContent++; if (two.textContent === '12') clearInterval(drawing) }, 200)`
  expect(await open()).toBeUndefined()
  expect(await page.locator('#two').textContent()).toBe('12')
})

test('a diagram that is drawn later than its slide is waited for', async () => {
  script = `two.innerHTML = '<div class="slidev-layout"><div class="mermaid"></div></div>'
const diagram = two.querySelector('.mermaid')
diagram.__vueParentComponent = { type: { __name: 'ShadowRoot' } }
diagram.attachShadow({ mode: 'open' })
setTimeout(() => { diagram.shadowRoot.innerHTML = '<svg></svg>' }, 2500)`
  expect(await open()).toBeUndefined()
  expect(await page.locator('#two svg').count()).toBe(1)
})

test('what is asked for while nothing else changes is waited for', async () => {
  script = `after(10, '<div class="slidev-layout">two</div>')
setTimeout(() => fetch('/never').then(() => { two.firstChild.textContent = 'drawn' }), 700)`
  setTimeout(() => unanswered.splice(0).forEach(response => response.end()), 4000)
  expect(await open()).toBeUndefined()
  expect(await page.locator('#two').textContent()).toBe('drawn')
})

test('a page that is busy for ever is given up', async () => {
  script = `after(10, '<div class="slidev-layout">two</div>'); setTimeout(() => { for (;;); }, 50)`
  expect(await open(2000)).toMatchObject({ seconds: 2 })
})

/** A page without slides, whose script is at this address. */
function withoutSlides(address: string): string {
  return `document.body.innerHTML = ''; const own = document.createElement('script'); own.src = '${address}'
document.head.append(own)`
}

test('a page whose script does not compile is given up at once', async () => {
  script = withoutSlides('/broken.js')
  expect(await open()).toMatchObject({ isDead: true })
}, 10_000)

test('a page whose script throws before there is a slide is given up when nothing else comes', async () => {
  script = `document.body.innerHTML = ''; throw new Error('set-up')`
  expect(await open()).toMatchObject({ isDead: true })
}, 15_000)

test('a page that throws while what it asked for is on its way is waited for', async () => {
  script = `document.body.innerHTML = ''
fetch('/never').then(() => { document.body.innerHTML = '${TWO_SLIDES}' }); throw new Error('not the end')`
  setTimeout(() => unanswered.splice(0).forEach(response => response.end()), 7000)
  expect(await open()).toBeUndefined()
})

test('a page that is loaded anew because a package was outdated is waited for', async () => {
  isOutdated = true
  script = `${withoutSlides('/outdated.js')}\nown.onerror = () => setTimeout(() => location.reload(), 2000)`
  setTimeout(() => {
    isOutdated = false
  }, 1500)
  expect(await open()).toBeUndefined()
})

test('slides that do not come are named', async () => {
  script = `after(10, '<div class="slidev-slide-loading">Loading slide...</div>')`
  expect(await open(1000)).toMatchObject({ slides: [2], seconds: 1 })
})

test('an answer that does not come is named', async () => {
  script = `after(10, '<div class="slidev-layout">two</div>'); fetch('/never')`
  expect(await open(2000)).toEqual({ slides: [], requests: [`${origin}/never`], seconds: 2 })
  unanswered.forEach(response => response.end())
})
