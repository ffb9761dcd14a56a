/** The server of a talk that ends and is started again while its windows stay open. */

import type { Page } from 'playwright'
import type { Presented } from '../support/presented.ts'
import { chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { startPresenting } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let server: Presented
let presenter: Page
let audience: Page
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  const project = await makeProject('small')
  ends.unshift(() => removeProject(project))
  server = await startPresenting(project, '--lang', 'zh', '--deck', '01-alpha')
  ends.unshift(() => server.end())
  const browser = await chromium.launch(await findBrowser())
  ends.unshift(() => browser.close())
  const open = async (address: string) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(server.origin + address, { timeout: 120_000 })
    await page.locator('h1:visible').first().waitFor({ timeout: 120_000 })
    return page
  }
  presenter = await open('/presenter/alpha-conversation')
  audience = await open('/alpha-conversation')
}, 300_000)

afterAll(async () => {
  for (const end of ends) await end()
})

function timer(page: Page) {
  return page.evaluate<{ status: string, startedAt: number }>(
    'import("/@server-reactive/nav").then(({ default: { timer } }) => ({ ...timer }))',
  )
}

test('the time that is used goes on, in all windows, at the slide where they were', async () => {
  await presenter.locator('.i-carbon\\:time').hover({ force: true })
  await presenter.locator('.i-carbon\\:play').click()
  await until(async () => expect((await timer(audience)).status).toBe('running'))
  const before = await timer(presenter)
  const loads = [presenter, audience].map(page => page.waitForEvent('load', { timeout: 120_000 }))
  await server.end()
  await presenter.waitForTimeout(1000)
  server = await server.again()
  await Promise.all(loads)
  for (const page of [presenter, audience]) {
    await page.locator('h1:visible').first().waitFor({ timeout: 60_000 })
    await until(async () => expect(await timer(page)).toEqual(before))
    expect(page.url()).toContain('/alpha-conversation')
  }
  const plan = presenter.locator('.pd-plan-numbers')
  await until(async () => expect(await plan.textContent()).not.toContain('not started'))
})
