/** What a page says of itself while it loads: errors, requests that fail, and all it asked for. */

import type { Page } from 'playwright'

/** What Slidev's own page says that is no fault of a slide, or that the slide says itself. */
const NO_FAULT = /^(Failed to load resource|Failed to patch FloatingVue|slide failed to load)/

export interface Heard {
  /** What goes wrong in the page while it loads. */
  noticed: string[]
  /** Addresses of all it loads. */
  requested: Set<string>
}

export function listen(page: Page): Heard {
  const noticed: string[] = []
  const requested = new Set<string>()
  page.on('pageerror', error => noticed.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !NO_FAULT.test(message.text()))
      noticed.push(message.text())
  })
  page.on('request', request => requested.add(request.url()))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given'
    // A module that does not compile is refused first, with a reason, and then given up.
    if (reason !== 'net::ERR_ABORTED')
      noticed.push(`request failed: ${request.url()} (${reason})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !slideIn(response.url()))
      noticed.push(`request failed: ${addressOf(response.url())} (${response.status()})`)
  })
  return { noticed, requested }
}

/** The slide a module or a message of Slidev is about: `…/01-alpha.md__slidev_4.md`. */
export function slideIn(text: string): number | undefined {
  const [, no] = /__slidev_(\d+)\.(?:md|frontmatter)/.exec(text) ?? []
  return no === undefined ? undefined : Number(no)
}

/** Without our own server, whose port says nothing to anybody. */
function addressOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  return hostname === 'localhost' ? decodeURIComponent(pathname).replace(/^\/@fs(?=\/)/, '') : url
}
