/** Windows and phones of one talk: who has the password steers and reads notes; the audience looks. */

import type { Page } from 'playwright'
import type { Project } from '../support/project.ts'
import type { PresentedInBrowser } from '../support/windows.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaultsOfPage } from '../support/axe.ts'
import { makeProject } from '../support/project.ts'
import { until } from '../support/until.ts'
import { presentInBrowser } from '../support/windows.ts'

const DECK = '01-alpha'

let project: Project
let presented: PresentedInBrowser
let presenter: Page
let room: Page
let clicker: Page
let audience: Page

beforeAll(async () => {
  project = await makeProject('small')
  presented = await presentInBrowser(project, '--lang', 'zh', '--deck', DECK, '--remote', '--languages')
  const { browser, phones } = presented
  const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const other = await browser.newContext({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true })
  for (const opened of [context, phone, other])
    opened.setDefaultTimeout(90_000)
  ;[presenter, room] = [await context.newPage(), await context.newPage()]
  ;[clicker, audience] = [await phone.newPage(), await other.newPage()]
  await presenter.goto(`${presented.origin}/presenter/alpha-cover`)
  await presenter.locator('.slidev-page .pd:visible').first().waitFor()
  await room.goto(`${presented.origin}/alpha-cover`)
  await room.locator('.slidev-page .pd:visible').first().waitFor()
  await clicker.goto(`${phones.origin}/remote?password=${phones.password}`)
  await audience.goto(phones.origin)
  await audience.locator('.pd').waitFor()
})
afterAll(() => presented?.end())

/** Leads both windows and both phones to a slide, and by so many clicks into it, as the presenter does. */
async function standAt(address: string, clicks = 0): Promise<void> {
  // A deck that was just saved puts its windows back to where they were.
  await until(async () => {
    await presenter.keyboard.press('g')
    await presenter.locator('#slidev-goto-input').fill(address)
    await presenter.keyboard.press('Enter')
    await presenter.waitForURL(url => url.pathname === `/presenter/${address}` && url.search === '', { timeout: 5_000 })
  })
  for (let click = 1; click <= clicks; click++) {
    await presenter.keyboard.press('ArrowRight')
    await presenter.waitForURL(`**/${address}?clicks=${click}`)
  }
  await until(async () => {
    expect(room.url().replace('?clicks=0', '')).toBe(presenter.url().replace('presenter/', ''))
    const headline = await room.locator('#slide-content h1:visible').first().textContent()
    for (const page of [audience, clicker])
      expect(await page.locator('h1').textContent()).toContain(headline)
  })
}

test('a key in another window moves that window alone; one in the presenter’s view moves all', async () => {
  await standAt('alpha-cover')
  await room.keyboard.press('ArrowRight')
  await room.waitForURL('**/alpha-thesis')
  await presenter.waitForTimeout(500)
  expect(new URL(presenter.url()).pathname).toBe('/presenter/alpha-cover')
  await presenter.keyboard.press('ArrowRight')
  await presenter.waitForURL('**/presenter/alpha-thesis')
  await presenter.keyboard.press('ArrowLeft')
  await room.waitForURL(/alpha-cover/)
  await until(async () => expect(await audience.locator('.pd-cover').count()).toBe(1))
})

