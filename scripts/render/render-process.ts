/** The process behind `renderer.ts`: it loads Slidev and Vite, and keeps what decks of one folder have in common. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { ComponentRendering, DeckFacts, DeckFonts, Rendering, RenderOptions } from './rendered-deck.ts'
import type { SampledSlide } from './sample-slides.ts'
import type { SharedServer } from './shared-server.ts'
import type { Finished, SlidevServer } from './slidev-server.ts'
import { answerCalls } from '../child-process.ts'
import { tellAtCode } from './deck-error.ts'
import { serverKey } from './deck-slides.ts'
import { parseFrontmatterOnce } from './frontmatter-once.ts'
import { usePreparsers } from './preparsers.ts'
import { factsOf, readDeck } from './read-deck.ts'
import { sampleKey, sampleOf } from './sample-slides.ts'
import { openSharedServer } from './shared-server.ts'
import { startSlidev } from './slidev-server.ts'
import { strayErrors } from './stray-errors.ts'

/** Slides of several decks as one deck, in both ways. */
export interface ServedSample {
  /** Stands for the sample. */
  path: string
  /** In the order of the sample. */
  slides: SampledSlide[]
  fonts: DeckFonts
  /** By us. */
  rendering: Rendering
  /** By Slidev. */
  printUrl: string
  /** Paths of the decks that are not in it. */
  left: string[]
}

/** What can be asked of the rendering process. */
export type RenderFunctions = ReturnType<typeof renderFunctions>

/** What the process keeps between calls. */
function openServers() {
  const sharedServers = new Map<string, Promise<SharedServer>>()
  /** By the path of their deck. */
  const slidevServers = new Map<string, SlidevServer>()
  return {
    /** Renders this deck and others that look like it. */
    sharedBy(deck: ResolvedSlidevOptions): Promise<SharedServer> {
      const key = serverKey(deck)
      const server = sharedServers.get(key) ?? openSharedServer(deck).catch(tellAtCode)
      sharedServers.set(key, server)
      return server
    },

    /** Serves a deck as Slidev does. */
    async serve(path: string, deck: ResolvedSlidevOptions): Promise<SlidevServer> {
      const server = await startSlidev(deck).catch(tellAtCode)
      slidevServers.set(path, server)
      return server
    },

    /** The server of a deck that is served. */
    serving: (path: string): SlidevServer | undefined => slidevServers.get(path),

    async close(path: string): Promise<void> {
      const server = slidevServers.get(path)
      slidevServers.delete(path)
      await server?.close()
    },
  }
}

type Servers = ReturnType<typeof openServers>

/** What the process does for the one that started it: one call after the other, as only one deck is open at a time. */
function renderFunctions() {
  const servers = openServers()
  const takeStrayError = strayErrors()
  /** Decks that were asked for their fonts: they are rendered next, and to read one of a whole panel takes a second. */
  const read = new Map<string, ResolvedSlidevOptions>()
  return {
    /** Has loaded all it needs when it answers. */
    async ready(): Promise<void> {},

    /** What fonts a deck will want. */
    async fonts(path: string): Promise<DeckFonts> {
      const deck = await readDeck(path)
      read.set(path, deck)
      return (await servers.sharedBy(deck)).fonts(deck)
    },

    /** A deck as static HTML, one deck after the other. */
    async render(path: string, options: RenderOptions): Promise<Rendering> {
      const deck = read.get(path) ?? await readDeck(path)
      read.delete(path)
      const rendering = await (await servers.sharedBy(deck)).render(deck, options)
      const stray = await takeStrayError()
      return stray === undefined
        ? rendering
        : { facts: rendering.facts, browserNeeded: `its code fails without one (${stray})` }
    },

    /** A component that stands beside the slides of a deck. */
    async renderComponent(
      path: string,
      name: string,
      props: readonly Record<string, unknown>[],
    ): Promise<ComponentRendering> {
      const deck = await readDeck(path)
      return (await servers.sharedBy(deck)).renderComponent(deck, name, props)
    },

    /** Serves a deck as Slidev does. */
    async serve(path: string): Promise<{ facts: DeckFacts, printUrl: string }> {
      const deck = await readDeck(path)
      const { printUrl } = await servers.serve(path, deck)
      return { facts: await factsOf(deck), printUrl }
    },

    /** What is known of a served deck after its page is done. */
    async finish(path: string): Promise<Finished> {
      return servers.serving(path)?.finish() ?? { complaints: [], codeFaults: [], inputs: [] }
    },

    /**
     * Some slides of these decks, rendered by us and served by Slidev as one deck of its own.
     * It is served until `unserve` is called with the path of the sample.
     *
     * @param paths of decks; those that look other than the first are handed back for another sample
     */
    serveSample: (paths: readonly [string, ...string[]]): Promise<ServedSample> => serveSample(servers, paths),

    unserve: (path: string): Promise<void> => servers.close(path),
  }
}

async function serveSample(servers: Servers, paths: readonly [string, ...string[]]): Promise<ServedSample> {
  const [first, ...others] = await readAll(paths)
  const key = sampleKey(first)
  const decks = others.filter(deck => sampleKey(deck) === key)
  const { options, slides } = sampleOf([first, ...decks])
  const shared = await servers.sharedBy(options)
  const fonts = await shared.fonts(options)
  const rendering = await shared.render(options, { dark: false })
  const { printUrl } = await servers.serve(options.entry, options)
  const left = others.filter(deck => !decks.includes(deck)).map(({ entry }) => entry)
  return { path: options.entry, slides, fonts, rendering, printUrl, left }
}

async function readAll([first, ...others]: readonly [string, ...string[]]) {
  const deck = await readDeck(first)
  const decks: ResolvedSlidevOptions[] = []
  for (const path of others) decks.push(await readDeck(path))
  return [deck, ...decks] as const
}

usePreparsers()
parseFrontmatterOnce()
answerCalls(renderFunctions())
