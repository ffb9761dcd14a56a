/** Decks that Slidev compiles alike share one Vite server; a slide that stands in several of them is compiled once. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { Plugin, ViteDevServer } from 'vite'
import type { Component } from 'vue'
import type { DeckFonts, PartRendering, Rendering, RenderOptions } from './rendered-deck.ts'
import { fileURLToPath } from 'node:url'
import { createServer } from '@slidev/cli'
import pLimit from 'p-limit'
import { isRunnableDevEnvironment } from 'vite'
import { CLIENT_PACKAGE, CSS_VARIABLES, PRINT_QUERY, slideModuleId } from '../slidev-internals.ts'
import { BLANK } from './blank.ts'
import { findPart, PART_STYLES, partFault } from './lone-component.ts'
import { openModuleCache } from './module-cache.ts'
import { filesOf, gatherStyles, isFaces, ownFiles, styleText } from './modules.ts'
import { replaceModules, withoutClient, withoutSourceMaps } from './plugin.ts'
import { factsOf } from './read-deck.ts'
import { browserNeeds } from './watched-vue.ts'

const SLIDE = fileURLToPath(new URL('slide-html.ts', import.meta.url))

/** Slides that are compiled at the same time. */
const AT_ONCE = 4

/** Slides after which memory is cleared: each leaves a third of a megabyte behind, which would else stay as long as there is room. */
const MANY = 100

export interface Group {
  fonts: (options: ResolvedSlidevOptions) => Promise<DeckFonts>
  render: (options: ResolvedSlidevOptions, { dark }: RenderOptions) => Promise<Rendering>
  /** A component that is no slide, with each of these props. */
  renderPart: (
    options: ResolvedSlidevOptions,
    name: string,
    props: readonly Record<string, unknown>[],
  ) => Promise<PartRendering>
}

/** What must be the same for decks to be compiled together. */
export function groupKey(options: ResolvedSlidevOptions): string {
  return JSON.stringify([options.themeRaw, options.roots, settingsOf(options)])
}

/** What of a deck's own settings decides how modules are compiled. */
function settingsOf({ data: { config, features } }: ResolvedSlidevOptions): object {
  const { addons, fonts, twoslash, mdc, comark, remoteAssets } = config
  return { katex: features.katex, addons, fonts, twoslash, mdc, comark, remoteAssets }
}

