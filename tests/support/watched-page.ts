/** A page of a browser that notes whatever text must not make it do. */

import type { Browser, Page } from 'playwright'
import { RAN } from './hostile-text.ts'

export interface Watched {
  page: Page
  /** Requests that leave this machine. */
  outside: string[]
  /** Errors of scripts, and what is written to the console as an error or a warning of Vue. */
  errors: string[]
  /** Whether a text ran as a script. */
  ran: () => Promise<boolean>
}

/** Slidev's presenter view keeps the screen awake; a browser without a window has none. */
const WITHOUT_WINDOW = /^Wake Lock permission request denied/

export async function watchedPage(browser: Browser): Promise<Watched> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const outside: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost')
      outside.push(request.url())
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // What was under way when the page was left.
    if (reason !== 'net::ERR_ABORTED')
      errors.push(`${request.url()} ${reason}`)
  })
  page.on('pageerror', (error) => {
    if (!WITHOUT_WINDOW.test(error.message))
      errors.push(error.message)
  })
  page.on('dialog', dialog => void dialog.dismiss())
  page.on('console', (message) => {
    // Slidev says this of every deck.
    if (message.text().startsWith('Failed to patch FloatingVue'))
      return
    if (message.type() === 'error' || message.text().includes('[Vue warn]'))
      errors.push(message.text())
  })
  return { page, outside, errors, ran: () => page.evaluate(name => name in window, RAN) }
}
