/** Keys that presenters have in their fingers, and clickers send. */

import type { Page } from 'playwright'
import type { Presented } from '../support/presented.ts'
import type { Project } from '../support/project.ts'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { startPresenting } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let project: Project
let presented: Presented

beforeAll(async () => {
  project = await makeProject('small')
  presented = await startPresenting(project, '--lang', 'zh')
})
afterAll(async () => {
  await presented.end()
  await removeProject(project)
})

test('keys of clickers: first and last slide, a black and a white screen, back', async () => {
  await withBrowser(async (start) => {
    const context = await (await start()).newContext({ viewport: { width: 980, height: 552 } })
    const [room, presenter] = [await context.newPage(), await context.newPage()]
    await room.goto(`${presented.origin}/alpha-thesis`)
    await room.locator('.slidev-page .pd:visible').first().waitFor()
    await presenter.goto(`${presented.origin}/presenter/alpha-thesis`)
    await presenter.locator('.slidev-page .pd:visible').first().waitFor()
    const pixel = async (page: Page) => {
      const { data } = PNG.sync.read(await page.screenshot({ clip: { x: 490, y: 276, width: 1, height: 1 } }))
      return [...data.subarray(0, 3)]
    }
    const slide = await pixel(room)
    for (const [key, color] of [['b', 0], ['.', 0], ['w', 255], [',', 255]] as const) {
      await presenter.keyboard.press(key)
      await until(async () => expect(await pixel(room)).toEqual([color, color, color]))
      expect(await presenter.locator('html').getAttribute('data-blank-room')).toBe(color === 0 ? 'black' : 'white')
      expect(await presenter.locator('html').getAttribute('data-blank')).toBe(null)
      await presenter.keyboard.press(key)
      await until(async () => expect(await pixel(room)).toEqual(slide))
    }
    await room.keyboard.press('b')
    await until(async () => expect(await pixel(room)).toEqual([0, 0, 0]))
    await room.keyboard.press('Escape')
    await until(async () => expect(await pixel(room)).toEqual(slide))
    await room.keyboard.press('Home')
    await room.waitForURL(`${presented.origin}/overview-cover`)
    await room.keyboard.press('Backspace')
    await room.waitForURL(`${presented.origin}/alpha-thesis`)
    await room.keyboard.press('End')
    await until(() => {
      expect(room.url()).not.toContain('alpha-thesis')
    })
    await room.keyboard.press('Backspace')
    await room.waitForURL(`${presented.origin}/alpha-thesis`)
    await room.keyboard.press('Backspace')
    await room.waitForTimeout(500)
    expect(room.url()).toBe(`${presented.origin}/alpha-thesis`)
    await context.close()
  })
})

test('a window that is opened or loaded again while the screen is black is black, too', async () => {
  await withBrowser(async (start) => {
    const context = await (await start()).newContext()
    const open = async (address: string) => {
      const page = await context.newPage()
      await page.goto(presented.origin + address)
      await page.locator('.slidev-page .pd').first().waitFor({ state: 'attached' })
      return page
    }
    const presenter = await open('/presenter/alpha-thesis')
    const room = await open('/alpha-thesis')
    await presenter.bringToFront()
    await presenter.keyboard.press('b')
    await until(async () => expect(await room.locator('html').getAttribute('data-blank')).toBe('black'))
    const late = await open('/alpha-thesis')
    await until(async () => expect(await late.locator('html').getAttribute('data-blank')).toBe('black'))
    await presenter.reload()
    await until(async () => expect(await presenter.locator('html').getAttribute('data-blank-room')).toBe('black'))
    await presenter.keyboard.press('b')
    for (const page of [room, late])
      await until(async () => expect(await page.locator('html').getAttribute('data-blank')).toBe(null))
    await context.close()
  })
})

test('a key with Ctrl, Alt or Meta is the browser’s', async () => {
  await withBrowser(async (start) => {
    const page = await (await start()).newPage()
    await page.goto(`${presented.origin}/presenter/alpha-thesis`)
    await page.locator('.slidev-page .pd:visible').first().waitFor()
    const look = () => page.evaluate(() => [document.documentElement.outerHTML.slice(0, 200), location.href])
    const before = await look()
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      for (const key of ['b', '.', 'w', 'd', 'End', 'ArrowRight']) {
        // The modifier is let go first, as people do.
        await page.keyboard.down(modifier)
        await page.keyboard.down(key)
        await page.keyboard.up(modifier)
        await page.keyboard.up(key)
        expect([modifier, key, ...await look()]).toEqual([modifier, key, ...before])
      }
    }
    await page.keyboard.press('b')
    await until(async () => expect(await look()).not.toEqual(before))
  })
})
