/** A vote in the room: the presenter opens and closes it by a key, phones vote, and the slide counts. */

import type { Page } from 'playwright'
import type { PresentedInBrowser } from '../support/windows.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaultsOfPage } from '../support/axe.ts'
import { qrCodeIn } from '../support/paper.ts'
import { makeProject } from '../support/project.ts'
import { until } from '../support/until.ts'
import { presentInBrowser } from '../support/windows.ts'

let server: PresentedInBrowser
let presenter: Page
let voter: Page
let audience: Page
const complaints: string[] = []

beforeAll(async () => {
  const project = await makeProject('small')
  const round = join(project.root, 'data', 'small', 'rounds', 'who-reviews.yaml')
  await writeFile(round, (await readFile(round, 'utf8')).replace('- id: first-or-last\n', '$&    vote: true\n'))
  server = await presentInBrowser(project, '--lang', 'en', '--deck', '02-who-reviews', '--remote')
  const { browser, phones } = server
  const open = async (address: string, width: number, height: number) => {
    const context = await browser.newContext({ viewport: { width, height } })
    await context.grantPermissions(['screen-wake-lock'])
    const page = await context.newPage()
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(address, { timeout: 120_000 })
    await page.locator('h1:visible').first().waitFor({ timeout: 120_000 })
    return page
  }
  presenter = await open(`${server.origin}/who-reviews-vote`, 1366, 768)
  voter = await open(`${phones.origin}/vote`, 390, 844)
  audience = await open(phones.origin, 390, 844)
}, 300_000)

afterAll(() => server?.end())

/** What stands in the boxes of both ends: before and after. */
const boxes = () => presenter.locator('#slideshow [data-slidev-no]:visible .pd-vote-hands span').allTextContents()

test('phones vote before and after, and the slide shows how as it comes; axe finds nothing on their pages', async () => {
  await expect.poll(() => voter.locator('#status').textContent(), { timeout: 30_000 }).toMatch(/not open|over|no vote/i)
  expect(await voter.getByRole('button').count()).toBe(0)
  await presenter.keyboard.press('v')
  await voter.getByRole('button').first().waitFor()
  const code = presenter.locator('.pd-vote-code')
  await code.waitFor()
  expect(qrCodeIn(await code.screenshot())).toMatch(/^http:.*\/vote$/)
  await voter.getByRole('button').first().click()
  await until(async () => expect(await boxes()).toEqual(['1', '', '0', '']))
  await voter.getByRole('button').nth(1).click()
  await until(async () => expect(await boxes()).toEqual(['0', '', '1', '']))
  await presenter.keyboard.press('v')
  await code.waitFor({ state: 'detached' })
  await presenter.keyboard.press('v')
  await voter.getByRole('button').first().click()
  await until(async () => expect(await boxes()).toEqual(['0', '1', '1', '0']))
  await audience.locator('a#vote').waitFor()
  for (const page of [voter, audience]) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await seriousFaultsOfPage(page)).toEqual([])
  }
  expect(complaints).toEqual([])
})
