/**
 * The server for phones, the only one that other machines can reach. It stands apart from Slidev's, which listens on
 * this machine alone: nothing of Slidev's has an address here. Everything it answers is in `ROUTES`.
 */

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { SlideSource } from './render-slides.ts'
import type { TalkRoom } from './room.ts'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { scriptOf } from '../in-page/page-module.ts'
import { isFromOwnPage } from '../in-slidev/foreign-pages.ts'
import { openStream } from './event-stream.ts'
import { AUDIENCE_STYLE, audiencePage, CLICKER_STYLE, clickerPage, PAGE_FILES, passwordPage } from './pages.ts'
import { hasPassword, isPassword, passwordCookie } from './password.ts'
import { FILES_FOR_PHONES } from './shown-slides.ts'
import { deskMessage, stageMessage } from './updates.ts'
import { VOTE_FILES, VOTE_STYLE, voteMessage, votePage } from './vote-page.ts'

/** What the answers are made from. */
export interface Remote {
  room: TalkRoom
  slides: Pick<SlideSource, 'refresh' | 'file'>
  password: string
}

interface Asked {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

interface Route {
  method: 'GET' | 'POST'
  /** A whole path, or its beginning if it ends with `/`. */
  path: string
  /** Whom it answers. */
  for: 'everyone' | 'presenter'
  answer: (remote: Remote, asked: Asked) => void | Promise<void>
}

/** What browsers may do with our answers: run our scripts, and ask nobody else. */
const HEADERS = {
  'Content-Security-Policy':
    'default-src \'none\'; script-src \'self\'; style-src \'self\' \'unsafe-inline\'; img-src \'self\' data:; '
    + 'font-src \'self\' data:; media-src \'self\'; connect-src \'self\'; form-action \'self\'; base-uri \'none\'; '
    + 'frame-ancestors \'none\'',
  'X-Content-Type-Options': 'nosniff',
  // With `no-referrer` browsers do not say which page a form was on, and ours counts as a stranger's.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Longest body that is read, in bytes. */
const LONGEST = 1000

/** Wait after a wrong password, in ms. */
const PAUSE = 500

const stepSchema = z.object({ by: z.literal([1, -1]) })
const voteSchema = z.object({ round: z.enum(['before', 'after']), choice: z.literal([0, 1]) })

/** All there is. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', for: 'everyone', answer: ({ room }, { response }) =>
    send(response, 'text/html', audiencePage(room.deck())) },
  { method: 'GET', path: PAGE_FILES.audience, for: 'everyone', answer: (_, { response }) =>
    send(response, 'text/javascript', scriptOf(new URL('../in-page/audience.ts', import.meta.url))) },
  { method: 'GET', path: PAGE_FILES.audienceStyle, for: 'everyone', answer: (_, { response }) =>
    send(response, 'text/css', AUDIENCE_STYLE) },
  { method: 'GET', path: PAGE_FILES.clickerStyle, for: 'everyone', answer: (_, { response }) =>
    send(response, 'text/css', CLICKER_STYLE) },
  { method: 'GET', path: PAGE_FILES.slidesStyle, for: 'everyone', answer: ({ room }, { response }) =>
    send(response, 'text/css', room.slides()?.css ?? '') },
  { method: 'GET', path: FILES_FOR_PHONES, for: 'everyone', answer: sendFile },
  { method: 'GET', path: '/events', for: 'everyone', answer({ room, slides }, { response }) {
    if (!room.slides())
      slides.refresh()
    openStream(response, room.listen, () => stageMessage(room))
  } },
  { method: 'GET', path: VOTE_FILES.page, for: 'everyone', answer: ({ room }, { response }) =>
    send(response, 'text/html', votePage(room.deck())) },
  { method: 'GET', path: VOTE_FILES.script, for: 'everyone', answer: (_, { response }) =>
    send(response, 'text/javascript', scriptOf(new URL('../in-page/vote.ts', import.meta.url))) },
  { method: 'GET', path: VOTE_FILES.style, for: 'everyone', answer: (_, { response }) =>
    send(response, 'text/css', VOTE_STYLE) },
  { method: 'GET', path: VOTE_FILES.events, for: 'everyone', answer: ({ room }, { request, response }) =>
    openStream(response, room.listen, () => voteMessage(room, voterOf(request))) },
  { method: 'POST', path: VOTE_FILES.page, for: 'everyone', async answer({ room }, { request, response }) {
    const said = voteSchema.safeParse(jsonOf(await text(request))).data
    const isCounted = said && room.vote(voterOf(request), said.round, said.choice)
    response.writeHead(statusOf(isCounted), HEADERS).end()
  } },
  { method: 'GET', path: '/remote', for: 'everyone', answer: openClicker },
  { method: 'POST', path: '/remote', for: 'everyone', async answer(remote, { request, response }) {
    await admit(remote, response, new URLSearchParams(await text(request)).get('password') ?? '')
  } },
  { method: 'GET', path: PAGE_FILES.clicker, for: 'presenter', answer: (_, { response }) =>
    send(response, 'text/javascript', scriptOf(new URL('../in-page/clicker.ts', import.meta.url))) },
  { method: 'GET', path: '/remote/events', for: 'presenter', answer: ({ room }, { response }) =>
    openStream(response, room.listen, () => deskMessage(room)) },
  { method: 'POST', path: '/remote/step', for: 'presenter', async answer({ room }, { request, response }) {
    const asked = stepSchema.safeParse(jsonOf(await text(request))).data
    if (asked)
      room.step(asked.by)
    response.writeHead(asked ? 204 : 400, HEADERS).end()
  } },
  { method: 'POST', path: '/remote/vote', for: 'presenter', answer({ room }, { response }) {
    room.nextRound()
    response.writeHead(204, HEADERS).end()
  } },
]

/** Phones are told apart by their addresses in the network: a cookie could be thrown away for another vote. */
function voterOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? ''
}

/** @param isCounted whether a vote counts; `undefined` for what is no vote */
function statusOf(isCounted: boolean | undefined): number {
  if (isCounted === undefined)
    return 400
  return isCounted ? 204 : 409
}

/** Answers by `ROUTES`. There are no sockets: who asks for one is cut off. */
export function createRemoteServer(remote: Remote): Server {
  const server = createServer((request, response) => {
    void answer(remote, request, response).catch(() => {
      if (!response.headersSent)
        response.writeHead(500, HEADERS)
      response.end()
    })
  })
  return server.on('upgrade', (_, socket) => socket.destroy())
}

async function answer(remote: Remote, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://phone')
  const here = url ? ROUTES.filter(({ path }) => isAt(url.pathname, path)) : []
  const route = here.find(({ method }) => method === request.method)
  if (!url || !route)
    return void response.writeHead(here.length > 0 ? 405 : 404, HEADERS).end()
  const isAllowed = route.for === 'everyone' || hasPassword(request.headers, remote.password)
  if (!isAllowed || !isFromOwnPage(request))
    return void response.writeHead(403, HEADERS).end()
  if (request.method === 'POST' && !isShort(request))
    return void response.writeHead(413, { ...HEADERS, Connection: 'close' }).end()
  await route.answer(remote, { request, response, url })
}

function isAt(pathname: string, path: string): boolean {
  return path.length > 1 && path.endsWith('/') ? pathname.startsWith(path) : pathname === path
}

function send(response: ServerResponse, type: string, content: string): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(content)
}

