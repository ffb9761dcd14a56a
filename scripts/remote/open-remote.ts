/** Pages for phones beside a Slidev that is running: their server, and the link to Slidev. */

import type { ChildProcess } from 'node:child_process'
import type { Surroundings } from '../command-context.ts'
import type { SlidevOrder } from './messages.ts'
import { once } from 'node:events'
import { MachineError } from '../faults.ts'
import { ownTables } from '../words/own-tables.ts'
import { networkAddresses, tellAddresses } from './addresses.ts'
import { reportSchema } from './messages.ts'
import { makePassword } from './password.ts'
import { openSlideSource } from './render-slides.ts'
import { openRoom } from './room.ts'
import { createRemoteServer } from './server.ts'
import { VOTE_FILES } from './vote-page.ts'

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
 * @param decks paths of the deck, as `''`, and of those with the same slides in other languages
 * @throws {MachineError} if there is no free port
 */
export async function openRemote(
  decks: ReadonlyMap<string, string>,
  { env, streams: { stderr } }: Surroundings,
): Promise<OpenRemote> {
  let slidev: ChildProcess | undefined
  const order = (order: SlidevOrder) => {
    if (slidev?.connected)
      slidev.send(order)
  }
  const room = openRoom(by => order({ kind: 'step', by }))
  const sources = new Map(Array.from(decks, ([edition, path]) => [edition, openSlideSource(path, env, {
    show: slides => room.setSlides(slides, edition),
    fail: why => stderr.write(`The audience’s phones show titles only: ${why}\n`),
  })]))
  const slides = {
    refresh: () => sources.get(room.edition())?.refresh(),
    file: (name: string) => firstOf([...sources.values()].map(source => source.file(name))),
  }
  const own = ownTables(decks.get('') ?? '')
  const password = makePassword()
  const server = createRemoteServer({ room, slides, password })
  const port = await listenOnFreePort(server)
  const hosts = networkAddresses()
  tellAddresses(stderr, hosts, port, password)
  const page = `http://${hosts[0] ?? 'localhost'}:${port}${VOTE_FILES.page}`
  let told = ''
  room.listen(() => {
    const polls = room.polls()
    if (JSON.stringify(polls) !== told)
      order({ kind: 'votes', page, polls })
    told = JSON.stringify(polls)
  })
  return {
    attach(child) {
      slidev = child
      child.on('message', (message) => {
        const report = reportSchema.safeParse(message).data
        const wasShown = room.slides() !== undefined
        if (report?.kind === 'position')
          room.setPosition(report.position)
        if (report?.kind === 'next-round')
          room.nextRound()
        if (report?.kind === 'deck') {
          room.setDeck({ ...report.deck, own }, report.edition)
          if (room.slides(report.edition))
            sources.get(report.edition)?.refresh()
        }
        // Shown in this language for the first time.
        if (wasShown && !room.slides())
          slides.refresh()
      })
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await Promise.all(Array.from(sources.values(), source => source.end()))
    },
  }
}

async function firstOf<T>(all: readonly Promise<T | undefined>[]): Promise<T | undefined> {
  return (await Promise.all(all)).find(one => one !== undefined)
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
