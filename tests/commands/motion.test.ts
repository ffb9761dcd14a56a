/** A deck on stage: what moves and for how long, reduced motion, and the presenter's timer. */

import type { Browser, Page } from 'playwright'
import type { Presented } from '../support/presented.ts'
import type { Project } from '../support/project.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { startPresenting } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

/** What began to move since a step, with its duration in ms. */
type Moves = readonly (readonly [property: string, ms: number])[]

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

test('slides fade in quietly, a stage rises for longer; with reduced motion nothing moves', async () => {
  await withBrowser(async (start) => {
    const browser = await start()
    const moving = await movesOf(browser, 'no-preference')
    expect(moving.toStage).toEqual(
      expect.arrayContaining([
        ['opacity', 700],
        ['translate', 700],
      ]),
    )
    // One comes, one goes.
    expect(moving.toSlide).toEqual([
      ['opacity', 180],
      ['opacity', 180],
    ])
    expect(moving.click.map(([property]) => property)).toContain('opacity')
    const still = await movesOf(browser, 'reduce')
    expect(still).toEqual({ toStage: [], toSlide: [], click: [] })
  })
})

test('the presenter’s timer fills its bar over the planned minutes', async () => {
  const deck = await readFile(join(project.root, 'slides', 'small', 'zh', 'slides.md'), 'utf8')
  const minutes = Number(/^duration: (\d+)min$/m.exec(deck)?.[1])
  await withBrowser(async (start) => {
    const page = await (await start()).newPage()
    await page.clock.install()
    await page.goto(`${presented.origin}/presenter/1`)
    // Shown only where the pointer is.
    await page.locator('[class~="i-carbon:play"]').dispatchEvent('click')
    await page.clock.fastForward((minutes / 2) * 60_000)
    await until(async () =>
      expect(
        await page
          .locator('.h-4px.bg-green')
          .evaluate(bar =>
            Math.round(Number.parseFloat(bar.getAttribute('style')?.replace('width: ', '') ?? '')),
          ),
      ).toBe(50),
    )
  })
})

async function movesOf(browser: Browser, reducedMotion: 'reduce' | 'no-preference') {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 }, reducedMotion })
  const page = await context.newPage()
  // Slidev fetches a slide when it is first shown; what moves is looked at when all are there.
  const slides = ['overview-guide', 'alpha-cover', 'alpha-thesis', 'alpha-conversation']
  for (const alias of slides) {
    await page.goto(`${presented.origin}/${alias}`)
    await page.locator('.slidev-page .pd:visible').first().waitFor()
  }
  await page.goto(`${presented.origin}/overview-guide`)
  await page.locator('.slidev-page .pd:visible').first().waitFor()
  await page.waitForTimeout(1500)
  const toStage = await movesDuring(page, 'alpha-cover')
  const toSlide = await movesDuring(page, 'alpha-thesis')
  await page.goto(`${presented.origin}/alpha-conversation`)
  await page.locator('.slidev-page .pd:visible').first().waitFor()
  const click = await movesDuring(page, 'alpha-conversation?clicks=1')
  await context.close()
  return { toStage, toSlide, click }
}

/** Goes a step on and gathers what moves until the address is this one and nothing moves any more. */
async function movesDuring(page: Page, address: string): Promise<Moves> {
  await page.evaluate(() => {
    const moves: [string, number][] = []
    Object.assign(window, { moves })
    document.addEventListener('transitionrun', ({ target, propertyName }) => {
      if (!(target instanceof Element) || !target.closest('.slidev-page'))
        return
      const animation = target
        .getAnimations()
        .find(
          animation =>
            animation instanceof CSSTransition && animation.transitionProperty === propertyName,
        )
      moves.push([propertyName, Number(animation?.effect?.getTiming().duration ?? 0)])
    })
  })
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(`${presented.origin}/${address}`)
  await page.waitForTimeout(1000)
  return page.evaluate<Moves>('window.moves')
}
