/** Votes of phones, on the server that phones reach: one vote a phone and round, and nothing more for it. */

import { once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openRoom } from '../../scripts/remote/room.ts'
import { createRemoteServer } from '../../scripts/remote/server.ts'
import { voteMessage } from '../../scripts/remote/vote-page.ts'
import { openVotes } from '../../scripts/remote/votes.ts'

const PASSWORD = 'secret'
const ADDRESS = 'round-vote'

let room: ReturnType<typeof openRoom>
let server: ReturnType<typeof createRemoteServer>
let steps: number

beforeEach(async () => {
  steps = 0
  room = openRoom(() => steps++)
  room.setDeck({
    title: 'Talk',
    language: 'en',
    duration: 600,
    slides: [
      { title: 'Cover', note: '' },
      { title: 'Who should review?', note: '', vote: { address: ADDRESS, ends: ['People', 'Machines'] } },
    ],
  })
  goTo(2)
  server = createRemoteServer({ room, slides: { refresh: () => {}, file: async () => undefined }, password: PASSWORD })
  await once(server.listen(0, '0.0.0.0'), 'listening')
})
afterEach(() => {
  server.close()
  server.closeAllConnections()
})

function goTo(page: number): void {
  room.setPosition({ page, clicks: 0, timer: { status: 'stopped', startedAt: 0, pausedAt: 0 } })
}

interface Asked { method?: string, body?: string, headers?: Record<string, string> }

function port(): number {
  const address = server.address()
  return typeof address === 'object' ? address?.port ?? 0 : 0
}

/** Asks as a phone of this number: each has its own address in the network. */
async function ask(phone: number, path: string, { method = 'POST', body = '', headers = {} }: Asked = {}) {
  const asked = request({
    host: '127.0.0.1',
    port: port(),
    localAddress: `127.0.0.${phone + 2}`,
    path,
    method,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  })
  asked.end(body)
  const [answer] = await once(asked, 'response')
  return { status: Number(answer.statusCode), text: await text(answer) }
}

async function vote(phone: number, round: string, choice: number): Promise<number> {
  return (await ask(phone, '/vote', { body: JSON.stringify({ round, choice }) })).status
}

const asPresenter = { headers: { cookie: `paneldeck-remote=${PASSWORD}` } }

// Only Linux has a thousand addresses for itself.
describe.runIf(process.platform === 'linux')('fifty phones', () => {
  test('vote at the same time, before and after, one vote each; the last word counts', async () => {
    await ask(0, '/remote/vote', asPresenter)
    const all = Array.from({ length: 50 }, (_, phone) => phone)
    expect(await Promise.all(all.map(phone => vote(phone, 'before', phone % 5 === 0 ? 1 : 0)))).toEqual(all.map(() => 204))
    await Promise.all(all.map(phone => vote(phone, 'before', phone % 5 === 0 ? 1 : 0)))
    expect(room.polls()).toEqual({ [ADDRESS]: { stage: 'before', before: [40, 10], after: [0, 0] } })
    expect(voteMessage(room, '127.0.0.2')).toMatchObject({ question: 'Who should review?', choice: 1 })

    await ask(0, '/remote/vote', asPresenter)
    expect(await vote(1, 'before', 1)).toBe(409)
    await ask(0, '/remote/vote', asPresenter)
    await Promise.all(all.map(phone => vote(phone, 'after', 0)))
    await Promise.all(all.slice(0, 20).map(phone => vote(phone, 'after', 1)))
    expect(room.polls()).toEqual({ [ADDRESS]: { stage: 'after', before: [40, 10], after: [30, 20] } })
  })

  test('have one vote, whatever cookies they throw away', async () => {
    room.nextRound()
    for (const cookie of ['', 'voter=1', 'voter=2'])
      await ask(3, '/vote', { body: '{"round":"before","choice":1}', headers: { cookie } })
    expect(room.polls()[ADDRESS]?.before).toEqual([0, 1])
  })
})

describe('a vote', () => {
  test.each([
    ['no JSON', 'x'],
    ['another end', '{"round":"before","choice":2}'],
    ['half an end', '{"round":"before","choice":0.5}'],
    ['a text', '{"round":"before","choice":"0"}'],
    ['another round', '{"round":"__proto__","choice":0}'],
    ['a stage that is no round', '{"round":"stage","choice":0}'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('that is %s is refused', async (_, body) => {
    room.nextRound()
    expect((await ask(0, '/vote', { body })).status).toBe(400)
    expect(room.polls()[ADDRESS]?.before).toEqual([0, 0])
  })

  test('that is too long is not read', async () => {
    room.nextRound()
    const body = JSON.stringify({ round: 'before', choice: 0, more: 'x'.repeat(2000) })
    expect((await ask(0, '/vote', { body })).status).toBe(413)
    expect(room.polls()[ADDRESS]?.before).toEqual([0, 0])
  })

  test('from a page of another site does not count', async () => {
    room.nextRound()
    const headers = { origin: 'http://evil.example' }
    expect((await ask(0, '/vote', { body: '{"round":"before","choice":0}', headers })).status).toBe(403)
    expect(room.polls()[ADDRESS]?.before).toEqual([0, 0])
  })

  test('counts only while its round is open, and its slide is shown', async () => {
    expect(await vote(0, 'before', 0)).toBe(409)
    room.nextRound()
    expect(await vote(0, 'after', 0)).toBe(409)
    goTo(1)
    expect(await vote(0, 'before', 0)).toBe(409)
    expect(room.polls()).toEqual({ [ADDRESS]: { stage: 'before', before: [0, 0], after: [0, 0] } })
  })

  test('gives no other right: who has no password neither opens rounds nor steps', async () => {
    expect((await ask(0, '/remote/vote')).status).toBe(403)
    expect((await ask(0, '/remote/step', { body: '{"by":1}' })).status).toBe(403)
    expect([room.ballot()?.poll.stage, steps]).toEqual(['none', 0])
  })

  test('is not taken from more phones than a room has', () => {
    const votes = openVotes()
    votes.next(ADDRESS)
    const counted = Array.from({ length: 600 }, (_, phone) => votes.cast(ADDRESS, 'before', String(phone), 0))
    expect(counted.filter(Boolean)).toHaveLength(500)
    expect(votes.cast(ADDRESS, 'before', '0', 1)).toBe(true)
  })
})

test('the page for votes has text of the deck as text', async () => {
  room.setDeck({ title: '<script>x</script>', language: 'en', duration: 0, slides: [] })
  const { text } = await ask(0, '/vote', { method: 'GET' })
  expect(text).not.toContain('<script>x')
  expect(voteMessage(room, '')).toEqual({ status: 'There is no vote now. When there is one, it appears here.', question: '', ends: [] })
})
