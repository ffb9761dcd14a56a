/** The Vite server in which slides are rendered: Slidev's own, with nothing made ready for a browser. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite'
import { fileURLToPath } from 'node:url'
import { createServer } from '@slidev/cli'
import { isRunnableDevEnvironment } from 'vite'
import { ownPackage } from '../in-slidev/own-packages.ts'
import { CLIENT_PACKAGE, PRINT_QUERY, VUE } from '../slidev-internals.ts'
import { BLANK_PAGE } from './blank.ts'
import { replaceModules, withoutClient, withoutSourceMaps } from './plugin.ts'

/** The module that renders slides, to be run inside Vite. */
export const STAGE = fileURLToPath(new URL('slide-html.ts', import.meta.url))

/** What compiled slides and components import of Vue. */
const VUE_PACKAGES = [VUE, `${VUE}/server-renderer`]

/** A Vite server that runs modules in this process, too. */
export interface RenderServer {
  server: ViteDevServer
  /** Where modules run in this process. */
  ssr: RunnableDevEnvironment
  /** Address of the server, without a path. */
  origin: string
}

/** Starts a server on a free port of this machine alone. */
export async function startRenderServer(options: ResolvedSlidevOptions): Promise<RenderServer> {
  const server = await createServer(options, {
    appType: 'custom',
    logLevel: 'silent',
    plugins: [replaceModules(), withoutClient(), withoutSourceMaps(), blankPage()],
    define: { [PRINT_QUERY.global]: JSON.stringify(PRINT_QUERY.value) },
    server: { host: 'localhost', port: 0, hmr: false, ws: false, watch: null },
    ssr: { noExternal: [new RegExp(CLIENT_PACKAGE)], external: VUE_PACKAGES },
  })
  await server.listen()
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr))
    throw new Error('Vite has no environment that runs modules')
  takeOwnPackages(ssr)
  return { server, ssr, origin: `http://localhost:${listeningPort(server)}` }
}

/**
 * A deck may lie in a folder from which no Vue is found, or another one: Vue is always ours. What else is not found
 * there is lent.
 */
function takeOwnPackages(ssr: RunnableDevEnvironment): void {
  const fetchModule = ssr.fetchModule.bind(ssr)
  const own = new Map(VUE_PACKAGES.map(name => [name, import.meta.resolve(name)]))
  ssr.fetchModule = async (address, importer, options) => {
    const externalize = own.get(address)
    if (externalize !== undefined)
      return { externalize, type: 'module' }
    return fetchModule(address, importer, options).catch((error: unknown) => {
      const lent = ownPackage(address)
      if (lent === undefined)
        throw error
      return { externalize: lent, type: 'module' }
    })
  }
}

/** The port a server listens on. */
export function listeningPort(server: ViteDevServer): number {
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string')
    throw new Error('Vite did not say where it listens')
  return address.port
}

function blankPage(): Plugin {
  return {
    name: 'paneldeck:blank',
    configureServer({ middlewares }) {
      middlewares.use(BLANK_PAGE, (_, response) => {
        response.setHeader('Content-Type', 'text/html').end('<!doctype html>')
      })
    },
  }
}
