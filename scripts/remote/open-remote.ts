/** Pages for phones beside a Slidev that is running: their server, and the link to Slidev. */

import type { ChildProcess } from 'node:child_process'
import type { Surroundings } from '../context.ts'
import type { Order } from './messages.ts'
import { once } from 'node:events'
import { MachineError } from '../faults.ts'
import { networkAddresses, tellAddresses } from './addresses.ts'
import { reportSchema } from './messages.ts'
import { makePassword } from './password.ts'
import { openSlideSource } from './render-slides.ts'
import { openRoom } from './room.ts'
import { createRemoteServer } from './server.ts'

/** The port where it is looked for first, and how many are tried. */
const FIRST_PORT = 4030
const PORTS = 100

/** Pages for phones, as long as a talk lasts. */
export interface OpenRemote {
  /** Follows and steers this Slidev, which was started with a channel to us. */
  attach: (slidev: ChildProcess) => void
  close: () => Promise<void>
}

/**
 * Listens where all machines of the network can reach it, and tells the addresses.
 *
 * @param deck path of the deck
 * @throws {MachineError} if there is no free port
 */
export async function openRemote(deck: string, { env, streams: { stderr } }: Surroundings): Promise<OpenRemote> {
  let slidev: ChildProcess | undefined
  const room = openRoom((by) => {
    const order: Order = { kind: 'step', by }
    if (slidev?.connected)
      slidev.send(order)
  })
  const slides = openSlideSource(deck, env, {
    show: room.setSlides,
    fail: why => stderr.write(`The audience’s phones show titles only: ${why}\n`),
  })
  const password = makePassword()
  const server = createRemoteServer({ room, slides, password })
  const port = await listenOnFreePort(server)
  tellAddresses(stderr, networkAddresses(), port, password)
  return {
    attach(child) {
      slidev = child
      child.on('message', (message) => {
        const report = reportSchema.safeParse(message).data
        if (report?.kind === 'position')
          room.setPosition(report.position)
        if (report?.kind === 'deck') {
          room.setDeck(report.deck)
          if (room.slides())
            slides.refresh()
        }
      })
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await slides.end()
    },
  }
}

async function listenOnFreePort(server: ReturnType<typeof createRemoteServer>): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
    try {
      await once(server.listen(port, '0.0.0.0'), 'listening')
      return port
    }
    catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'))
        throw error
    }
  }
  const last = FIRST_PORT + PORTS - 1
  throw new MachineError(`All ports from ${FIRST_PORT} to ${last} are in use: --remote needs one of them.`)
}
