/**
 * Slidev's own editor saves the deck as Slidev has it in memory. If somebody else saved the file a moment before and
 * Slidev has not read it yet, that would write over it. So its save waits until Slidev has read the file. If slides
 * were added or removed meanwhile, it goes to the slide it was meant for.
 */

import type { IncomingMessage } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { ifMissing } from '../disk.ts'
import { isForAssistants, slideAddress, slideAsked } from '../slidev-internals.ts'

const DECK = /\/slides\/[^/]+\/[^/]+\/[^/]+\.md$/

/** Longest wait for Slidev to read a deck, in ms. */
const PATIENCE = 5000

/** The part of Slidev's answer that tells which slide it is. */
const slideSchema = z.object({
  frontmatter: z.object({ routeAlias: z.unknown().optional(), twinEdition: z.unknown().optional() }),
  content: z.string(),
})

/** The Vite plugin that makes Slidev's save wait for what is on the disk. */
export function saveWhatIsKnown(): Plugin {
  const started = Date.now()
  const known = new Map<string, string>()
  return {
    name: 'paneldeck:save-what-is-known',
    apply: 'serve',
    enforce: 'pre',
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        const [url = '', wait] = [request.url, () => untilKnown(server, known, started)]
        const no = slideAsked(url)
        if (request.method !== 'POST' || (no === undefined && !isForAssistants(url))) {
          next()
        }
        else {
          void (no === undefined ? wait() : redirect(server, request, no, wait)).then(
            () => next(),
            next,
          )
        }
      })
    },
    // After Slidev's own handler: by then it has read the file.
    handleHotUpdate: {
      order: 'post',
      async handler({ file }) {
        // Not by Vite’s `read`, which the plugin for Markdown replaces: it gives what the slides were compiled to.
        const text = DECK.test(file) ? await readFile(file, 'utf8').catch(ifMissing(undefined)) : undefined
        if (text !== undefined)
          known.set(file, text)
      },
    },
  }
}

/** Waits, then sends the request to the number that its slide has by then. */
async function redirect(
  server: ViteDevServer,
  request: IncomingMessage,
  no: number,
  wait: () => Promise<void>,
): Promise<void> {
  const meant = await slideAt(server, no)
  await wait()
  if (!meant || meant === (await slideAt(server, no)))
    return
  for (let other = 1; ; other++) {
    const name = await slideAt(server, other)
    if (name === undefined)
      return
    if (name !== meant)
      continue
    request.url = slideAddress(other)
    return
  }
}

/** What identifies a slide; `undefined` if there is no such slide. */
async function slideAt(server: ViteDevServer, no: number): Promise<string | undefined> {
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string')
    return undefined
  const answer = await fetch(`http://localhost:${address.port}${slideAddress(no)}`)
  if (!answer.ok)
    return undefined
  const {
    frontmatter: { routeAlias, twinEdition },
    content,
  } = slideSchema.parse(await answer.json())
  return JSON.stringify([twinEdition, typeof routeAlias === 'string' ? routeAlias : content])
}

/** Waits until Slidev has read every deck as it is on the disk. */
async function untilKnown(
  server: ViteDevServer,
  known: ReadonlyMap<string, string>,
  started: number,
): Promise<void> {
  const decks = Object.entries(server.watcher.getWatched())
    .flatMap(([folder, names]) => names.map(name => join(folder, name).replaceAll('\\', '/')))
    .filter(path => DECK.test(path))
  const isKnown = async (deck: string) => {
    const there = await stat(deck).catch(() => undefined)
    return !there || there.mtimeMs < started || known.get(deck) === (await readFile(deck, 'utf8'))
  }
  for (const patience = Date.now() + PATIENCE; Date.now() < patience; await delay(20)) {
    if ((await Promise.all(decks.map(isKnown))).every(Boolean))
      return
  }
}
