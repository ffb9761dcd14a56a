/** Phones: who has the password steers and reads notes; everybody else can only look, and reaches nothing else. */

import type { Browser, BrowserContext, Page } from 'playwright'
import type { Presented } from '../support/presented.ts'
import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { ROUTES } from '../../scripts/remote/server.ts'
import { seriousFaultsOfPage } from '../support/axe.ts'
import { beyondLoopback, listeners } from '../support/listeners.ts'
import { present } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

const DECK = '01-alpha'

let project: Project
let presented: Presented
/** Address of the pages for phones on this machine, and the password. */
let phones: string
let password: string

beforeAll(async () => {
  project = await makeProject('small')
  presented = await present(project, '--lang', 'zh', '--deck', DECK, '--remote', '--languages')
  const told = /:(\d+)\/remote\?password=(\w+)/.exec(presented.said())
  phones = `http://127.0.0.1:${told?.[1]}`
  password = told?.[2] ?? ''
})
afterAll(async () => {
  await presented.end()
  await removeProject(project)
})

describe('without the password', () => {
  test('the password is long, and anew each time', () => {
    expect(password).toMatch(/^[2-9a-kmnp-z]{24}$/)
  })

  test.runIf(process.platform === 'linux')('other machines reach one port alone, that of the pages for phones', async () => {
    const port = Number(new URL(phones).port)
    const hex = port.toString(16).toUpperCase().padStart(4, '0')
    expect(beyondLoopback(await listeners(presented.pid)).map(address => address.split(':')[1])).toEqual([hex])
  })

  test('nothing that the presenter may do is answered, and only looking is free', async () => {
    const free = ROUTES.filter(route => route.for === 'everyone').map(({ method, path }) => `${method} ${path}`)
    expect(free).toEqual([
      'GET /',
      'GET /audience.js',
      'GET /audience.css',
      'GET /remote.css',
      'GET /slides.css',
      'GET /files/',
      'GET /events',
      'GET /vote',
      'GET /vote.js',
      'GET /vote.css',
      'GET /vote/events',
      'POST /vote',
      'GET /remote',
      'POST /remote',
    ])
    for (const { method, path } of ROUTES.filter(route => route.for === 'presenter')) {
      for (const cookie of ['', 'paneldeck-remote=', 'paneldeck-remote=wrong', `other=${password}`])
        expect((await fetch(`${phones}${path}`, { method, headers: { cookie } })).status, `${method} ${path}`).toBe(403)
    }
  })

  test.each(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('no address of Slidev’s, Vite’s or of the disk answers %s', async (method) => {
    const deck = join(project.root, 'slides', 'small', 'zh', `${DECK}.md`)
    const addresses = [
      '/1',
      '/presenter/1',
      '/notes',
      '/notes-edit',
      '/overview',
      '/entry',
      '/export',
      '/print',
      '/index.html',
      '/__slidev/slides/1.json',
      '/__slidev/screenshot',
      '/__mcp',
      '/__open-in-editor?file=package.json',
      '/__inspect/',
      '/@server-reactive/nav',
      '/@server-ref/nav',
      '/@server-reactive/drawings?diff',
      '/@slidev/slides',
      '/@slidev/slides/1/md',
      '/@slidev/configs',
      '/@vite/client',
      '/@id/__x00__virtual',
      '/node_modules/.vite/deps/vue.js',
      `/@fs${deck}`,
      '/@fs/etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/files/..%2f..%2fetc%2fpasswd',
      '/files/package.json',
      `/${DECK}.md`,
    ]
    const answers = await Promise.all(addresses.map(async address =>
      [address, (await fetch(`${phones}${address}`, { method })).status] as const))
    expect(answers.filter(([, status]) => status !== 404 && status !== 405)).toEqual([])
  })

  test('no socket opens, neither of Vite’s nor any other', async () => {
    for (const [path, protocol] of [['/', 'vite-hmr'], ['/?token=x', 'vite-hmr'], ['/', 'vite-ping'], ['/remote/events', 'any']]) {
      const { hostname, port } = new URL(phones)
      const socket = connect(Number(port), hostname)
      socket.write([
        `GET ${path} HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        `Sec-WebSocket-Protocol: ${protocol}`,
        '\r\n',
      ].join('\r\n'))
      let answer = ''
      socket.setEncoding('utf8').on('data', text => answer += text).on('error', () => {})
      await once(socket, 'close')
      expect(answer).not.toContain('101')
    }
  })

  test('what the audience gets has no notes', async () => {
    const [first] = await events('/events', text => text.includes('html'))
    expect(first).toContain('data-slidev-no')
    const deck = await readFile(join(project.root, 'slides', 'small', 'zh', `${DECK}.md`), 'utf8')
    const notes = Array.from(deck.matchAll(/<!--\s+(\S{8})/g), ([, start = '']) => start)
    expect(notes.length).toBeGreaterThan(2)
    const pages = await Promise.all(['/', '/audience.js', '/slides.css', '/remote'].map(text))
    expect(notes.filter(note => [first, ...pages].some(page => page?.includes(note)))).toEqual([])
  })

  test('a page of another site cannot steer, even with the cookie; nor can it change Slidev’s decks', async () => {
    const headers = { 'cookie': `paneldeck-remote=${password}`, 'origin': 'http://evil.example', 'content-type': 'text/plain' }
    expect((await fetch(`${phones}/remote/step`, { method: 'POST', headers, body: '{"by":1}' })).status).toBe(403)
    for (const path of ['/__slidev/slides/1.json', '/@server-reactive/nav', '/__mcp']) {
      const answer = await fetch(`${presented.origin}${path}`, { method: 'POST', headers, body: '{}' })
      expect(answer.status, path).toBe(403)
    }
  })

  test('a wrong password is told, and opens nothing', async () => {
    const body = new URLSearchParams({ password: 'wrong' })
    const answer = await fetch(`${phones}/remote`, { method: 'POST', body, redirect: 'manual' })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBe(null)
    expect(await answer.text()).toContain('密码不对')
  })
})

describe('windows and phones', () => {
  let browser: Browser
  let stop: () => void
  let context: BrowserContext
  let presenter: Page
  let room: Page
  let clicker: Page
  let audience: Page

  beforeAll(async () => {
    const opened = Promise.withResolvers<Browser>()
    const ended = Promise.withResolvers<void>()
    stop = ended.resolve
    void withBrowser(async (start) => {
      opened.resolve(await start())
      await ended.promise
    })
    browser = await opened.promise
    context = await browser.newContext({ viewport: { width: 980, height: 552 } })
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const other = await browser.newContext({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true })
    for (const opened of [context, phone, other])
      opened.setDefaultTimeout(90_000)
    ;[presenter, room] = [await context.newPage(), await context.newPage()]
    ;[clicker, audience] = [await phone.newPage(), await other.newPage()]
    await presenter.goto(`${presented.origin}/presenter/1`)
    await presenter.locator('.slidev-page .pd:visible').first().waitFor()
    await room.goto(`${presented.origin}/1`)
    await room.locator('.slidev-page .pd:visible').first().waitFor()
    await clicker.goto(`${phones}/remote?password=${password}`)
    await audience.goto(phones)
    await audience.locator('.pd').waitFor()
  })
  afterAll(() => stop())

  test('a key in another window moves that window alone; one in the presenter’s view moves all', async () => {
    await room.keyboard.press('ArrowRight')
    await room.waitForURL('**/alpha-thesis')
    await presenter.waitForTimeout(500)
    expect(new URL(presenter.url()).pathname).toMatch(/^\/presenter\/(?:1|alpha-cover)$/)
    await presenter.keyboard.press('ArrowRight')
    await presenter.waitForURL('**/presenter/alpha-thesis')
    await presenter.keyboard.press('ArrowLeft')
    await room.waitForURL(/alpha-cover/)
    await until(async () => expect(await audience.locator('.pd-cover').count()).toBe(1))
  })

  test('the password goes from the address bar; the phone steers all by clicks, forth and back', async () => {
    expect(clicker.url()).toBe(`${phones}/remote`)
    const places: string[] = []
    for (let count = 0; count < 4; count++) {
      const before = presenter.url()
      await clicker.getByRole('button', { name: '下一步' }).tap()
      await until(() => expect(presenter.url()).not.toBe(before))
      places.push(presenter.url().replace(/.*presenter\//, ''))
    }
    expect(places).toEqual(['alpha-thesis', 'alpha-conversation', 'alpha-conversation?clicks=1', 'alpha-conversation?clicks=2'])
    await until(() => expect(room.url()).toContain('alpha-conversation?clicks=2'))
    expect(await audience.locator('.slidev-vclick-target').count()).toBe(2)
    await until(async () => expect(await audience.locator('.slidev-vclick-target.later').count()).toBe(0))
    await clicker.getByRole('button', { name: '上一步' }).tap()
    await until(() => expect(presenter.url()).toContain('clicks=1'))
    await until(async () => expect(await audience.locator('.slidev-vclick-target.later').count()).toBe(1))
  })

  test('the phone shows notes of 18 px, targets of 96 px and the time that is left, and axe finds nothing', async () => {
    const note = clicker.locator('#note')
    expect(await note.textContent()).not.toBe('')
    expect(await note.locator('p').first().evaluate(p => Number.parseFloat(getComputedStyle(p).fontSize))).toBeGreaterThanOrEqual(18)
    const buttons = await clicker.getByRole('button').all()
    expect(buttons.length).toBe(2)
    for (const button of buttons) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(96)
    }
    expect(await clicker.locator('#time').textContent()).toMatch(/^还剩 \d+ 分钟$/)
    expect(await clicker.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await seriousFaultsOfPage(clicker)).toEqual([])
    expect(await seriousFaultsOfPage(audience)).toEqual([])
  })

  test('the audience sees the slide as large as the phone lets it, with its fonts, and can do nothing', async () => {
    const box = await audience.locator('.frame').boundingBox()
    expect(Math.round(box?.height ?? 0)).toBe(390)
    const fonts = await audience.evaluate(() =>
      document.fonts.ready.then(all => [...all].filter(({ status }) => status === 'loaded').map(({ family }) => family)))
    expect(fonts.join()).toContain('Noto Serif SC')
    expect(await audience.locator('button, input, textarea, [contenteditable]').count()).toBe(0)
    await audience.keyboard.press('ArrowRight')
    await audience.waitForTimeout(300)
    expect(presenter.url()).toContain('clicks=1')
  })

  test('t shows the same slide and click in the other language, in all windows and on the phones', async () => {
    const large = '#slideshow h1:visible, #slide-content h1:visible'
    const headlines = () => Promise.all([
      ...[presenter, room].map(page => page.locator(large).first().textContent()),
      ...[audience, clicker].map(page => page.locator('h1').textContent()),
    ])
    for (const headline of ['The value of review lies in the conversation', '评审的价值在于对话']) {
      await presenter.keyboard.press('t')
      const everywhere = Array.from({ length: 4 }, () => expect.stringContaining(headline))
      await until(async () => expect(await headlines()).toEqual(everywhere))
      for (const page of [presenter, room])
        expect(page.url()).toContain('alpha-conversation?clicks=1')
    }
  })

  test('what Slidev’s editors save of a deck has nothing of the other language', async () => {
    const paths = ['zh', 'en'].map(language => join(project.root, 'slides', 'small', language, `${DECK}.md`))
    const before = await Promise.all(paths.map(path => readFile(path, 'utf8')))
    const body = JSON.stringify({ note: 'Mine' })
    const headers = { 'content-type': 'application/json' }
    for (const number of [3, 8])
      await fetch(`${presented.origin}/__slidev/slides/${number}.json`, { method: 'POST', headers, body })
    const after = await Promise.all(paths.map(path => readFile(path, 'utf8')))
    expect(after.map((text, index) => text !== before[index])).toEqual([true, true])
    for (const text of after)
      expect([text.match(/Mine/g)?.length, text.match(/^src:/gm), text.match(/twinEdition/g)]).toEqual([1, null, null])
  })

  test('an edit of the deck reaches the phones', async () => {
    await presenter.goto(`${presented.origin}/presenter/alpha-conversation`)
    const file = join(project.root, 'slides', 'small', 'zh', `${DECK}.md`)
    await writeFile(file, (await readFile(file, 'utf8')).replace('# 评审的价值在于对话', '# 评审就是对话'))
    await until(async () => expect(await audience.locator('h1').textContent()).toContain('评审就是对话'))
    await until(async () => expect(await clicker.locator('h1').textContent()).toContain('评审就是对话'))
  })
})

async function text(path: string): Promise<string> {
  return (await fetch(`${phones}${path}`)).text()
}

/** The messages of a stream up to the first that is `wanted`, the newest first. */
async function events(path: string, wanted: (text: string) => boolean): Promise<string[]> {
  const abort = new AbortController()
  const { body } = await fetch(`${phones}${path}`, { signal: abort.signal })
  const messages: string[] = []
  let rest = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop() ?? ''
    messages.unshift(...parts)
    if (messages.some(wanted))
      break
  }
  abort.abort()
  return messages.filter(wanted)
}