/** @param first the deck whose settings are those of the group */
export async function openGroup(first: ResolvedSlidevOptions): Promise<Group> {
  // The slides of all decks, one after the other; those of the group's decks are added as they come.
  const all: ResolvedSlidevOptions = {
    ...first,
    data: { ...first.data, slides: [], markdownFiles: {} },
  }
  const numbers = new Map<string, number>()
  const server = await startServer(all)
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr))
    throw new Error('Vite has no environment that runs modules')
  const cache = await openModuleCache(server, ssr, first, settingsOf(first))
  const stage = await ssr.runner.import<typeof import('./slide-html.ts')>(SLIDE)
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string')
    throw new Error('Vite did not say where it listens')

  /** The module id of a slide; the same slide in two decks has the same one. */
  const moduleOf = (slide: SlideInfo): string => {
    const key = JSON.stringify([
      slide.source.filepath,
      slide.source.index,
      slide.frontmatter.layout,
      slide.content,
    ])
    const no = numbers.get(key) ?? all.data.slides.push(slide)
    numbers.set(key, no)
    return slideModuleId(slide.source.filepath, no)
  }

  const origin = `http://localhost:${address.port}`

  return {
    async fonts({ data: { markdownFiles } }) {
      const characters = new Set(
        Object.values(markdownFiles)
          .map(({ raw }) => raw)
          .join(''),
      )
      return {
        origin,
        faces: (await gatherStyles(server, cache, [SLIDE])).filter(isFaces).join('\n'),
        characters: [...characters].join(''),
      }
    },

    async render(options, { dark }) {
      const { data } = options
      const facts = factsOf(options)
      if (data.config.drawings.persist)
        return { facts, browserNeeded: 'its drawings are kept' }
      Object.assign(all.data.markdownFiles, data.markdownFiles)
      const slides = data.slides.map((slide, index) => withLayout(slide, index, data.headmatter))
      const ids = slides.map(moduleOf)
      const html: string[] = []
      try {
        // A few at once: what is compiled in other threads is not waited for. A thousand at once would take a thousand times the memory.
        const components = await pLimit(AT_ONCE).map(
          ids,
          async id => (await ssr.runner.import<{ default: Component }>(id)).default,
        )
        const routes = stage.openDeck(
          shownConfig(data.config, dark),
          slides.map((slide, index) => {
            const { frontmatter, source, importChain, ...rest } = slide
            const component = components[index]
            if (!component)
              throw new Error(`slide ${index + 1} has no component`)
            return { no: index + 1, component, frontmatter, slide: rest }
          }),
        )
        for (const [index, { anchor }] of facts.slides.entries()) {
          const route = routes[index]
          if (!route)
            continue
          if (slides.length > 3 * MANY && index % MANY === 0)
            globalThis.gc?.()
          browserNeeds.clear()
          html.push(await stage.renderSlide(route, anchor, browserNeeds))
          const [need] = browserNeeds
          if (need !== undefined)
            return { facts, browserNeeded: `slide ${index + 1} has ${need}` }
        }
      }
      catch (error) {
        return {
          facts,
          browserNeeded: `it does not render without one (${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)})`,
        }
      }
      const texts = await gatherStyles(server, cache, [SLIDE, ...ids])
      await cache.save(url => styleText(server, url))
      return {
        facts,
        html,
        css: texts.filter(text => !isFaces(text)).join('\n'),
        faces: texts.filter(isFaces).join('\n'),
        htmlAttributes: data.config.htmlAttrs,
        variables: Object.fromEntries(
          Object.entries(data.config.themeConfig ?? {}).map(([name, value]) => [
            `${CSS_VARIABLES.theme}${name}`,
            String(value),
          ]),
        ),
        origin,
        dark,
        inputs: ownFiles([...Object.keys(data.watchFiles), ...filesOf(cache, [SLIDE, ...ids])]),
      }
    },

    async renderPart({ roots, data: { config, headmatter } }, name, props) {
      const file = findPart(name, roots)
      const html: string[] = []
      try {
        const [{ default: component }] = await Promise.all([
          ssr.runner.import<{ default: Component }>(file),
          ssr.runner.import(PART_STYLES),
        ])
        const [route] = stage.openDeck(shownConfig(config, false), [
          { no: 1, component, frontmatter: headmatter, slide: {} },
        ])
        if (!route)
          throw new Error('the deck has no route')
        for (const each of props) {
          browserNeeds.clear()
          html.push(await stage.renderPart(route, component, each, browserNeeds))
          const [need] = browserNeeds
          if (need !== undefined)
            throw new Error(`it has ${need}, which only a browser runs`)
        }
      }
      catch (error) {
        return { fault: await partFault(file, error) }
      }
      const texts = await gatherStyles(server, cache, [PART_STYLES, file])
      return {
        html,
        css: texts.join('\n'),
        inputs: ownFiles([file, ...filesOf(cache, [PART_STYLES, file])]),
      }
    },
  }
}

/** What components can ask about their deck. */
function shownConfig(
  config: ResolvedSlidevOptions['data']['config'],
  dark: boolean,
): Record<string, unknown> {
  return { ...config, colorSchema: dark ? 'dark' : 'light', slidesTitle: config.title }
}

/** The slide with the layout Slidev would choose for it, which else depends on the number. */
function withLayout(
  slide: SlideInfo,
  index: number,
  headmatter: Record<string, unknown>,
): SlideInfo {
  const defaults: unknown = headmatter.defaults
  const frontmatter = { ...(typeof defaults === 'object' && defaults), ...slide.frontmatter }
  const layout: unknown = frontmatter.layout
  return {
    ...slide,
    frontmatter: { ...frontmatter, layout: layout || (index === 0 ? 'cover' : 'default') },
  }
}

async function startServer(options: ResolvedSlidevOptions): Promise<ViteDevServer> {
  const server = await createServer(options, {
    appType: 'custom',
    logLevel: 'silent',
    plugins: [replaceModules(), withoutClient(), withoutSourceMaps(), blankPage()],
    define: { [PRINT_QUERY.global]: JSON.stringify(PRINT_QUERY.value) },
    server: { host: 'localhost', port: 0, hmr: false, ws: false, watch: null },
    ssr: { noExternal: [new RegExp(CLIENT_PACKAGE)] },
  })
  await server.listen()
  return server
}

function blankPage(): Plugin {
  return {
    name: 'paneldeck:blank',
    configureServer({ middlewares }) {
      middlewares.use(BLANK, (_, response) => {
        response.setHeader('Content-Type', 'text/html').end('<!doctype html>')
      })
    },
  }
}
