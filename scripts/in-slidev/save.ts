/**
 * Slidev's own editor saves the deck as Slidev has it in memory. Whatever somebody else saved since Slidev read the
 * file would be lost: what an editor wrote a moment before, or what a change in data/ brings meanwhile. So a save
 * waits until it has arrived whole, until no run is writing decks, and until Slidev has read what is on the disk; no
 * run begins to write before it is done. If slides were added or removed meanwhile, it goes to the slide it was meant
 * for.
 */

import type { ServerResponse } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'
import type { SavedSlide } from './save-body.ts'
import { Buffer } from 'node:buffer'
import { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isForAssistants, slideAddress, slideAsked } from '../slidev-internals.ts'
import { holdLock } from '../store/lock.ts'
import { decksOf, ReadDecks } from './read-decks.ts'
import { meantIn, newAddressIn } from './save-body.ts'

/** The part of Slidev's answer that tells which slide it is. */
const slideSchema = z.object({
  frontmatter: z.object({ routeAlias: z.unknown().optional(), deckEdition: z.unknown().optional() }),
  content: z.string(),
})

/** What is known of decks and slides while Slidev runs. */
interface Known {
  decks: ReadDecks
  /** Addresses that an editor gave to slides, by those they had: who types goes on to mean these. */
  renamed: Map<string, string>
}

/** The Vite plugin that makes Slidev's save wait for what is on the disk. */
export function saveWhatIsKnown(): Plugin {
  const decks = new ReadDecks()
  const renamed = new Map<string, string>()
  return {
    name: 'paneldeck:save-what-is-known',
    apply: 'serve',
    enforce: 'pre',
    configureServer(server) {
      const passedOn = new WeakSet<IncomingMessage>()
      server.middlewares.use((request, response, next) => {
        if (passedOn.has(request) || !isSave(request)) {
          next()
          return
        }
        const inTurn = async () => {
          const copy = await whenItsTurn(server, { decks, renamed }, request, response)
          passedOn.add(copy)
          server.middlewares(copy, response, next)
        }
        inTurn().catch((error: unknown) => refuse(response, error))
      })
    },
    handleHotUpdate: decks.handleHotUpdate,
  }
}

/** Whether a request saves a slide, or may: assistants do so by their own way. */
function isSave({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && (slideAsked(url) !== undefined || isForAssistants(url))
}

/** The request as it may go on, when nothing that it would write over is unknown to Slidev. */
async function whenItsTurn(
  server: ViteDevServer,
  { decks, renamed }: Known,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<IncomingMessage> {
  const no = slideAsked(request.url ?? '')
  if (no === undefined) {
    await ourTurn(server, decks, response)
    return request
  }
  const shown = await slideAt(server, no)
  const body = Buffer.concat(await request.toArray())
  const meant = meantIn(body) ?? shown
  const copy = copyOf(request, body)
  await ourTurn(server, decks, response)
  copy.url = meant ? await addressToday(server, meant, no, renamed) : slideAddress(no)
  const name = newAddressIn(body)
  if (meant?.name !== undefined && name !== undefined && name !== meant.name)
    renamed.set(meant.name, name)
  return copy
}

/** Where the slide is by now, also if an editor has given it another address. @throws if it is gone */
async function addressToday(
  server: ViteDevServer,
  meant: SavedSlide,
  no: number,
  renamed: Known['renamed'],
): Promise<string> {
  try {
    return await addressOf(server, meant, no)
  }
  catch (error) {
    const name = renamed.get(meant.name ?? '')
    if (name === undefined)
      throw error
    return await addressOf(server, { ...meant, name }, no)
  }
}

/** The page shows an answer that is no slide. */
function refuse(response: ServerResponse, error: unknown): void {
  response.writeHead(409, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(error instanceof Error ? error.message : String(error))
}

/** Waits until nobody else writes the decks and Slidev has read them; keeps it so until the answer is given. */
async function ourTurn(server: ViteDevServer, decks: ReadDecks, response: ServerResponse): Promise<void> {
  for (const panel of new Set(decksOf(server).map(deck => dirname(dirname(deck))))) {
    const release = await holdLock(panel)
    if (response.closed)
      await release()
    else
      response.once('close', () => void release())
  }
  await decks.wait(server)
}

/** The same request with its whole body, for who reads it only now. */
function copyOf(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  copy.method = request.method
  copy.headers = request.headers
  // Otherwise Node takes it for broken off, and closes the connection.
  copy.complete = true
  copy.push(body)
  copy.push(null)
  return copy
}

/** Where the slide is by now that had this number. @throws if it is gone */
async function addressOf(server: ViteDevServer, meant: SavedSlide, no: number): Promise<string> {
  const there = await slideAt(server, no)
  if (isSame(meant, there))
    return slideAddress(no)
  for (let other = 1; ; other++) {
    const slide = await slideAt(server, other)
    if (isSame(meant, slide))
      return slideAddress(other)
    if (slide)
      continue
    // A slide without a name whose text is new: another save of the same editor was before this one.
    if (meant.name === undefined && there?.name === undefined && there?.edition === meant.edition)
      return slideAddress(no)
    throw new Error('This slide was deleted meanwhile: nothing was saved.')
  }
}

function isSame(one: SavedSlide, other: SavedSlide | undefined): boolean {
  return other !== undefined && one.edition === other.edition && one.name === other.name
    && (one.name !== undefined || one.content === other.content)
}

/** `undefined` if there is no such slide. */
async function slideAt(server: ViteDevServer, no: number): Promise<SavedSlide | undefined> {
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string')
    return undefined
  const answer = await fetch(`http://localhost:${address.port}${slideAddress(no)}`)
  if (!answer.ok)
    return undefined
  const { frontmatter: { routeAlias, deckEdition }, content } = slideSchema.parse(await answer.json())
  return { edition: deckEdition, name: typeof routeAlias === 'string' ? routeAlias : undefined, content }
}
