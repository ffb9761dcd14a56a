/** Every control that a window of a talk shows does something, and nothing goes wrong meanwhile, offline. */

import type { BrowserContext, Page } from 'playwright'
import type { PresentedInBrowser } from '../support/windows.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousFaultsOfPage } from '../support/axe.ts'
import { makeProject } from '../support/project.ts'
import { presentInBrowser } from '../support/windows.ts'

let server: PresentedInBrowser
let context: BrowserContext
let page: Page
/** What the page wrote to the console, what it asked for and did not get, and what it asked of others. */
const complaints: string[] = []

beforeAll(async () => {
  server = await presentInBrowser(await makeProject('small'), '--lang', 'zh', '--deck', '01-alpha', '--remote')
  context = await server.browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.grantPermissions(['screen-wake-lock'])
  await context.route(({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname), (route) => {
    complaints.push(route.request().url())
    return route.abort()
  })
  await context.addInitScript(() => location.protocol === 'http:' && localStorage.clear())
  page = await context.newPage()
  // What is compiled at the first visit.
  for (const address of ['/alpha-conversation', '/presenter/alpha-conversation', '/overview', '/export'])
    await open(address)
}, 300_000)

afterAll(() => server?.end())

/** Opens a window as somebody does who was never here before, in the place of the one that was open. */
async function open(address: string): Promise<void> {
  const size = page.viewportSize()
  await page.close()
  page = await context.newPage()
  if (size)
    await page.setViewportSize(size)
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('response', answer => answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`))
  // A control may ask something after its window was closed.
  page.on('dialog', dialog => void dialog.accept().catch(() => undefined))
  await page.goto(server.origin + address, { timeout: 120_000 })
  await page.locator('h1:visible').first().waitFor({ timeout: 120_000 })
  await page.mouse.move(60, 740)
}

const click = (name: string) => page.getByRole('button', { name }).first().click()

/** What can be clicked, and is not disabled. A button in a button is one control. */
const CONTROL = ':is(button:not(:has(button)), a, select, input:not([type="range"])):not(.disabled, [disabled], :disabled):visible'

/** It starts an editor on this machine. */
const OUTSIDE = new Set(['Open in editor'])

function namesIn(area: string): Promise<string[]> {
  return page.locator(area).locator(CONTROL).evaluateAll(all => all.map(element =>
    (element.getAttribute('title') ?? element.textContent ?? '').trim()))
}

/** All that a click could change, as far as it can be seen. */
function state(): Promise<string> {
  return page.evaluate(() => [
    location.href,
    document.documentElement.className,
    document.fullscreenElement === null,
    document.body.innerHTML,
    document.activeElement?.outerHTML,
    ...Object.entries(localStorage).flat(),
  ].join('\n'))
}

interface Area {
  name: string
  address: string
  area: string
  /** Shows it. */
  show?: () => Promise<unknown>
  /** What is there at least. */
  has: string[]
}

const areas: Area[] = [
  {
    name: 'the bar of a window',
    address: '/alpha-conversation',
    area: 'nav',
    has: ['Enter fullscreen', 'Go to next slide', 'Show drawing toolbar', 'Presenter Mode', 'Toggle camera view'],
  },
  {
    name: 'the presenter’s view',
    address: '/presenter/alpha-conversation',
    area: '.slidev-presenter',
    has: ['Increase font size', 'Edit Notes', 'Show slide overview', 'Hide presenter cursor', 'Toggle Presenter Layout'],
  },
  {
    name: 'the tools to draw with',
    address: '/alpha-conversation',
    area: '.fixed:has([title="Draw with stylus"])',
    show: async () => {
      await click('Show drawing toolbar')
      await drawStroke()
    },
    has: ['Draw an arrow', 'Erase', 'Set brush color', 'Undo', 'Delete', 'Pin drawing'],
  },
  {
    name: 'the editor of a slide',
    address: '/alpha-conversation',
    area: '.grid:has(> div [title="Switch to notes tab"])',
    show: () => click('Show editor'),
    has: ['Switch to notes tab', 'Dock to bottom', 'Close'],
  },
  {
    name: 'the overview',
    address: '/alpha-conversation',
    area: '.fixed:has(> [title="Slides Overview"])',
    show: () => page.keyboard.press('o'),
    has: ['Close', 'Slides Overview'],
  },
]

/** Draws a line on the slide. */
async function drawStroke(): Promise<void> {
  await page.locator('[title="Draw with stylus"]').waitFor()
  await page.mouse.move(500, 300)
  await page.mouse.down()
  await page.mouse.move(700, 400, { steps: 8 })
  await page.mouse.up()
  await page.locator('[title="Undo"]:not(.disabled)').waitFor()
}

describe.each(areas)('$name', ({ address, area, show, has }) => {
  test('each control does something, and nothing goes wrong', { timeout: 300_000 }, async () => {
    const prepare = async () => {
      await open(address)
      await show?.()
      await page.locator(area).locator(CONTROL).first().waitFor()
    }
    await prepare()
    complaints.length = 0
    const names = await namesIn(area)
    expect(names).toEqual(expect.arrayContaining(has))
    const idle: string[] = []
    for (const [index, name] of names.entries()) {
      if (OUTSIDE.has(name))
        continue
      const control = () => page.locator(area).locator(CONTROL).nth(index)
      // Most controls leave the others where they are.
      const isAsBefore = (await namesIn(area)).join() === names.join()
        && await control().click({ trial: true, timeout: 1_000 }).then(() => true, () => false)
      if (!isAsBefore)
        await prepare()
      const before = await state()
      await control().click({ timeout: 10_000 })
      await expect.poll(state, { timeout: 10_000 }).not.toBe(before).catch(() => idle.push(name))
      expect({ name, complaints }).toEqual({ name, complaints: [] })
    }
    expect(idle).toEqual([])
  })
})

/** The control that has the focus: its name, and whether one can see that it has it. */
function focused(): Promise<{ name: string, isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return { name: element.getAttribute('title') ?? '', isSeen: outlineStyle !== 'none' || boxShadow !== 'none' }
  })
}

test.each(['/alpha-conversation', '/presenter/alpha-conversation'])(
  'with the keyboard alone every control of %s is reached and shows it; keys for the talk go on working',
  async (address) => {
    await open(address)
    const names = await namesIn('nav')
    const reached = new Map<string, boolean>()
    for (let count = 0; count < 3 * names.length; count++) {
      await page.keyboard.press('Tab')
      const { name, isSeen } = await focused()
      reached.set(name, isSeen)
    }
    expect(names.filter(name => !reached.get(name))).toEqual([])
    while ((await focused()).name !== 'Go to next slide')
      await page.keyboard.press('Tab')
    const before = new URL(page.url())
    await page.keyboard.press('Enter')
    await page.waitForURL(({ search }) => search.includes('clicks=1'))
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(({ search }) => search === before.search)
    await page.keyboard.press('o')
    await page.locator('.z-modal [data-slidev-no]').first().waitFor()
    await page.keyboard.press('o')
  },
)

test.each([['a phone', 390, 844], ['a tablet', 820, 1180]])('on %s nothing is wider than the window', async (_, width, height) => {
  await page.setViewportSize({ width, height })
  for (const address of ['/alpha-conversation', '/presenter/alpha-conversation']) {
    await open(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('axe finds nothing in our bar of the presenter’s view, light and dark', async () => {
  for (const dark of [false, true]) {
    await open('/presenter/alpha-conversation')
    if (dark)
      await click('Switch to dark mode theme')
    await page.locator('.pd-plan').waitFor()
    expect(await seriousFaultsOfPage(page, '.pd-plan')).toEqual([])
  }
})
