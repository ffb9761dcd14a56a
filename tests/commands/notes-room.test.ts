/** Notes of the real panel in the presenter’s view: nearly all of them are read without scrolling. */

import type { Page } from 'playwright'
import type { PresentedInBrowser } from '../support/windows.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject } from '../support/project.ts'
import { presentInBrowser } from '../support/windows.ts'

const SLIDE = '#slideshow [data-slidev-no="5"] h1'

let server: PresentedInBrowser
let page: Page

beforeAll(async () => {
  server = await presentInBrowser(await makeProject('racv-2023'), '--lang', 'zh', '--languages')
  page = await server.browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${server.origin}/presenter/5`, { timeout: 180_000 })
  await page.locator(SLIDE).first().waitFor({ timeout: 180_000 })
}, 400_000)

afterAll(() => server?.end())

/** What the window knows of slides. */
interface Known {
  slides: { slide: { noteHTML: string, frontmatter: { deckEdition?: string } } }[]
}

/** How many slides of a language there are, and how many of them have notes that are higher than their place. */
async function counted(lang: string): Promise<{ slides: number, higher: number }> {
  const known = await page.evaluateHandle<Known>('import("/@paneldeck/slide-settings")')
  return await known.evaluate(({ slides }, lang) => {
    const note = document.querySelector('.grid-section.note .slidev-note')
    const own = slides.filter(({ slide }) => (slide.frontmatter.deckEdition ?? 'zh') === lang)
    if (!note)
      throw new Error('there is no place for notes')
    const shown = note.innerHTML
    note.setAttribute('lang', lang)
    const higher = own.filter(({ slide }) => {
      note.innerHTML = slide.noteHTML
      return note.scrollHeight > note.clientHeight
    })
    note.innerHTML = shown
    return { slides: own.length, higher: higher.length }
  }, lang)
}

test.each(['zh', 'en'])('%s: notes are whole on 95 of 100 slides at 1366 × 768', async (lang) => {
  const { slides, higher } = await counted(lang)
  expect(slides).toBeGreaterThan(300)
  expect(higher / slides).toBeLessThan(0.05)
})

test('at 200 % zoom there is room for the slide, the next one and notes, whatever they had before', async () => {
  await page.setViewportSize({ width: 683, height: 384 })
  const sizeOf = async (part: string) => await page.locator(`.grid-section.${part}`).boundingBox()
  const [main, next, note, bottom] = await Promise.all(['main', 'next', 'note', 'bottom'].map(sizeOf))
  expect(main?.width).toBeGreaterThan(350)
  expect(next?.height).toBeGreaterThan(90)
  // Five lines.
  expect(note?.height).toBeGreaterThan(150)
  expect(bottom && bottom.y + bottom.height).toBeLessThanOrEqual(384)
  expect(await page.locator('.slidev-presenter').evaluate(element => [element.scrollWidth, element.scrollHeight]))
    .toEqual([683, 384])
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('in a window that was small and is large again, or was opened small, notes are as wide as in any large one', async () => {
  const widthOf = (page: Page) => page.locator('.grid-section.note').evaluate(element => element.clientWidth)
  const wide = await widthOf(page)
  const context = await server.browser.newContext({ viewport: { width: 700, height: 500 } })
  const small = await context.newPage()
  await small.goto(`${server.origin}/presenter/5`)
  await small.locator(SLIDE).first().waitFor()
  expect(await widthOf(small)).toBeLessThan(300)
  await small.setViewportSize({ width: 1366, height: 768 })
  expect(await widthOf(small)).toBe(wide)
  const resizer = await small.locator('.notes-vertical-resizer').boundingBox()
  const { x = 0, width = 0 } = resizer ?? {}
  await small.mouse.move(x + width / 2, 100)
  await small.mouse.down()
  await small.mouse.move(x + width / 2 - 60, 100, { steps: 4 })
  await small.mouse.up()
  const own = await widthOf(small)
  expect(own - wide).toBeCloseTo(60, -1)
  for (const [width, height] of [[600, 500], [1366, 768]] as const)
    await small.setViewportSize({ width, height })
  expect(await widthOf(small)).toBe(own)
  await context.close()
})

test.each([[683, 384], [390, 844], [768, 1024], [1366, 768]])(
  'at %i × %i nothing covers the slide that comes next',
  async (width, height) => {
    await page.setViewportSize({ width, height })
    const words = await page.locator('.grid-section.next > .absolute').boundingBox()
    const preview = await page.locator('.grid-section.next [data-slidev-no]').boundingBox()
    expect(preview?.y).toBeGreaterThanOrEqual((words?.y ?? Infinity) + (words?.height ?? 0))
    await page.setViewportSize({ width: 1366, height: 768 })
  },
)
