/** The decks of a website beside each other: titles, links, addresses for others. */

import type { Page } from 'playwright'
import type { Project } from '../support/project.ts'
import type { StaticServer } from '../support/static-server.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { seriousFaultsOfPage } from '../support/axe.ts'
import { qrCodeIn } from '../support/paper.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { serveFolder } from '../support/static-server.ts'

let project: Project
let server: StaticServer
let browser: Awaited<ReturnType<typeof chromium.launch>>
let page: Page
/** What the pages wrote to the console, and what they asked for and did not get. */
const complaints: string[] = []
const decks = ['00-overview', '01-alpha', '02-who-reviews', 'slides']

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
  const { code, stderr } = await project.run(['export', '--format', 'html', '--lang', 'zh'])
  expect({ code, stderr }).toMatchObject({ code: 0 })
  server = await serveFolder(join(project.root, 'out', 'site'))
  browser = await chromium.launch(await findBrowser())
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.grantPermissions(['screen-wake-lock', 'clipboard-read', 'clipboard-write'])
  page = await context.newPage()
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('response', answer => answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`))
}, 300_000)

afterAll(async () => {
  await browser?.close()
  server?.end()
  await removeProject(project)
})

const addressOf = (deck: string, slide: string) => `${server.address}small/zh/${deck}/index.html#/${slide}`

async function open(deck: string, slide: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(addressOf(deck, slide))
  await page.locator('.slidev-layout h1:visible').first().waitFor()
}

test('all decks load the same program, and no two pages have the same title', async () => {
  const site = join(project.root, 'out', 'site', 'small')
  expect(await readdir(join(site, 'assets'))).toHaveLength(1)
  const pages = await Promise.all(decks.map(deck => readFile(join(site, 'zh', deck, 'index.html'), 'utf8')))
  const titles = pages.map(text => /<title>([^<]*)/.exec(text)?.[1])
  expect(new Set(titles).size).toBe(decks.length)
  for (const [index, deck] of decks.entries()) {
    await open(deck, '1')
    expect(await page.title()).toBe(titles[index])
  }
})

test('a link to a slide of another deck leads to its page, and back', async () => {
  await open('00-overview', 'overview-agenda')
  await page.locator('a.pd-slide-link:visible', { hasText: '评审是一种对话' }).first().click()
  await page.waitForURL(addressOf('01-alpha', 'alpha-cover'))
  await page.locator('.slidev-layout h1:visible', { hasText: '评审是一种对话' }).waitFor()
  await page.goBack()
  await page.waitForURL(addressOf('00-overview', 'overview-agenda'))
})

test('an address that this deck does not have is looked for in the others', async () => {
  await page.goto('about:blank')
  await page.goto(addressOf('02-who-reviews', 'alpha-cover'))
  await page.waitForURL(addressOf('01-alpha', 'alpha-cover'))
})

test('a slide is shared by a code to scan and a link to copy', async () => {
  await open('01-alpha', 'alpha-conversation')
  await page.getByRole('button', { name: 'Share this slide' }).click()
  const card = page.getByRole('dialog', { name: 'Share this slide' })
  const code = card.getByRole('img')
  await code.waitFor()
  const address = addressOf('01-alpha', 'alpha-conversation')
  expect(qrCodeIn(await code.screenshot())).toBe(address)
  expect(await card.getByRole('textbox').inputValue()).toBe(address)
  expect(await seriousFaultsOfPage(page, '.pd-share')).toEqual([])
  await card.getByRole('button', { name: 'Copy link' }).click()
  await card.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'hidden' })
  expect(page.url()).toBe(address)
})

test('on a phone the button to share is within reach, and its card within the window', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open('01-alpha', 'alpha-conversation')
  await page.mouse.move(40, 820)
  await page.getByRole('button', { name: 'Share this slide' }).click()
  const card = page.getByRole('dialog', { name: 'Share this slide' })
  await card.getByRole('img').waitFor()
  const { x = 0, width = 0 } = await card.boundingBox() ?? {}
  expect([x >= 0, x + width <= 390]).toEqual([true, true])
  for (const button of await card.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await card.getByRole('button', { name: 'Close' }).click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('keys for votes and for languages, which a talk has, leave a site as it is', async () => {
  await open('02-who-reviews', 'who-reviews-question')
  const before = await page.locator('.slidev-layout:visible').first().innerHTML()
  for (const key of ['v', 't'])
    await page.keyboard.press(key)
  await page.waitForTimeout(500)
  expect(await page.locator('.slidev-layout:visible').first().innerHTML()).toBe(before)
  expect(page.url()).toBe(addressOf('02-who-reviews', 'who-reviews-question'))
})

test('nothing was written to the console, and no request failed', () => {
  expect(complaints).toEqual([])
})
