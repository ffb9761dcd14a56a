/**
 * Keeps web pages from other places from editing and steering. A page of any site may make the presenter's browser post
 * to `localhost`; Slidev takes what comes.
 */

import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

/** The Vite plugin that refuses to be changed by pages that another server has sent. */
export function refuseForeignPages(): Plugin {
  return {
    name: 'paneldeck:refuse-foreign-pages',
    apply: 'serve',
    enforce: 'pre',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (isFromOwnPage(request))
          next()
        else
          response.writeHead(403).end()
      })
    },
  }
}

/**
 * Whether a request only reads, or comes from a page of this server or from no page at all. Browsers name the page's
 * server with everything that is posted.
 */
export function isFromOwnPage({ method, headers: { origin, host } }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD' || origin === undefined || URL.parse(origin)?.host === host
}
