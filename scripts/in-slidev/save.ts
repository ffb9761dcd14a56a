/**
 * Slidev's own editor saves the deck as Slidev has it in memory. Whatever somebody else saved since Slidev read the
 * file would be lost: what an editor wrote a moment before, or what a change in data/ brings meanwhile. So a save
 * waits until it has arrived whole, until no run is writing decks, and until Slidev has read what is on the disk; no
 * run begins to write, and Slidev reads nothing, before it is done. If slides were added or removed meanwhile, it goes
 * to the slide it was meant for. `deck-parser.ts` keeps what an editor writes in the last moment.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { ServerResponse } from 'node:http'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import pLimit from 'p-limit'
import { isForAssistants, PLUGINS, slideAddress, slideAsked } from '../slidev-internals.ts'
import { holdLock } from '../store/lock.ts'
import { MissedChanges } from './missed-changes.ts'
import { panelFolders, READING, unreadDecks, untilRead } from './read-decks.ts'
import { meantIn, newAddressIn } from './save-body.ts'
import { SavedSlides } from './saved-slides.ts'

/** What Slidev does with decks, one after the other: read them anew, and save. */
type Turns = <Result>(task: () => Promise<Result>) => Promise<Result>

/** The Vite plugin that makes Slidev's save wait for what is on the disk. */
export function saveWhatIsKnown({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin {
  const inTurn = pLimit(1)
  const slides = new SavedSlides(data)
  const missed = new MissedChanges(data)
  return {
    name: 'paneldeck:save-what-is-known',
    apply: 'serve',
    enforce: 'pre',
    configResolved: ({ plugins }) => readInTurn(plugins, inTurn, missed),
    configureServer: {
      // Before Slidev's own, which has the same `enforce`.
      order: 'pre',
      handler(server) {
        const passedOn = new WeakSet<IncomingMessage>()
        const passOn = async (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
          passedOn.add(request)
          server.middlewares(request, response, next)
          if (!response.closed)
            await once(response, 'close', { signal: AbortSignal.timeout(READING.most) }).catch(() => {})
          // Where Slidev runs without us, it may leave out what it saved itself.
          missed.lookSoon(server.watcher)
        }
        server.middlewares.use((request, response, next) => {
          if (passedOn.has(request) || !isSave(request)) {
            next()
            return
          }
          whenItsTurn({ request, response }, { server, slides, inTurn, data }, copy => passOn(copy, response, next))
            .catch((error: unknown) => refuse(response, error))
        })
        return () => tellFailures(server.middlewares)
      },
    },
  }
}

/** Makes Slidev read changed decks one change after the other, and none while it saves. */
function readInTurn(plugins: readonly Plugin[], inTurn: Turns, missed: MissedChanges): void {
  const loader = plugins.find(({ name }) => name === PLUGINS.slides)
  const read = loader?.handleHotUpdate
  if (loader && typeof read === 'function') {
    loader.handleHotUpdate = function (change) {
      return inTurn(async () => {
        const modules = await read.call(this, change)
        missed.lookSoon(change.server.watcher)
        return modules
      })
    }
  }
}

/** Whether a request saves a slide, or may: assistants do so by their own way. */
function isSave({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && (slideAsked(url) !== undefined || isForAssistants(url))
}

interface SaveRequest {
  request: IncomingMessage
  response: ServerResponse
}

interface Talk {
  server: ViteDevServer
  data: ResolvedSlidevOptions['data']
  slides: SavedSlides
  inTurn: Turns
}

/** Passes a save on when there is nothing that it would write over, to the slide it was meant for. */
async function whenItsTurn(
  { request, response }: SaveRequest,
  { server, data, slides, inTurn }: Talk,
  passOn: (request: IncomingMessage) => Promise<void>,
): Promise<void> {
  const no = slideAsked(request.url ?? '')
  const shown = no === undefined ? undefined : slides.at(no)
  const body = Buffer.concat(await request.toArray())
  const meant = meantIn(body) ?? shown
  await lockPanels(data, response)
  const save = async () => {
    // Somebody wrote after Slidev was waited for.
    if (unreadDecks(data).length > 0)
      return false
    const copy = copyOf(request, body)
    if (no !== undefined)
      copy.url = slideAddress(meant ? slides.numberToday(meant, no) : no)
    slides.rename(meant?.name, newAddressIn(body))
    await passOn(copy)
    return true
  }
  let isDone = false
  while (!isDone && !response.closed) {
    await untilRead(data, server.watcher)
    isDone = await inTurn(save)
  }
}

/** The page shows an answer that is no slide. */
function refuse(response: ServerResponse, error: unknown): void {
  response.writeHead(409, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(error instanceof Error ? error.message : String(error))
}

/** A save that fails, as on a full disk, is refused: nobody listens to Slidev's promise, and it would end the talk. */
function tellFailures({ stack }: Connect.Server): void {
  for (const layer of stack) {
    const { handle } = layer
    if (typeof handle !== 'function' || handle.length > 3)
      continue
    layer.handle = (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
      const answered: unknown = Reflect.apply(handle, undefined, [request, response, next])
      if (isSave(request) && answered instanceof Promise)
        answered.catch((error: unknown) => refuse(response, error))
    }
  }
}

/** Waits until nobody else writes the decks; keeps it so until the answer is given. */
async function lockPanels(data: Talk['data'], response: ServerResponse): Promise<void> {
  for (const panel of panelFolders(data)) {
    const release = await holdLock(panel)
    if (response.closed)
      await release()
    else
      response.once('close', () => void release())
  }
}

/** The same request with its whole body, for who reads it only now. */
function copyOf(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  copy.method = request.method
  copy.headers = request.headers
  copy.url = request.url
  // Otherwise Node takes it for broken off, and closes the connection.
  copy.complete = true
  copy.push(body)
  copy.push(null)
  return copy
}
