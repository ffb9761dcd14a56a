/** What phones are shown, without a browser: the stage, the desk, addresses, who leads. */

import type { ShownSlides } from '../../scripts/remote/shown-slides.ts'
import { describe, expect, test } from 'vitest'
import { nextTick, reactive, ref } from 'vue'
import { leaveSteeringToPresenter } from '../../scripts/in-slidev/steering.ts'
import { networkAddresses } from '../../scripts/remote/addresses.ts'
import { hasPassword, makePassword, passwordCookie } from '../../scripts/remote/password.ts'
import { openRoom } from '../../scripts/remote/room.ts'
import { shownSlides } from '../../scripts/remote/shown-slides.ts'
import { deskMessage } from '../../scripts/remote/updates.ts'

const step = '<li class="slidev-vclick-target">x</li>'
const slides: ShownSlides = {
  html: ['<h1>One</h1>', `<ul>${step}${step}${step}</ul>`],
  addresses: ['one', 'two'],
  css: '',
  version: '',
  htmlClass: '',
  width: 980,
  height: 552,
  files: new Map(),
}
const ONE = { address: 'one', title: 'One', note: 'A *note* <b>' }
const TWO = { address: 'two', title: 'Two', note: 'Two’s' }
const still = { status: 'stopped', startedAt: 0, pausedAt: 0 } as const

function roomWithDeck() {
  const room = openRoom(() => {})
  room.setDeck({
    title: 'Talk',
    language: 'en',
    duration: 600,
    slides: [ONE, TWO],
  })
  room.setSlides(slides)
  return room
}

test('a vote that does not count, as a vandal sends thousands, makes no work for the phones that listen', () => {
  const room = roomWithDeck()
  const told: string[] = []
  room.listen(() => told.push('news'))
  expect(room.vote('somebody', 'before', 0)).toBe(false)
  expect(told).toEqual([])
})

describe('the stage', () => {
  test.each([
    ['before a click', { clicks: 0 }, 0],
    ['after one', { clicks: 1, clicksTotal: 3 }, 1],
    ['after the last', { clicks: 3, clicksTotal: 3 }, undefined],
    ['where Slidev counts other clicks than the slide has parts', { clicks: 1, clicksTotal: 5 }, undefined],
  ])('%s', (_, position, shown) => {
    const room = roomWithDeck()
    room.setPosition({ page: 2, timer: still, ...position })
    expect(room.stage()).toMatchObject({ no: 2, total: 2, title: 'Two', html: slides.html[1] })
    expect(room.stage().shown).toBe(shown)
  })

  test('before any window was opened it is the first slide; without slides it has titles', () => {
    const room = roomWithDeck()
    room.setSlides(undefined)
    room.setPosition({ page: 0, clicks: 0, timer: still })
    expect(room.stage()).toEqual({ no: 1, total: 2, title: 'One' })
  })
})

describe('the desk', () => {
  test('has notes as HTML in which tags are text, the next title, and the planned minutes', () => {
    expect(deskMessage(roomWithDeck())).toMatchObject({
      place: '1 / 2',
      note: '<p>A <em>note</em> &lt;b&gt;</p>\n',
      next: 'Then: Two',
      left: 600,
      isRunning: false,
      minutesLeft: '# min left',
    })
  })

  test('counts the time that runs, and the time before a pause', () => {
    const room = roomWithDeck()
    const now = Date.now()
    room.setPosition({ page: 1, clicks: 0, timer: { status: 'running', startedAt: now - 60_000, pausedAt: 0 } })
    expect(deskMessage(room)).toMatchObject({ left: 540, isRunning: true })
    room.setPosition({ page: 1, clicks: 0, timer: { status: 'paused', startedAt: now - 90_000, pausedAt: now - 60_000 } })
    expect(deskMessage(room)).toMatchObject({ left: 570, isRunning: false })
  })
})

describe('while slides come and go', () => {
  const MINE = { title: 'Mine', note: 'Mine’s' }
  /** What phones show of the slide, before the windows have read the change. */
  const shown = (room: ReturnType<typeof roomWithDeck>) => {
    const { title, html } = room.stage()
    return [title, html, room.desk().note]
  }
  const twoIsShown = [TWO.title, slides.html[1], TWO.note]
  const told = (page: number, address: string, offset = 0) =>
    ({ page, place: { page, address, offset }, clicks: 1, timer: still })
  const change = (room: ReturnType<typeof roomWithDeck>, ...now: (typeof MINE | typeof ONE)[]) =>
    room.setDeck({ ...room.deck(), slides: now })

  test('phones stay at their slide when others are put in before it, and after windows tell either number', () => {
    const room = roomWithDeck()
    room.setPosition(told(2, 'two'))
    change(room, ONE, MINE, MINE, TWO)
    expect([shown(room), room.stage().no, room.stage().shown]).toEqual([twoIsShown, 4, 1])
    for (const number of [2, 4]) {
      room.setPosition(told(number, 'two'))
      expect(shown(room)).toEqual(twoIsShown)
    }
  })

  test('the next slide is shown from its first click when theirs is deleted, also while a window still tells it', () => {
    const room = roomWithDeck()
    room.setPosition(told(1, 'one'))
    change(room, TWO)
    room.setPosition(told(1, 'one'))
    expect([shown(room), room.stage().no, room.stage().shown]).toEqual([twoIsShown, 1, 0])
  })

  test('a slide that is not rendered yet is its title, not the slide that had its number', () => {
    const room = roomWithDeck()
    change(room, ONE, MINE, TWO)
    room.setPosition(told(2, 'one', 1))
    expect(shown(room)).toEqual([MINE.title, undefined, MINE.note])
    room.setSlides({ ...slides, html: ['1', 'mine', '2'], addresses: ['one', undefined, 'two'] })
    expect(shown(room)).toEqual([MINE.title, 'mine', MINE.note])
  })

  test('the clicker keeps its notes where they were scrolled to', () => {
    const room = roomWithDeck()
    room.setPosition(told(2, 'two'))
    const before = room.desk().slide
    change(room, ONE, MINE, TWO)
    expect([room.desk().no, room.desk().slide]).toEqual([3, before])
    room.setPosition(told(2, 'one', 1))
    expect(room.desk().slide).not.toBe(before)
  })
})

