/** A deck in the room: a presenter's window, that of the audience and one of a phone's size, on one server. */

import type { Page, Request } from 'playwright'
import type { Presented } from '../support/presented.ts'
import type { Project } from '../support/project.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { startedWith } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let project: Project
let server: Presented
let browser: Awaited<ReturnType<typeof chromium.launch>>
let windows: { presenter: Page, audience: Page, phone: Page }
/** What the windows wrote to the console, and what they asked for and did not get. */
const complaints: string[] = []
const path = (...names: string[]) => join(project.root, ...names)
const deck = () => path('slides', 'small', 'zh', '01-alpha.md')
let original = ''

beforeAll(async () => {
  project = await makeProject('small')
  server = await startedWith('rehearse', project, '--lang', 'zh', '--deck', '01-alpha')
  browser = await chromium.launch(await findBrowser())
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.grantPermissions(['screen-wake-lock'])
  const open = async (address: string) => {
    const page = await context.newPage()
    page.on('console', message =>
      (message.type() === 'error' || message.text().startsWith('[Vue warn]')) && complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('response', answer => answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`))
    await page.goto(`${server.origin}${address}`, { timeout: 120_000 })
    await page.waitForSelector('[data-slidev-no="3"] h1', { timeout: 120_000 })
    return page
  }
  const presenter = await open('/presenter/alpha-conversation')
  const audience = await open('/alpha-conversation')
  const phone = await open('/alpha-conversation')
  await phone.setViewportSize({ width: 390, height: 844 })
  windows = { presenter, audience, phone }
  original = readFileSync(deck(), 'utf8')
}, 300_000)

afterEach(async () => {
  if (readFileSync(deck(), 'utf8') === original)
    return
  writeFileSync(deck(), original)
  await numbered(3)
})

afterAll(async () => {
  await browser?.close()
  await server?.end()
  await removeProject(project)
})

const all = () => Object.values(windows)

/** Where each window is: the address of its slide, and the click. */
function places(): Promise<string[]> {
  return Promise.all(all().map(page => page.evaluate(() => {
    const slide = location.pathname.split('/').at(-1)
    return `${slide} ${new URLSearchParams(location.search).get('clicks') ?? 0}`
  })))
}

/** Waits until all windows are there. @param place as `places` tells it */
async function everywhere(place: string): Promise<void> {
  await until(async () => expect(await places()).toEqual([place, place, place]))
}

/** Waits until all windows have the slide about the worth of reviews under this number. */
async function numbered(no: number): Promise<void> {
  const slide = `[data-slidev-no="${no}"] h1:has-text("评审的价值在于")`
  await Promise.all(all().map(page => page.waitForSelector(slide, { state: 'attached', timeout: 60_000 })))
}

/** Sends all windows to a slide and click, by keys of the presenter. */
async function goTo(address: string, clicks = 0): Promise<void> {
  const { presenter } = windows
  await presenter.keyboard.press('g')
  await presenter.locator('#slidev-goto-input').fill(address)
  await presenter.keyboard.press('Enter')
  await everywhere(`${address} 0`)
  for (let click = 1; click <= clicks; click++) {
    await presenter.keyboard.press('ArrowRight')
    await everywhere(`${address} ${click}`)
  }
}

function edit(change: (text: string) => string): void {
  const before = readFileSync(deck(), 'utf8')
  expect(change(before)).not.toBe(before)
  writeFileSync(deck(), change(before))
}

function showing(text: string) {
  return Promise.all(all().map(page =>
    page.locator('h1', { hasText: text }).first().waitFor({ state: 'attached', timeout: 60_000 })))
}

/** A window that hears of changes when `read` is called, and of all else at once. */
async function slowWindow(address: string) {
  const slow = await (await browser.newContext()).newPage()
  const changes: (() => void)[] = []
  const heard: string[] = []
  await slow.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (String(message).includes('"type":"update"'))
        return changes.push(() => socket.send(message))
      heard.push(String(message))
      socket.send(message)
    })
  })
  await slow.goto(server.origin + address, { timeout: 120_000 })
  await slow.waitForSelector('[data-slidev-no="3"] h1', { state: 'attached', timeout: 120_000 })
  return { slow, heard, read: () => changes.splice(0).forEach(read => read()) }
}

/** Runs in the page: keeps each text that stands in the place of the notes. */
function watchNotes(): void {
  const notes: string[] = []
  const look = () => {
    const shown = document.querySelector('.grid-section.note .slidev-note')?.textContent
    if (shown && shown !== notes.at(-1))
      notes.push(shown)
  }
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
  look()
  Object.assign(window, { notes })
}

describe('a change while presenting', () => {
  test('of a setting reaches every window without the settings of all other slides', async () => {
    await goTo('alpha-conversation', 1)
    const asked: string[] = []
    const note = (request: Request) => asked.push(request.url())
    for (const page of all())
      page.on('request', note)
    edit(text => text.replace(/(routeAlias: alpha-conversation\n[\s\S]*?accent: )vermilion/, '$1moss'))
    await Promise.all(all().map(page =>
      page.waitForFunction('__slidev__.nav.currentSlideRoute.meta.slide.frontmatter.accent === "moss"')))
    expect(asked.filter(url => url.includes('slide-settings'))).toEqual([])
    // Its styles are made of the module.
    edit(text => text.replace(/(routeAlias: alpha-conversation\n)/, '$1class: underline-offset-9\n'))
    await Promise.all(all().map(page => page.waitForFunction(
      `[...document.querySelectorAll('.underline-offset-9')]
        .some(element => getComputedStyle(element).textUnderlineOffset === '9px')`,
    )))
    for (const page of all())
      page.off('request', note)
    await everywhere('alpha-conversation 1')
  })

  test('of one slide loads only what belongs to it, in every window', async () => {
    await goTo('alpha-conversation', 1)
    const asked = all().map(() => 0)
    let last = Date.now()
    const counters = all().map((page, index) => {
      const counter = (request: Request) => {
        last = Date.now()
        asked[index] = (asked[index] ?? 0) + (request.resourceType() === 'font' ? 0 : 1)
      }
      page.on('request', counter)
      return () => page.off('request', counter)
    })
    // What the windows still load from their start is not counted; Slidev loads the other slides after three seconds.
    await until(() => expect(Date.now() - last).toBeGreaterThan(4000))
    asked.fill(0)
    edit(text => text.replace('# 评审的价值在于对话', '# 评审的价值在于改变'))
    await showing('改变')
    counters.forEach(stop => stop())
    expect(Math.max(...asked)).toBeLessThanOrEqual(12)
    await everywhere('alpha-conversation 1')
  })

  test('leaves every window at its slide and click when slides are put in before it, and it is moved', async () => {
    await goTo('alpha-conversation', 1)
    edit(text => text.replace('---\nrouteAlias: alpha-thesis', [
      '---\nrouteAlias: mine\n---\n\n# Mine\n',
      '---\n\n# Without an address\n',
      '---\nrouteAlias: alpha-thesis',
    ].join('\n')))
    await numbered(5)
    await everywhere('alpha-conversation 1')
    const [, slide = ''] = /(---\nrouteAlias: alpha-conversation\n[\s\S]*?-->\n\n)/.exec(original) ?? []
    writeFileSync(deck(), original.replace(slide, '').replace('---\nrouteAlias: alpha-discuss', `${slide}$&`))
    await numbered(4)
    await everywhere('alpha-conversation 1')
    await windows.presenter.keyboard.press('ArrowRight')
    await everywhere('alpha-conversation 2')
  })

  test('draws no slide with the settings of the one that comes into its place', async () => {
    const portrait = '---\nrouteAlias: who\nlayout: portrait\nspeaker: 甲一\n---\n\n# Who\n\n'
    edit(text => text.replace('---\nrouteAlias: alpha-thesis', `${portrait}$&`))
    await numbered(4)
    // The talk stands there, too: else the new window would follow the presenter, who tells a new number.
    await goTo('who')
    const page = await (await browser.newContext()).newPage()
    const warnings: string[] = []
    page.on('console', message => message.text().startsWith('[Vue warn]') && warnings.push(message.text()))
    await page.goto(`${server.origin}/who`, { timeout: 120_000 })
    await page.locator('.pd-portrait:visible').first().waitFor({ timeout: 120_000 })
    // The list of slides comes a while after their settings.
    let lists = 0
    await page.route(/\/@slidev\/slides\?/, async (route) => {
      lists += 1
      await delay(1500)
      await route.continue()
    })
    edit(text => text.replace('---\nrouteAlias: who', '---\nrouteAlias: mine\n---\n\n# Mine\n\n$&'))
    await page.waitForSelector('[data-slidev-no="3"] .pd-portrait', { state: 'attached', timeout: 60_000 })
    edit(text => text.replace(portrait, ''))
    await page.waitForSelector('[data-slidev-no="4"] h1:has-text("评审的价值在于")', { state: 'attached', timeout: 60_000 })
    await page.unrouteAll({ behavior: 'wait' })
    await page.context().close()
    expect(lists).toBe(2)
    expect(warnings).toEqual([])
  })

  test('shows the next slide in every window when the one that is shown is deleted', async () => {
    await goTo('alpha-conversation')
    edit(text => text.replace(/---\nrouteAlias: alpha-conversation\n[\s\S]*?-->\n/, ''))
    await everywhere('alpha-machines 0')
  })

  test('shows a new last slide, not the one before it that was deleted', async () => {
    await goTo('alpha-discuss')
    edit(text => text.replace(/---\nrouteAlias: alpha-discuss\n[\s\S]*$/, ''))
    await everywhere('alpha-machines 0')
    edit(text => `${text.trimEnd()}\n\n---\nrouteAlias: another\n---\n\n# Another end\n`)
    await until(async () => expect(await windows.presenter.evaluate('__slidev__.nav.slides.length')).toBe(5))
    await goTo('another')
    await Promise.all(all().map(page => page.locator('h1:visible', { hasText: 'Another end' }).first().waitFor()))
  })

  test('does not keep a window of another browser from following the presenter, who went on meanwhile', async () => {
    await goTo('alpha-thesis')
    const context = await browser.newContext()
    const other = await context.newPage()
    await other.goto(`${server.origin}/alpha-thesis`, { timeout: 120_000 })
    await other.waitForSelector('[data-slidev-no="3"] h1', { state: 'attached', timeout: 120_000 })
    edit(text => text.replace('# 评审的价值在于对话', '# 评审的价值在于改变'))
    await Promise.all([other, windows.presenter].map(page =>
      page.locator('h1', { hasText: '改变' }).first().waitFor({ state: 'attached', timeout: 60_000 })))
    await windows.presenter.keyboard.press('ArrowRight')
    await everywhere('alpha-conversation 0')
    await other.waitForURL(/alpha-conversation/, { timeout: 60_000 })
    await context.close()
  })

  test('shows nobody another slide while a slow window has not read it, which then comes after the presenter', async () => {
    await goTo('alpha-conversation', 1)
    const { slow, read, heard } = await slowWindow('/alpha-conversation?clicks=1')
    const places: string[] = []
    slow.on('framenavigated', frame => places.push(frame.url()))
    edit(text => text.replace('---\nrouteAlias: alpha-thesis', '---\nrouteAlias: mine\n---\n\n# Mine\n\n$&'))
    await numbered(4)
    await until(() => expect(heard.some(message => message.includes('"page":4'))).toBe(true))
    await slow.waitForTimeout(1000)
    await goTo('mine')
    await slow.waitForTimeout(1000)
    expect(places).toEqual([])
    read()
    await slow.waitForURL(/mine/, { timeout: 60_000 })
    expect(new Set(places.map(place => new URL(place).pathname.split('/').at(-1)))).toEqual(new Set(['mine']))
    await slow.context().close()
  })

  test('shows a presenter no notes of another slide while their window has not read it', async () => {
    await goTo('alpha-conversation')
    const { slow, read, heard } = await slowWindow('/presenter/alpha-conversation')
    const note = slow.locator('.grid-section.note .slidev-note')
    await until(async () => expect(await note.textContent()).toContain('评审的价值'))
    const own = await note.textContent()
    await slow.evaluate(watchNotes)
    edit(text => text.replace('---\nrouteAlias: alpha-thesis', [
      '---\n\n# Without an address\n\n<!-- Theirs -->\n',
      '---\nrouteAlias: mine\n---\n\n# Mine\n\n<!-- Mine -->\n',
      '---\nrouteAlias: alpha-thesis',
    ].join('\n')))
    await numbered(5)
    await until(() => expect(heard.join()).toMatch(/slidev:update-slide.*Theirs/s))
    await slow.waitForTimeout(500)
    expect(await slow.evaluate('notes')).toEqual([own])
    read()
    await slow.waitForSelector('[data-slidev-no="5"] h1:has-text("评审的价值在于")', { state: 'attached' })
    await slow.waitForTimeout(1000)
    expect(await note.textContent()).toBe(own)
    expect(await slow.evaluate('notes')).toEqual([own])
    await slow.context().close()
  })

  test('leaves what was drawn on its slide, in the windows and in the overview', async () => {
    await goTo('alpha-thesis')
    const { presenter, audience } = windows
    await presenter.getByTitle('Show drawing toolbar').click()
    const { x = 0, y = 0 } = await presenter.locator('#slideshow').boundingBox() ?? {}
    await presenter.mouse.move(x + 100, y + 100)
    await presenter.mouse.down()
    await presenter.mouse.move(x + 250, y + 150, { steps: 6 })
    await presenter.mouse.up()
    await presenter.keyboard.press('Escape')
    const drawn = audience.locator('#slide-content svg.touch-none path, #slide-content svg.pointer-events-none path')
    await until(async () => expect(await drawn.count()).toBe(1))
    edit(text => text.replace('---\nrouteAlias: alpha-thesis', '---\nrouteAlias: mine\n---\n\n# Mine\n\n$&'))
    await numbered(4)
    await everywhere('alpha-thesis 0')
    expect(await drawn.count()).toBe(1)
    await goTo('mine')
    await until(async () => expect(await drawn.count()).toBe(0))
    await presenter.keyboard.press('o')
    await presenter.locator('[data-card="3"] svg.pointer-events-none path').waitFor({ state: 'attached' })
    expect(await presenter.locator('[data-card="2"] svg.pointer-events-none path').count()).toBe(0)
    await presenter.keyboard.press('o')
    await goTo('alpha-thesis')
    await presenter.getByTitle('Show drawing toolbar').click()
    await presenter.keyboard.press('c')
    await presenter.keyboard.press('Escape')
    await until(async () => expect(await drawn.count()).toBe(0))
  })

  test('leaves all at their click when the presenter’s view is loaded again', async () => {
    await goTo('alpha-conversation', 1)
    await windows.presenter.reload()
    await windows.presenter.locator('#slideshow h1:visible').first().waitFor()
    await windows.presenter.waitForTimeout(1000)
    expect(await places()).toEqual(all().map(() => 'alpha-conversation 1'))
  })

  test('does not matter to who comes late: a window that names no slide comes to where the talk is', async () => {
    await goTo('alpha-conversation', 1)
    for (const address of ['/', '/presenter/']) {
      const context = await browser.newContext()
      const late = await context.newPage()
      await late.goto(server.origin + address, { timeout: 120_000 })
      await late.waitForURL(/alpha-conversation\?clicks=1/, { timeout: 60_000 })
      await late.locator('h1:visible').first().waitFor()
      await late.waitForTimeout(500)
      expect(await places()).toEqual(all().map(() => 'alpha-conversation 1'))
      await context.close()
    }
  })

  test('in data/ is shown, too', async () => {
    await goTo('alpha-conversation')
    const data = path('data', 'small', 'keynotes', 'alpha.yaml')
    writeFileSync(data, readFileSync(data, 'utf8').replace('评审的价值在于对话', '评审的价值在于交谈'))
    await showing('交谈')
    original = readFileSync(deck(), 'utf8')
  })
})

describe('the presenter’s view', () => {
  test('has notes of 20 px, and says whether a click or a slide comes next', async () => {
    await goTo('alpha-conversation')
    const { presenter } = windows
    const note = presenter.locator('.grid-section.note .slidev-note')
    expect(await note.evaluate(element => getComputedStyle(element).fontSize)).toBe('20px')
    expect(await presenter.locator('.grid-section.note').evaluate(element => element.clientWidth)).toBeGreaterThan(500)
    const next = () => presenter.locator('html').getAttribute('data-next')
    expect(await next()).toBe('click')
    await goTo('alpha-thesis')
    expect(await next()).toBe('slide')
  })

  test('tells the slide, the time and the plan; on a phone nothing is wider than the window', async () => {
    await goTo('alpha-thesis')
    const { presenter } = windows
    const told = await presenter.locator('.pd-plan-numbers > *').allTextContents()
    const planned = `${/^duration: (\d+)min$/m.exec(readFileSync(deck(), 'utf8'))?.[1]}:00`
    expect(told.map(text => text.trim())).toEqual(['slide 2 of 5', `0:00 of ${planned}`, `${planned} left`, 'not started'])
    await presenter.setViewportSize({ width: 390, height: 844 })
    expect(await presenter.locator('.slidev-presenter').evaluate(element => element.scrollWidth)).toBe(390)
    await presenter.setViewportSize({ width: 1366, height: 768 })
  })

  test('hears keys whatever was clicked before, and finds slides by speaker', async () => {
    await goTo('alpha-conversation')
    const { presenter } = windows
    await presenter.locator('nav button[title="Go to next slide"]').click()
    await presenter.keyboard.press('ArrowRight')
    await everywhere('alpha-conversation 2')
    await presenter.keyboard.press('g')
    await presenter.locator('#slidev-goto-input').fill('甲一')
    expect(await presenter.locator('#slidev-goto-dialog li').count()).toBe(4)
    await presenter.keyboard.press('Escape')
  })

  test('lists first what fits best when somebody goes to a slide', async () => {
    const best = 'Something that is yours and mine'
    await goTo('alpha-conversation')
    edit(text => text.replace('---\nrouteAlias: alpha-thesis', [
      ...['Determined', 'Minecraft', best].map((title, index) => `---\nrouteAlias: new-${index}\n---\n\n# ${title}\n`),
      '---\nrouteAlias: alpha-thesis',
    ].join('\n')))
    await numbered(6)
    const { presenter } = windows
    await presenter.keyboard.press('g')
    await presenter.locator('#slidev-goto-input').fill('mine')
    const found = presenter.locator('#slidev-goto-dialog li')
    const titles = async () => (await found.allTextContents()).map(text => text.replace(/^[\s\d]+/, '').trim())
    await until(async () => expect((await titles()).slice(0, 3)).toEqual([best, 'Minecraft', 'Determined']))
    await presenter.keyboard.press('Enter')
    await everywhere('new-2 0')
  })

  test('leaves keys to the input method while somebody composes a name', async () => {
    await goTo('alpha-conversation')
    const { presenter } = windows
    await presenter.keyboard.press('g')
    const input = presenter.locator('#slidev-goto-input')
    await input.fill('jia')
    for (const key of ['ArrowDown', 'Escape', 'Enter']) {
      await input.dispatchEvent('keydown', { key, code: key, keyCode: 229, isComposing: true })
      await input.dispatchEvent('keyup', { key, code: key, keyCode: 229 })
      expect(await input.inputValue()).toBe('jia')
    }
    await input.fill('alpha-cover')
    await presenter.keyboard.press('Enter')
    await everywhere('alpha-cover 0')
  })
})

test('the overview opens at the slide that is shown', async () => {
  await goTo('alpha-discuss')
  const { presenter } = windows
  await presenter.setViewportSize({ width: 500, height: 400 })
  await presenter.keyboard.press('o')
  const card = presenter.locator('.z-modal [data-slidev-no="5"]')
  await until(async () => expect((await card.boundingBox())?.y).toBeLessThan(400))
  await presenter.keyboard.press('o')
  await presenter.setViewportSize({ width: 1366, height: 768 })
})

test('a rehearsal keeps how long slides were shown, and the outline goes by it', async () => {
  const file = path('data', 'small', 'rehearsal.json')
  await goTo('alpha-thesis')
  await windows.presenter.waitForTimeout(1200)
  await goTo('alpha-discuss')
  await until(() => expect(existsSync(file)).toBe(true))
  await until(() => expect(JSON.parse(readFileSync(file, 'utf8')).zh['alpha-thesis']).toBeGreaterThan(1))
  writeFileSync(file, JSON.stringify({ zh: { 'alpha-thesis': 301 } }))
  const { stdout } = await project.run(['outline', '--lang', 'zh', '--deck', '01-alpha'])
  expect(stdout).toMatch(/5:01 +2 {2}评审首先是/)
})

test('after one rehearsal, the outline tells how long the next one takes, within a tenth', async () => {
  await goTo('alpha-cover')
  const { presenter } = windows
  await presenter.addInitScript(watchSlides)
  await presenter.reload()
  await presenter.locator('#slideshow h1:visible').first().waitFor()
  const addresses = Array.from(readFileSync(deck(), 'utf8').matchAll(/^routeAlias: (.*)$/gm), ([, address = '']) => address)
  for (const address of addresses) {
    await goTo(address)
    await presenter.waitForTimeout(3000)
  }
  await goTo('alpha-cover')
  const changes = await presenter.evaluate<number[]>('slideChanges')
  expect(changes).toHaveLength(addresses.length + 1)
  const seconds = ((changes.at(-1) ?? 0) - (changes[0] ?? 0)) / 1000
  const outline = async () => {
    const { stdout } = await project.run(['outline', '--lang', 'zh', '--deck', '01-alpha', '--json'])
    return JSON.parse(stdout)[0].decks[0].seconds
  }
  await until(async () => expect(Math.abs(await outline() - seconds) / seconds).toBeLessThan(0.1))
  // Who goes on after the end has begun another run, which counts when it is complete.
  const counted = await outline()
  for (const address of ['alpha-cover', 'alpha-thesis']) {
    await presenter.waitForTimeout(1500)
    await goTo(address)
  }
  await presenter.waitForTimeout(500)
  expect(await outline()).toBe(counted)
})

/** Runs in the page: keeps when it showed another slide, as a person would see it, the first one included. */
function watchSlides(): void {
  const changes: number[] = []
  let shown = ''
  setInterval(() => {
    if (location.pathname === shown || !document.querySelector('#slideshow h1'))
      return
    shown = location.pathname
    changes.push(Date.now())
  }, 20)
  Object.assign(window, { slideChanges: changes })
}

test('no window complained in the console, or asked for what is not there', () => {
  expect(complaints).toEqual([])
})
