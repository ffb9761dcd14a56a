/** The renderer as the rest of paneldeck sees it: deck files in, static HTML out; the work is done in threads. */
import { withThread } from '../threads.ts'
import type { DeckFacts, DeckFonts, PartRendering, RenderOptions, Rendering } from './deck.ts'
import type { Finished } from './served.ts'
import type { WorkerFunctions } from './worker.ts'

export interface Renderer {
  /** What fonts a deck will want; it is known long before the deck is rendered. */
  fonts(path: string): Promise<DeckFonts>
  /** A deck as static HTML, or why that cannot be. */
  render(path: string, options: RenderOptions): Promise<Rendering>
  /**
   * A component that stands beside the slides of a deck, with each of these props.
   *
   * @param name of its file, without extension
   */
  renderPart(path: string, name: string, props: readonly Record<string, unknown>[]): Promise<PartRendering>
  /** Gives its memory back, when nothing more will be asked of it. */
  end(): Promise<void>
  /** Serves the print page of Slidev itself while `use` runs, which gets its address. */
  withServed<T>(path: string, use: (served: Served) => Promise<T>): Promise<T>
}

export interface Served {
  facts: DeckFacts
  /** Address of the page that shows all slides one below the other. */
  printUrl: string
  /** What is known when the page is done. */
  finish(): Promise<Finished>
}

/** Room for objects that live shortly, in MB. */
const YOUNG = 64

/**
 * Hands out a renderer for decks of one folder, which serves the fonts and images of what it rendered until `use` is done.
 * Slidev remembers the folder of the first deck as the user's, once a process: hence a thread for each folder.
 */
export async function withRenderer<T>(use: (renderer: Renderer) => Promise<T>): Promise<T> {
  const options = {
    // Short-lived objects by the million: with the usual room for them a quarter of the time goes into clearing it.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    execArgv: [...process.execArgv, '--import', new URL('watch-vue.ts', import.meta.url).href],
  }
  return withThread<WorkerFunctions, T>(new URL('worker.ts', import.meta.url), options, (thread, end) => use({
    end: async () => { await end() },
    fonts: path => thread.fonts(path),
    render: (path, options) => thread.render(path, options),
    renderPart: (path, name, props) => thread.renderPart(path, name, props),
    async withServed(path, use) {
      const { facts, printUrl } = await thread.serve(path)
      try {
        return await use({ facts, printUrl, finish: () => thread.finish(path) })
      } finally {
        await thread.unserve(path)
      }
    },
  }))
}
