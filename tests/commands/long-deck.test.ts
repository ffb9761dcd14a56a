/** A deck of many slides in a window: only what is near the slide that is shown is drawn. */

import type { Page } from 'playwright'
import type { Project } from '../support/project.ts'
import type { PresentedInBrowser } from '../support/windows.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { UNO_STYLES } from '../../scripts/slidev-internals.ts'
import { HOME, makeProject } from '../support/project.ts'
import { until } from '../support/until.ts'
import { presentInBrowser } from '../support/windows.ts'

const SLIDES = 90
const HERE = 60

let project: Project
let server: PresentedInBrowser
let page: Page
/** What the window has asked for that is about one slide. */
const asked: string[] = []
/** How often it has asked for the styles of classes, of which there are four. */
let styles = 0
const deck = () => join(project.root, 'slides', 'small', 'zh', 'long.md')

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  const slides = Array.from({ length: SLIDES }, (_, index) =>
    `---\nrouteAlias: slide-${index + 1}\n---\n\n# Slide ${index + 1}\n`)
  await writeFile(deck(), slides.join('\n').replace('---', `---\ntheme: ${HOME}`))
  server = await presentInBrowser(project, '--lang', 'zh', '--deck', 'long')
}, 300_000)

/** Each test has a window of its own, at one of the slides. */
beforeEach(async () => {
  asked.length = 0
  styles = 0
  page = await server.browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('request', request => /\/\d+\/(?:md|frontmatter)|__slidev_\d+/.test(request.url()) && asked.push(request.url()))
  page.on('request', request => request.url().includes(UNO_STYLES) && styles++)
  await page.goto(`${server.origin}/${HERE}`, { timeout: 120_000 })
  await page.locator('h1:visible').first().waitFor({ timeout: 120_000 })
}, 300_000)
afterEach(() => page.close())

afterAll(() => server?.end())

/** The numbers of the slides that are drawn in a part of the window. */
function drawn(part: string) {
  return page.locator(`${part} [data-slidev-no] h1`).evaluateAll(all =>
    all.map(element => Number(element.textContent?.replace('Slide ', ''))))
}

test('the window has and asks for the slides around the one that is shown only', async () => {
  // Slidev fetches others after three seconds.
  await page.waitForTimeout(6000)
  expect(asked).toHaveLength(7)
  // Not anew for each component.
  expect(styles).toBeLessThan(20)
  expect(await drawn('#slideshow')).toEqual([57, 58, 59, 60, 61, 62, 63])
  await page.keyboard.press('ArrowRight')
  await until(async () => expect(await drawn('#slideshow')).toEqual([58, 59, 60, 61, 62, 63, 64]))
  await page.keyboard.press('ArrowLeft')
  await until(async () => expect(await drawn('#slideshow')).toContain(57))
})

test('a slide on stage has its paper, whatever stands beside it', async () => {
  const slide = page.locator(`#slideshow [data-slidev-no="${HERE}"] .slidev-layout`)
  expect(await slide.evaluate(element => getComputedStyle(element).backgroundColor)).toBe('rgb(250, 248, 243)')
})

test('the overview opens at the slide that is shown, and draws others when they are scrolled to', async () => {
  await page.keyboard.press('o')
  const card = page.locator(`.z-modal [data-slidev-no="${HERE}"]`)
  await until(async () => expect((await card.boundingBox())?.y).toBeLessThan(768))
  expect((await drawn('.z-modal')).length).toBeLessThan(SLIDES / 2)
  await page.locator('.z-modal [data-card="2"]').scrollIntoViewIfNeeded()
  await until(async () => expect(await drawn('.z-modal')).toContain(2))
  await page.locator('.z-modal [data-card="2"] .slidev-slide-container').click({ force: true })
  await page.waitForURL('**/slide-2')
})

test('settings of a slide that are changed in the file are shown, and of one that was not fetched', async () => {
  const text = await readFile(deck(), 'utf8')
  const roomier = (no: number, text: string) => text.replace(`routeAlias: slide-${no}\n`, '$&roomy: true\n')
  const roomy = (no: number) => page.locator(`#slideshow [data-slidev-no="${no}"] .pd-roomy`)
  await writeFile(deck(), roomier(20, roomier(HERE, text)))
  await roomy(HERE).waitFor()
  await page.goto(`${server.origin}/20`)
  await roomy(20).waitFor()
  await writeFile(deck(), text)
  await roomy(20).waitFor({ state: 'detached' })
})

test('a slide put in before the one that is shown is there, and so is the last one', async () => {
  const text = await readFile(deck(), 'utf8')
  await writeFile(deck(), text.replace('---\nrouteAlias: slide-30\n', '---\nrouteAlias: more\n---\n\n# More\n\n$&'))
  await page.locator(`#slideshow [data-slidev-no="${HERE + 1}"] h1`, { hasText: `Slide ${HERE}` }).waitFor()
  for (const [no, headline] of [[SLIDES + 1, `Slide ${SLIDES}`], [30, 'More']] as const) {
    await page.goto(`${server.origin}/${no}`)
    await page.locator('#slideshow h1:visible', { hasText: headline }).waitFor()
  }
  await writeFile(deck(), text)
  await page.locator('#slideshow h1', { hasText: 'More' }).waitFor({ state: 'detached' })
})
