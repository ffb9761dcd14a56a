/** A talk that is being presented in a browser, and how long what a presenter does to it takes. */

import type { Browser, Page } from 'playwright'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { median, memoryOf } from './measure.ts'

/** What is presented, and how. */
export interface BenchedTalk {
  args: readonly string[]
  env?: Record<string, string>
  cwd: string
  port: number
}

/** A slide, and the file in which its headline stands. */
export interface Headline {
  /** Of the slide. */
  address: string
  file: string
  /** As it is in the file. */
  words: string
}

/** A talk in a window of a browser. */
export interface Talk {
  page: Page
  /** From the start of the command to its first slide, in ms. */
  firstSlide: number
  /** Of all processes of the server, in MB. */
  memory: () => Promise<number>
  end: () => Promise<void>
}

/** Longer than anything here takes, in ms. */
const PATIENCE = 180_000

/** Opens the talk at its first slide. @throws if its server ends */
export async function openTalk(browser: Browser, { args, env, cwd, port }: BenchedTalk): Promise<Talk> {
  const started = performance.now()
  const server = spawn(process.execPath, [...args, '--port', String(port)], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: 'ignore',
  })
  const origin = `http://localhost:${port}`
  while (!await fetch(origin).then(() => true, () => false)) {
    if (server.exitCode !== null)
      throw new Error(`${args.join(' ')} ended with ${server.exitCode}`)
    await pause(50)
  }
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${origin}/1`, { timeout: PATIENCE })
  await page.locator('[data-slidev-no="1"] h1').first().waitFor({ timeout: PATIENCE })
  return {
    page,
    firstSlide: performance.now() - started,
    memory: () => memoryOf(server.pid ?? 0),
    async end() {
      await context.close()
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}

/** Shows a slide, and waits until the window has loaded all that it loads ahead. */
export async function show({ page }: Talk, address: string): Promise<void> {
  await page.goto(new URL(`/${address}`, page.url()).href, { timeout: PATIENCE })
  await page.locator('h1:visible').first().waitFor({ timeout: PATIENCE })
  await page.waitForLoadState('networkidle', { timeout: PATIENCE })
  await pause(4000)
}

/** A slide’s headline is changed in its file: how long until the window shows it, and what it asks the server for. */
export async function changeHeadline({ page }: Talk, { file, words }: Headline, times: number) {
  const text = await readFile(file, 'utf8')
  const [milliseconds, requests]: [number[], number[]] = [[], []]
  for (let i = 1; i <= times; i++) {
    let asked = 0
    const count = () => asked++
    page.on('request', count)
    const mark = `word${i}`
    const started = performance.now()
    await writeFile(file, text.replace(words, `${words} ${mark}`))
    // A locator looks twice a second only.
    await page.waitForFunction(isShown, mark, { timeout: PATIENCE })
    milliseconds.push(performance.now() - started)
    await pause(2000)
    page.off('request', count)
    requests.push(asked)
  }
  await writeFile(file, text)
  await page.locator('h1:visible', { hasNotText: 'word' }).first().waitFor({ timeout: PATIENCE })
  await pause(2000)
  return { milliseconds: median(milliseconds), requests: median(requests) }
}

/** How long the window computes for a step to the next slide, in ms. */
export async function step({ page }: Talk, times: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  // Of the processor: waiting for one that other processes have is no work of the window.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const steps: number[] = []
  for (let i = 0; i < times; i++) {
    const before = await busy()
    await page.keyboard.press('Shift+ArrowRight')
    await pause(1000)
    steps.push(await busy() - before)
  }
  await session.detach()
  return median(steps)
}

/** How long it takes until the overview shows the slide that was shown, in ms. @param no the number of this slide */
export async function openOverview({ page }: Talk, no: number): Promise<number> {
  const started = performance.now()
  await page.keyboard.press('o')
  await page.locator(`.z-modal [data-slidev-no="${no}"] h1`).first().waitFor({ timeout: PATIENCE })
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const taken = performance.now() - started
  await page.keyboard.press('o')
  await pause(1000)
  return taken
}

/** How long it takes until presenter and audience show a slide in the other language, in ms. */
export async function switchLanguage({ page: audience }: Talk, address: string, times: number): Promise<number> {
  const presenter = await audience.context().newPage()
  await presenter.goto(new URL(`/presenter/${address}`, audience.url()).href, { timeout: PATIENCE })
  await presenter.locator('h1:visible').first().waitFor({ timeout: PATIENCE })
  // Both fetch the slide in the other language ahead.
  await pause(4000)
  const headline = (page: Page) => page.locator('#slideshow h1:visible').first()
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const before = await headline(presenter).textContent() ?? ''
    const started = performance.now()
    await presenter.keyboard.press('t')
    await Promise.all([presenter, audience].map(page => page.waitForFunction(isGone, before)))
    taken.push(performance.now() - started)
    await pause(2500)
  }
  await presenter.close()
  return median(taken)
}

/** Whether a headline that is shown says this. Runs in the window. */
function isShown(words: string): boolean {
  return [...document.querySelectorAll('h1')].some(one => one.checkVisibility() && one.textContent.includes(words))
}

/** Whether no headline that is shown says this. Runs in the window. */
function isGone(words: string): boolean {
  const headlines = [...document.querySelectorAll('#slideshow h1')]
  return !headlines.some(one => one.checkVisibility() && one.textContent === words)
}
