/** A deck on Slidev's own dev server, for what only a browser can draw. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { LogErrorOptions, Logger } from 'vite'
import type { CodeFault } from './compile-faults.ts'
import { createServer } from '@slidev/cli'
import { PRINT_QUERY, PRINT_ROUTE } from '../slidev-internals.ts'
import { codeFault } from './compile-faults.ts'
import { ownFiles } from './modules.ts'

/** A running server of Slidev’s. */
export interface SlidevServer {
  /** Address of the page that shows all slides one below the other. */
  printUrl: string
  finish: () => Finished
  close: () => Promise<void>
}

/** What a server has to say when its page is done. */
export interface Finished {
  /** What the server has complained about; a slide that does not compile is among it. */
  complaints: string[]
  /** Files of their own that do not compile. */
  codeFaults: CodeFault[]
  /** Files outside `node_modules` that were loaded. */
  inputs: string[]
}

/** Serves a deck on a free port. */
export async function startSlidev(options: ResolvedSlidevOptions): Promise<SlidevServer> {
  const complaints: string[] = []
  const codeFaults: CodeFault[] = []
  const server = await createServer(options, {
    server: { port: 0, host: 'localhost' },
    clearScreen: false,
    customLogger: listeningLogger(complaints, codeFaults),
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string')
    throw new Error('Slidev did not say where it listens')
  return {
    printUrl: `http://localhost:${address.port}${PRINT_ROUTE}${PRINT_QUERY.value}`,
    finish: () => ({
      complaints,
      codeFaults,
      inputs: ownFiles([
        ...Object.keys(options.data.watchFiles),
        ...server.environments.client.moduleGraph.fileToModulesMap.keys(),
      ]),
    }),
    close: () => server.close(),
  }
}

/** Collects errors for the report instead of printing them between our own lines. */
function listeningLogger(complaints: string[], codeFaults: CodeFault[]): Logger {
  const logged = new WeakSet<object>()
  return {
    hasWarned: false,
    info() {},
    warn() {},
    warnOnce() {},
    error(message: string, options?: LogErrorOptions) {
      const fault = options?.error && codeFault(options.error)
      if (fault)
        codeFaults.push(fault)
      else complaints.push(message)
      if (options?.error)
        logged.add(options.error)
    },
    clearScreen() {},
    hasErrorLogged: error => logged.has(error),
  }
}
