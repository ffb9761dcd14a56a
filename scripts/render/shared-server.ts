/** Decks that Slidev compiles alike share one Vite server. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { ModuleCache } from './module-cache.ts'
import type { OwnCode } from './own-code.ts'
import type { ComponentRendering, DeckFonts, Rendering, RenderOptions } from './rendered-deck.ts'
import type { RenderServer } from './vite-server.ts'
import { compilerSettings, SlideModules } from './deck-slides.ts'
import { findComponent } from './lone-component.ts'
import { openModuleCache } from './module-cache.ts'
import { gatherStyles, isFaces } from './modules.ts'
import { lookThrough } from './own-code.ts'
import { factsOf } from './read-deck.ts'
import { renderComponent } from './render-component.ts'
import { firstLineOfError, renderDeck } from './render-deck.ts'
import { STAGE, startRenderServer } from './vite-server.ts'

/** Renders decks of one key (`serverKey`), one call after the other. */
export interface SharedServer {
  fonts: (options: ResolvedSlidevOptions) => Promise<DeckFonts>
  render: (options: ResolvedSlidevOptions, { dark }: RenderOptions) => Promise<Rendering>
  /** A component that is no slide, with each of these props. */
  renderComponent: (
    options: ResolvedSlidevOptions,
    name: string,
    props: readonly Record<string, unknown>[],
  ) => Promise<ComponentRendering>
}

/** What rendering takes of the server. */
export interface Workshop extends RenderServer {
  cache: ModuleCache
  stage: typeof import('./slide-html.ts')
  ownCode: OwnCode
  slideModules: SlideModules
  /** The Markdown files of all decks so far, where Slidev looks them up. */
  markdownFiles: ResolvedSlidevOptions['data']['markdownFiles']
}

/** @param first the deck whose settings are those of the server */
export async function openSharedServer(first: ResolvedSlidevOptions): Promise<SharedServer> {
  // The server's slides are those of all its decks, one after the other; each deck adds its own when it is rendered.
  const all: ResolvedSlidevOptions = {
    ...first,
    data: { ...first.data, slides: [], markdownFiles: {} },
  }
  const renderServer = await startRenderServer(all)
  const { server, ssr, origin } = renderServer
  const cache = await openModuleCache(server, ssr, first, compilerSettings(first))
  // This loads the set-up code and styles of theme and deck, which may need a browser or not compile.
  const stage = await ssr.runner
    .import<typeof import('./slide-html.ts')>(STAGE)
    .catch((error: unknown) => firstLineOfError(error))
  if (typeof stage === 'string')
    return browserOnly(origin, stage)
  const workshop: Workshop = {
    ...renderServer,
    cache,
    stage,
    ownCode: lookThrough(ssr.runner.evaluatedModules),
    slideModules: new SlideModules(all.data.slides),
    markdownFiles: all.data.markdownFiles,
  }
  return {
    async fonts(options) {
      // Styles that do not compile are reported when the deck is rendered.
      const styles = await gatherStyles(server, cache, [STAGE]).catch(() => [])
      return { origin, faces: styles.filter(isFaces).join('\n'), characters: charactersOf(options) }
    },
    render: (options, { dark }) => renderDeck(workshop, options, dark),
    renderComponent: (options, name, props) => renderComponent(workshop, options, name, props),
  }
}

/** Stands for a server in which nothing can be rendered. */
function browserOnly(origin: string, why: string): SharedServer {
  return {
    fonts: async options => ({ origin, faces: '', characters: charactersOf(options) }),
    render: async options => ({
      facts: await factsOf(options),
      browserNeeded: `its set-up code or styles do not load without one (${why})`,
    }),
    renderComponent: async ({ roots }, name) => ({
      fault: { file: findComponent(name, roots), line: 1, message: `it does not load without a browser: ${why}` },
    }),
  }
}

/** Every character in the deck's files, each once. */
function charactersOf({ data: { markdownFiles } }: ResolvedSlidevOptions): string {
  const text = Object.values(markdownFiles).map(({ raw }) => raw).join('')
  return [...new Set(text)].join('')
}
