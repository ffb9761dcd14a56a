/** Server-sent events: what changes goes to a page as it changes. */

import type { ServerResponse } from 'node:http'

/** Time after which a line is sent that says nothing, in ms: proxies and phones close what is silent. */
const SILENCE = 20_000

/**
 * Sends a message now and after every change, if it differs from the one before.
 *
 * @param listen calls its function after every change, until the function that it returns is called
 * @param message what there is to say now
 */
export function openStream(
  response: ServerResponse,
  listen: (listener: () => void) => () => void,
  message: () => object,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  let last = ''
  const tell = () => {
    const next = JSON.stringify(message())
    if (next !== last)
      response.write(`data: ${next}\n\n`)
    last = next
  }
  const stop = listen(tell)
  const heartbeat = setInterval(() => response.write(':\n\n'), SILENCE)
  response.once('close', () => {
    stop()
    clearInterval(heartbeat)
  })
  response.write('retry: 1000\n\n')
  tell()
}