/** The clicker for who has the password; it may stand in the address, as in the QR code, and goes from there. */
async function openClicker(remote: Remote, { request, response, url }: Asked): Promise<void> {
  const said = url.searchParams.get('password')
  if (said !== null)
    await admit(remote, response, said)
  else if (hasPassword(request.headers, remote.password))
    send(response, 'text/html', clickerPage(remote.room.deck()))
  else
    send(response, 'text/html', passwordPage(remote.room.deck(), false))
}

async function admit({ room, password }: Remote, response: ServerResponse, said: string): Promise<void> {
  if (isPassword(said, password)) {
    response.writeHead(303, { ...HEADERS, 'Set-Cookie': passwordCookie(password), 'Location': '/remote' }).end()
    return
  }
  await delay(PAUSE)
  response.writeHead(403, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' })
  response.end(passwordPage(room.deck(), true))
}

async function sendFile({ slides }: Remote, { response, url }: Asked): Promise<void> {
  const file = await slides.file(url.pathname.slice(FILES_FOR_PHONES.length))
  if (!file?.ok)
    return void response.writeHead(404, HEADERS).end()
  const type = file.headers.get('Content-Type') ?? 'application/octet-stream'
  // Its name tells its content's place: phones need to ask once.
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Cache-Control': 'max-age=3600' })
  response.end(Buffer.from(await file.arrayBuffer()))
}

/** Whether a body says its length, and is no longer than anything a page of ours sends. */
function isShort({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length']) <= LONGEST
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  }
  catch {
    return undefined
  }
}
