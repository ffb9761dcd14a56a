/** The process behind `renderer.ts`: it loads Slidev and Vite, and keeps what decks of one folder have in common. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { DeckFacts, DeckFonts, PartRendering, Rendering, RenderOptions } from './rendered-deck.ts'
import type { Group } from './shared-server.ts'
import type { Finished, ServedDeck } from './slidev-server.ts'
import { answer } from '../child-process.ts'
import { factsOf, readDeck } from './read-deck.ts'
import { groupKey, openGroup } from './shared-server.ts'
import { serveDeck } from './slidev-server.ts'

const groups = new Map<string, Promise<Group>>()
const served = new Map<string, ServedDeck>()

/** What the process does for the one that started it. */
const functions = {
  /** Has loaded all it needs when it answers. */
  async ready(): Promise<void> {},

  /** What fonts a deck will want. */
  async fonts(path: string): Promise<DeckFonts> {
    const deck = await readDeck(path)
    return (await groupOf(deck)).fonts(deck)
  },

  /** A deck as static HTML, one deck after the other. */
  async render(path: string, options: RenderOptions): Promise<Rendering> {
    const deck = await readDeck(path)
    return (await groupOf(deck)).render(deck, options)
  },

  /** A component that stands beside the slides of a deck. */
  async renderPart(
    path: string,
    name: string,
    props: readonly Record<string, unknown>[],
  ): Promise<PartRendering> {
    const deck = await readDeck(path)
    return (await groupOf(deck)).renderPart(deck, name, props)
  },

  /** Serves a deck as Slidev does. */
  async serve(path: string): Promise<{ facts: DeckFacts, printUrl: string }> {
    const deck = await readDeck(path)
    const server = await serveDeck(deck)
    served.set(path, server)
    return { facts: factsOf(deck), printUrl: server.printUrl }
  },

  /** What is known of a served deck after its page is done. */
  async finish(path: string): Promise<Finished> {
    return served.get(path)?.finish() ?? { complaints: [], inputs: [] }
  },

  async unserve(path: string): Promise<void> {
    const server = served.get(path)
    served.delete(path)
    await server?.close()
  },
}

function groupOf(deck: ResolvedSlidevOptions): Promise<Group> {
  const key = groupKey(deck)
  const group = groups.get(key) ?? openGroup(deck)
  groups.set(key, group)
  return group
}

export type WorkerFunctions = typeof functions

/** Calls wait for the one before: a Vite server has one stage, on which one deck stands at a time. */
function oneAtATime<T extends object>(calls: T): T {
  let last: Promise<unknown> = Promise.resolve()
  return new Proxy(calls, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name)
      if (typeof call !== 'function')
        return call
      return (...args: unknown[]) => {
        const result = last.then((): unknown => Reflect.apply(call, target, args))
        last = result.catch(() => undefined)
        return result
      }
    },
  })
}

answer(oneAtATime(functions))
