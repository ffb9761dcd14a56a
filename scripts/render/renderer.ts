/**
 * The renderer as the rest of paneldeck sees it: deck files in, static HTML out; the work is done in processes of
 * their own.
 */

import type { BirpcReturn } from 'birpc'
import type { RenderFunctions, ServedSample } from './render-process.ts'
import type { ComponentRendering, DeckFacts, DeckFonts, Rendering, RenderOptions } from './rendered-deck.ts'
import type { Finished } from './slidev-server.ts'
import { withProcess } from '../child-process.ts'

export type { ServedSample } from './render-process.ts'

/** The caller’s side of the process that renders decks. */
export interface Renderer {
  /** Has loaded what it needs. */
  ready: () => Promise<void>
  /** What fonts a deck will want; it is known long before the deck is rendered. */
  fonts: (path: string) => Promise<DeckFonts>
  /** A deck as static HTML, or why that cannot be. */
  render: (path: string, options: RenderOptions) => Promise<Rendering>
  /**
   * A component that stands beside the slides of a deck, with each of these props.
   *
   * @param name of its file, without extension
   */
  renderComponent: (
    path: string,
    name: string,
    props: readonly Record<string, unknown>[],
  ) => Promise<ComponentRendering>
  /** Frees its memory. Nothing may be asked of it afterwards. */
  end: () => Promise<void>
  /** Serves the print page of Slidev itself while `use` runs, which gets its address. */
  withServed: <T>(path: string, use: (served: ServedDeck) => Promise<T>) => Promise<T>
  /**
   * Calls `use` with some slides of these decks, both rendered by us and served by Slidev. Decks that look alike share
   * one call.
   */
  withSamples: (paths: readonly string[], use: (sample: ServedSample) => Promise<void>) => Promise<void>
}

/** A deck on Slidev’s own page, for the browser’s way. */
export interface ServedDeck {
  facts: DeckFacts
  /** Address of the page that shows all slides one below the other. */
  printUrl: string
  /** What is known when the page is done. */
  finish: () => Promise<Finished>
}

/**
 * Memory for short-lived objects in MB, a third of V8's young generation. There are millions of them; with V8's default
 * a quarter of the time goes into garbage collection.
 */
const YOUNG = 24

/**
 * Hands out a renderer for decks of one folder, which serves the fonts and images of what it rendered until `use` is
 * done.
 * Slidev remembers the folder of the first deck as the user's, once a process: hence a process for each folder.
 */
export async function withRenderer<T>(
  use: (renderer: Renderer) => Promise<T>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  const flags = [
    '--expose-gc',
    `--max-semi-space-size=${YOUNG}`,
    '--import',
    new URL('watch-vue.ts', import.meta.url).href,
    '--import',
    new URL('../in-slidev/lend-packages.ts', import.meta.url).href,
  ]
  const script = new URL('render-process.ts', import.meta.url)
  return withProcess<RenderFunctions, T>(
    script,
    flags,
    (functions, end) => use(rendererOn(functions, end)),
    env,
  )
}

/** @param end ends the process that has the functions */
function rendererOn(functions: BirpcReturn<RenderFunctions>, end: () => Promise<void>): Renderer {
  const inTurn = queue()
  return {
    end,
    ready: () => inTurn(() => functions.ready()),
    fonts: path => inTurn(() => functions.fonts(path)),
    render: (path, options) => inTurn(() => functions.render(path, options)),
    renderComponent: (path, name, props) => inTurn(() => functions.renderComponent(path, name, props)),
    async withServed(path, use) {
      const { facts, printUrl } = await inTurn(() => functions.serve(path))
      try {
        return await use({ facts, printUrl, finish: () => inTurn(() => functions.finish(path)) })
      }
      finally {
        await inTurn(() => functions.unserve(path))
      }
    },
    async withSamples(paths, use) {
      let [first, ...others] = paths
      while (first !== undefined) {
        const asked: [string, ...string[]] = [first, ...others]
        const sample = await inTurn(() => functions.serveSample(asked))
        try {
          await use(sample)
        }
        finally {
          await inTurn(() => functions.unserve(sample.path))
        }
        [first, ...others] = sample.left
      }
    },
  }
}

/**
 * Makes calls wait for the one before: in the process only one deck is open at a time. They wait here, because the
 * time a call may take is counted from when it is sent.
 */
function queue(): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (call) => {
    const result = last.then(call)
    last = result.catch(() => undefined)
    return result
  }
}
