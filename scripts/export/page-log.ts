/** What a page says of itself while it loads: errors, requests that fail, and all it asked for. */

import type { Page, Request, WebError } from 'playwright'
import type { CodeFault } from '../render/compile-faults.ts'
import { setTimeout as delay } from 'node:timers/promises'
import { decodedAddress } from '../decode-address.ts'
import { HARMLESS_MESSAGES, SLIDE_MODULE_NUMBER, withoutFileAddress } from '../slidev-internals.ts'

const isHarmless = (text: string) => HARMLESS_MESSAGES.some(message => text.startsWith(message))

export interface PageLog {
  /** What goes wrong in the page while it loads. */
  noticed: string[]
  /** The errors among it that were thrown there. */
  thrown: WebError[]
  /** Code of the deck that does not compile, or threw one of them. */
  codeFaults: CodeFault[]
  /** Addresses of all it loads. */
  requested: Set<string>
  /** Addresses of pictures and posters that are not there. */
  missing: Set<string>
  /** Requests that have no answer yet. */
  open: ReadonlySet<Request>
}

/** Most time in which no request is answered, in ms. */
const PATIENCE = 60_000

/** How many requests without an answer are named. */
const MOST_NAMED = 3

/** How often to look whether all has been answered, in ms. */
const INTERVAL = 20

/** Listens to a page from now on; to be called before it is opened. */
export function listen(page: Page): PageLog {
  const noticed: string[] = []
  const thrown: WebError[] = []
  const requested = new Set<string>()
  const missing = new Set<string>()
  page.on('pageerror', error => noticed.push(error.message))
  const noteThrown = (error: WebError) => error.page() === page && thrown.push(error)
  page.context().on('weberror', noteThrown)
  page.once('close', () => page.context().off('weberror', noteThrown))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isHarmless(message.text()))
      noticed.push(message.text())
  })
  page.on('request', request => requested.add(request.url()))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given'
    if (request.resourceType() === 'image')
      missing.add(request.url())
    // A module that does not compile is refused first, with a reason, and then given up.
    if (reason !== 'net::ERR_ABORTED')
      noticed.push(`request failed: ${request.url()} (${reason})`)
  })
  page.on('response', (response) => {
    // Slidev's server has its page for every address that it does not know.
    const isPage = response.headers()['content-type']?.startsWith('text/html')
    if ((response.status() >= 400 || isPage) && response.request().resourceType() === 'image')
      missing.add(response.url())
    if (response.status() >= 400 && !slideIn(response.url()))
      noticed.push(`request failed: ${addressOf(response.url())} (${response.status()})`)
  })
  return { noticed, thrown, codeFaults: [], requested, missing, open: openRequests(page) }
}

/** Waits until all requests of a page are answered; notes which are not, when none has been answered for a minute. */
export async function allAnswered({ open, noticed }: PageLog, patience = PATIENCE): Promise<void> {
  let [left, deadline] = [open.size, Date.now() + patience]
  while (open.size > 0 && Date.now() < deadline) {
    await delay(INTERVAL)
    if (open.size < left)
      deadline = Date.now() + patience
    left = open.size
  }
  const addresses = [...open].map(request => addressOf(request.url()))
  if (addresses.length === 0)
    return
  const more = addresses.length > MOST_NAMED ? ` and ${addresses.length - MOST_NAMED} more` : ''
  noticed.push(`no answer within ${patience / 1000} s: ${addresses.slice(0, MOST_NAMED).join(', ')}${more}`)
}

/** What goes on as long as the page is open: it is answered when it begins. */
const STREAMS = new Set(['media', 'eventsource', 'websocket'])

/** The requests of a page that have no answer yet. */
export function openRequests(page: Page): ReadonlySet<Request> {
  const open = new Set<Request>()
  page.on('request', request => open.add(request))
  page.on('response', (response) => {
    if (STREAMS.has(response.request().resourceType()))
      open.delete(response.request())
  })
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  return open
}

/** The slide a module or a message of Slidev is about: `…/01-alpha.md__slidev_4.md`. */
export function slideIn(text: string): number | undefined {
  const [, no] = SLIDE_MODULE_NUMBER.exec(text) ?? []
  return no === undefined ? undefined : Number(no)
}

/** Without our own server, whose port says nothing to anybody. */
function addressOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  return hostname === 'localhost' ? withoutFileAddress(decodedAddress(pathname)) : url
}