test('the password goes from the address bar; the phone steers all by clicks, forth and back', async () => {
  await standAt('alpha-cover')
  expect(clicker.url()).toBe(`${presented.phones.origin}/remote`)
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

test('without the password the page asks for it, and who says it steers', async () => {
  const context = await presented.browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${presented.phones.origin}/remote`)
  await page.getByRole('textbox').fill('wrong')
  await page.getByRole('button').click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('textbox').fill(presented.phones.password)
  await page.keyboard.press('Enter')
  await page.locator('#on').waitFor()
  await context.close()
})

test('the phone shows notes of 18 px, targets of 96 px and the time that is left, and axe finds nothing', async () => {
  await standAt('alpha-conversation')
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
  await standAt('alpha-conversation', 1)
  const box = await audience.locator('.frame').boundingBox()
  expect(Math.round(box?.height ?? 0)).toBe(390)
  const fonts = () => audience.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family).join())
  await until(async () => expect(await fonts()).toContain('Noto Serif SC'))
  expect(await audience.locator('button, input, textarea, [contenteditable]').count()).toBe(0)
  await audience.keyboard.press('ArrowRight')
  await audience.waitForTimeout(300)
  expect(presenter.url()).toContain('clicks=1')
})

test('t shows the same slide and click in the other language, in all windows and on the phones', async () => {
  await standAt('alpha-conversation', 1)
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
  await standAt('alpha-conversation')
  const paths = ['zh', 'en'].map(language => join(project.root, 'slides', 'small', language, `${DECK}.md`))
  const before = await Promise.all(paths.map(path => readFile(path, 'utf8')))
  const body = JSON.stringify({ note: 'Mine' })
  const headers = { 'content-type': 'application/json' }
  for (const number of [3, 8])
    await fetch(`${presented.origin}/__slidev/slides/${number}.json`, { method: 'POST', headers, body })
  const after = await Promise.all(paths.map(path => readFile(path, 'utf8')))
  for (const text of after)
    expect([text.match(/Mine/g)?.length, text.match(/^src:/gm), text.match(/deckEdition/g)]).toEqual([1, null, null])
  await until(async () => expect(await clicker.locator('#note').textContent()).toContain('Mine'))
  await Promise.all(paths.map((path, index) => writeFile(path, before[index] ?? '')))
  await until(async () => expect(await clicker.locator('#note').textContent()).not.toContain('Mine'))
})

test('with two presenter’s views a tap goes one click on; without any, the phone steers the other windows', async () => {
  await standAt('alpha-cover')
  const second = await presenter.context().newPage()
  await second.goto(`${presented.origin}/presenter/alpha-thesis`)
  await second.locator('.slidev-page .pd:visible').first().waitFor()
  await room.waitForURL(/alpha-thesis/)
  await clicker.locator('#on').click()
  await second.waitForURL(/alpha-conversation/)
  await room.waitForURL(/alpha-conversation/)
  await room.waitForTimeout(500)
  expect(room.url()).toMatch(/alpha-conversation(?:\?clicks=0)?$/)
  await Promise.all([second, presenter].map(page => page.goto('about:blank')))
  await clicker.locator('#on').click()
  await room.waitForURL(/alpha-conversation\?clicks=1/)
  await clicker.locator('#on').click()
  await room.waitForURL(/alpha-conversation\?clicks=2/)
  await clicker.locator('#on').click()
  await until(async () => expect(await clicker.locator('#place').textContent()).toBe('4 / 5'))
  await presenter.goto(`${presented.origin}/presenter/alpha-thesis`)
  await room.waitForURL(/alpha-thesis/)
  await room.keyboard.press('ArrowRight')
  await room.waitForURL(/alpha-conversation/)
  await presenter.waitForTimeout(500)
  expect(presenter.url()).toMatch(/alpha-thesis/)
})

test('an edit of the deck reaches the phones', async () => {
  await standAt('alpha-conversation')
  const file = join(project.root, 'slides', 'small', 'zh', `${DECK}.md`)
  const before = await readFile(file, 'utf8')
  const reach = (headline: string) => until(async () => {
    for (const page of [audience, clicker])
      expect(await page.locator('h1').textContent()).toContain(headline)
  })
  await writeFile(file, before.replace('# 评审的价值在于对话', '# 评审就是对话'))
  await reach('评审就是对话')
  await writeFile(file, before)
  await reach('评审的价值在于对话')
})

test('slides that are put in and taken away leave the phones at their slide, and show them no other meanwhile', async () => {
  await standAt('alpha-conversation', 1)
  const file = join(project.root, 'slides', 'small', 'zh', `${DECK}.md`)
  const before = await readFile(file, 'utf8')
  const headline = await clicker.locator('h1').textContent() ?? ''
  await Promise.all([clicker, audience].map(page => page.evaluate(noteHeadlines)))
  const mine = '---\nrouteAlias: mine\n---\n\n# Mine\n\n---\n\n# Without an address\n\n---\nrouteAlias: alpha-thesis'
  for (const [text, place] of [[before.replace('---\nrouteAlias: alpha-thesis', mine), '5 / 7'], [before, '3 / 5']] as const) {
    await writeFile(file, text)
    await until(async () => expect(await clicker.locator('#place').textContent()).toBe(place))
    await until(() => expect(presenter.evaluate('__slidev__.nav.currentSlideNo')).resolves.toBe(Number.parseInt(place)))
    // Until the slides are rendered anew, and the windows have told where they are.
    await presenter.waitForTimeout(4000)
  }
  for (const page of [clicker, audience])
    expect(await page.evaluate('headlines')).toEqual([expect.stringContaining(headline)])
  expect(presenter.url()).toContain('alpha-conversation?clicks=1')
  expect(await audience.locator('.slidev-vclick-target.later').count()).toBe(1)
})

/** Runs in the page: keeps each headline that it shows. */
function noteHeadlines(): void {
  const headlines: string[] = []
  const look = () => {
    const shown = document.querySelector('h1')?.textContent ?? document.getElementById('stage')?.textContent
    if (shown && shown !== headlines.at(-1))
      headlines.push(shown)
  }
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
  look()
  Object.assign(window, { headlines })
}
