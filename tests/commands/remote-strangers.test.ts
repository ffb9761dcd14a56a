/** The pages for phones, asked by somebody without the password: they can only look, and reach nothing else. */

import type { Presented } from '../support/presented.ts'
import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../scripts/remote/server.ts'
import { beyondLoopback, listeners } from '../support/listeners.ts'
import { startPresenting } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'

const DECK = '01-alpha'

let project: Project
let presented: Presented
/** Address of the pages for phones on this machine, and the password. */
let phones: string
let password: string

beforeAll(async () => {
  project = await makeProject('small')
  presented = await startPresenting(project, '--lang', 'zh', '--deck', DECK, '--remote', '--languages')
  ;({ origin: phones, password } = presented.phones)
})
afterAll(async () => {
  await presented?.end()
  await removeProject(project)
})

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

test('a body that is huge, or does not say its length, moves nothing, with the password or without', async () => {
  const huge = '{"by":1}'.padEnd(5_000_000)
  const unsaid = () => new Blob([huge]).stream()
  const [before] = await events('/events', text => text.includes('html'))
  const posts = ROUTES.filter(({ method }) => method === 'POST').map(({ path }) => path)
  for (const path of posts.filter(path => path !== '/remote/vote')) {
    for (const cookie of ['', `paneldeck-remote=${password}`]) {
      for (const body of [{ body: huge }, { body: unsaid(), duplex: 'half' as const }]) {
        const answered = await fetch(`${phones}${path}`, { method: 'POST', headers: { cookie }, ...body })
          .then(({ status }) => status, () => 'cut off')
        expect([403, 413, 'cut off'], path).toContain(answered)
      }
    }
  }
  const [after] = await events('/events', text => text.includes('html'))
  expect(after).toBe(before)
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
