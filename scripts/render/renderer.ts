/** The renderer as the rest of paneldeck sees it: deck files in, static HTML out; the work is done in processes of their own. */

import type { WorkerFunctions } from './render-process.ts'
import type { DeckFacts, DeckFonts, PartRendering, Rendering, RenderOptions } from './rendered-deck.ts'
import type { Finished } from './slidev-server.ts'
import { withProcess } from '../child-process.ts'

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
  renderPart: (
    path: string,
    name: string,
    props: readonly Record<string, unknown>[],
  ) => Promise<PartRendering>
  /** Gives its memory back, when nothing more will be asked of it. */
  end: () => Promise<void>
  /** Serves the print page of Slidev itself while `use` runs, which gets its address. */
  withServed: <T>(path: string, use: (served: Served) => Promise<T>) => Promise<T>
}

export interface Served {
  facts: DeckFacts
  /** Address of the page that shows all slides one below the other. */
  printUrl: string
  /** What is known when the page is done. */
  finish: () => Promise<Finished>
}

/** Room for objects that live shortly, a third of it, in MB: they come by the million, and with the usual room a quarter of the time goes into clearing it. */
const YOUNG = 24

/**
 * Hands out a renderer for decks of one folder, which serves the fonts and images of what it rendered until `use` is done.
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
  ]
  return withProcess<WorkerFunctions, T>(
    new URL('render-process.ts', import.meta.url),
    flags,
    (functions, end) =>
      use({
        end,
        ready: () => functions.ready(),
        fonts: path => functions.fonts(path),
        render: (path, options) => functions.render(path, options),
        renderPart: (path, name, props) => functions.renderPart(path, name, props),
        async withServed(path, use) {
          const { facts, printUrl } = await functions.serve(path)
          try {
            return await use({ facts, printUrl, finish: () => functions.finish(path) })
          }
          finally {
            await functions.unserve(path)
          }
        },
      }),
    env,
  )
}