test('listeners hear of each change until they stop', () => {
  const room = roomWithDeck()
  let heard = 0
  const stop = room.listen(() => heard++)
  room.setPosition({ page: 2, clicks: 0, timer: still })
  stop()
  room.setPosition({ page: 1, clicks: 0, timer: still })
  expect(heard).toBe(1)
})

test('only files that slides name are handed out, by names that tell nothing', () => {
  const { html, css, files } = shownSlides({
    facts: { path: '', title: '', author: '', language: '', width: 980, height: 552, withClicks: false, withoutEffect: [], slides: [] },
    html: ['<img src="/@fs/home/me/a.png"><img src="data:image/png,x"><img src="https://example.org/b.png">'],
    css: '.a { background: url(./c.svg) }',
    faces: '@font-face { src: url("/@fs/fonts/d.woff2") format("woff2") }',
    htmlAttributes: {},
    variables: { '--x': '1' },
    origin: '',
    dark: false,
    inputs: [],
  })
  expect([...files.values()].sort()).toEqual(['./c.svg', '/@fs/fonts/d.woff2', '/@fs/home/me/a.png'])
  expect(`${html.join('')}${css}`).not.toContain('/@fs')
  expect(html[0]).toMatch(/src="\/files\/\w{16}\.png"><img src="data:image\/png,x"><img src="https:/)
})

test('the password comes back in its cookie alone', () => {
  const password = makePassword()
  const [cookie = ''] = passwordCookie(password).split(';')
  expect(hasPassword({ cookie: `a=b; ${cookie}` }, password)).toBe(true)
  expect(hasPassword({ cookie: `a=${password}` }, password)).toBe(false)
  expect(hasPassword({ cookie }, makePassword())).toBe(false)
  expect(hasPassword({}, password)).toBe(false)
})

test('the address that is printed is one of a home or an office where there is one', () => {
  const ip = (address: string, internal = false) =>
    ({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const
  expect(networkAddresses({
    lo: [ip('127.0.0.1', true)],
    tunnel: [ip('100.64.0.7'), ip('169.254.1.1')],
    wifi: [ip('192.168.1.20')],
  })).toEqual(['192.168.1.20', '100.64.0.7'])
})

describe('who leads', () => {
  function windowWith(type: string | undefined, isPresenter = false) {
    const state = reactive<{ lastUpdate?: { type: string } }>(type === undefined ? {} : { lastUpdate: { type } })
    const directions = ref({ viewerSend: true })
    const steps: number[] = []
    const nav = {
      isPresenter: ref(isPresenter),
      next: async () => void steps.push(1),
      prev: async () => void steps.push(-1),
    }
    return { state, directions, steps, step: leaveSteeringToPresenter({ state, directions, nav }) }
  }

  test('a window moves the others until there is a presenter’s view', async () => {
    const { state, directions, steps, step } = windowWith('viewer')
    step(1)
    expect({ send: directions.value.viewerSend, steps }).toEqual({ send: true, steps: [1] })
    state.lastUpdate = { type: 'presenter' }
    await nextTick()
    expect(directions.value.viewerSend).toBe(false)
  })

  test('a step that the server gives to a window, as there is no presenter’s view now, makes it lead until there is', async () => {
    const { state, directions, steps, step } = windowWith('presenter')
    step(1)
    expect({ send: directions.value.viewerSend, steps }).toEqual({ send: true, steps: [1] })
    for (const type of ['viewer', 'presenter']) {
      state.lastUpdate = { type }
      await nextTick()
    }
    expect(directions.value.viewerSend).toBe(false)
  })

  test('what somebody then chooses in the window’s menu stands', async () => {
    const { state, directions } = windowWith('presenter')
    directions.value.viewerSend = true
    for (const type of ['viewer', 'presenter']) {
      state.lastUpdate = { type }
      await nextTick()
    }
    expect(directions.value.viewerSend).toBe(true)
  })

  test('the presenter’s view obeys the phone', () => {
    const { steps, step } = windowWith('presenter', true)
    step(1)
    step(-1)
    expect(steps).toEqual([1, -1])
  })
})
