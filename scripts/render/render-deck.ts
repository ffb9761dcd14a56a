/** A deck → its slides as static HTML, or the reason why only a browser can draw it. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { ViteDevServer } from 'vite'
import type { Component } from 'vue'
import type { BrowserNeeds } from './browser-needs.ts'
import type { DeckFacts, Rendering } from './rendered-deck.ts'
import type { Workshop } from './shared-server.ts'
import { basename } from 'node:path'
import pLimit from 'p-limit'
import { unoOf } from '../in-slidev/unocss.ts'
import { CSS_VARIABLES, slideSettingsId } from '../slidev-internals.ts'
import { shownConfig, slidesWithLayouts } from './deck-slides.ts'
import { filesOfModules, gatherStyles, isFaces, ownFiles, styleText } from './modules.ts'
import { browserOnlyFile, mayRewriteSlides } from './own-code.ts'
import { factsOf } from './read-deck.ts'
import { unprovenTemplate } from './unproven-template.ts'
import { STAGE } from './vite-server.ts'

/** Slides that are compiled at the same time. A thousand at once would take a thousand times the memory. */
const AT_ONCE = 4

/** In long decks memory is cleared after so many slides: each leaves a third of a megabyte behind. */
const CLEAR_AFTER = 100
const LONG = 3 * CLEAR_AFTER

/** What does not compile or fails here takes the browser's way, too: there it is told with its slide. */
export async function renderDeck(
  workshop: Workshop,
  options: ResolvedSlidevOptions,
  dark: boolean,
): Promise<Rendering> {
  const facts = await factsOf(options)
  const slides = slidesWithLayouts(options)
  const known = needOfDeck(options, slides)
  if (known !== undefined)
    return { facts, browserNeeded: known }
  try {
    return await renderStatic(workshop, options, { facts, slides, dark })
  }
  catch (error) {
    return { facts, browserNeeded: `it does not render without one (${firstLineOfError(error)})` }
  }
}

async function renderStatic(
  workshop: Workshop,
  options: ResolvedSlidevOptions,
  { facts, slides, dark }: { facts: DeckFacts, slides: readonly SlideInfo[], dark: boolean },
): Promise<Rendering> {
  const { server, cache, slideModules, origin } = workshop
  const { config, markdownFiles, watchFiles } = options.data
  Object.assign(workshop.markdownFiles, markdownFiles)
  const ids = slides.map(slide => slideModules.idOf(slide))
  const anchors = facts.slides.map(({ anchor }) => anchor)
  const rendered = await renderSlides(workshop, {
    slides,
    ids,
    anchors,
    config: shownConfig(options, dark),
    mayHaveScripts: mayRewriteSlides(options.roots),
  })
  if ('browserNeeded' in rendered)
    return { facts, ...rendered }
  await findClassSettings(server, slides)
  const texts = await gatherStyles(server, cache, [STAGE, ...ids])
  // The page has these before its slides come; fonts that a slide names come with its styles.
  const faces = new Set((await gatherStyles(server, cache, [STAGE])).filter(isFaces))
  await cache.save(url => styleText(server, url))
  const themeConfig = Object.entries(config.themeConfig ?? {})
  return {
    facts,
    html: rendered.html,
    css: texts.filter(text => !faces.has(text)).join('\n'),
    faces: [...faces].join('\n'),
    htmlAttributes: config.htmlAttrs,
    variables: Object.fromEntries(themeConfig.map(([name, value]) => [`${CSS_VARIABLES.theme}${name}`, String(value)])),
    origin,
    dark,
    inputs: ownFiles([...Object.keys(watchFiles), ...filesOfModules(cache, [STAGE, ...ids])]),
  }
}

/** Slidev's page has the settings of slides in modules, where UnoCSS finds their classes. */
async function findClassSettings({ config }: ViteDevServer, slides: readonly SlideInfo[]): Promise<void> {
  const { uno, tokens } = unoOf(config.plugins)
  for (const [index, { frontmatter, source }] of slides.entries())
    await uno.applyExtractors(JSON.stringify(frontmatter), slideSettingsId(source.filepath, index + 1), tokens)
}

/** Reasons that are known before anything is compiled. */
function needOfDeck(
  { roots, data: { config } }: ResolvedSlidevOptions,
  slides: readonly SlideInfo[],
): string | undefined {
  if (config.drawings.persist)
    return 'its drawings are kept'
  const file = browserOnlyFile(roots)
  if (file !== undefined)
    return `${basename(file)} has a part in Slidev's page`
  return firstOf(slides.map(({ content }) => unprovenTemplate(content)), (why, no) => `slide ${no} ${why}`)
}

interface SlidesToRender {
  slides: readonly SlideInfo[]
  /** Of their modules. */
  ids: readonly string[]
  anchors: readonly string[]
  config: Record<string, unknown>
  /** Slides may have scripts that are not in their Markdown. */
  mayHaveScripts: boolean
}

async function renderSlides(
  { ssr, stage, ownCode }: Workshop,
  { slides, ids, anchors, config, mayHaveScripts }: SlidesToRender,
): Promise<{ html: string[] } | { browserNeeded: string }> {
  const components = await pLimit(AT_ONCE).map(
    [...ids],
    async id => (await ssr.runner.import<{ default: Component }>(id)).default,
  )
  const scripts = new Set(ids.filter((_, index) => mayHaveScripts || slides[index]?.content.includes('<script')))
  const { hasOwnCode, unproven } = await ownCode.judge([STAGE, ...ids], scripts)
  if (unproven !== undefined)
    return { browserNeeded: unproven }
  const deck = stage.openDeck(config, slides.map((slide, index) => inputOf(slide, index, components[index])))
  const needs = slides.map((): BrowserNeeds => new Set())
  const html: string[] = []
  try {
    for (const [index, anchor] of anchors.entries()) {
      if (slides.length > LONG && index % CLEAR_AFTER === 0)
        globalThis.gc?.()
      html.push(await deck.renderSlide(index, anchor, needs[index] ?? new Set(), hasOwnCode))
      if (needs[index]?.size)
        break
    }
  }
  finally {
    deck.close()
  }
  // A later slide may have changed what an earlier one shows: this is known only now.
  const browserNeeded = firstOf(needs.map(([...all]) => all[0]), (need, no) => `slide ${no} has ${need}`)
  return browserNeeded === undefined ? { html } : { browserNeeded }
}

function inputOf(slide: SlideInfo, index: number, component: Component | undefined) {
  const { frontmatter, source, importChain, ...rest } = slide
  if (!component)
    throw new Error(`slide ${index + 1} has no component`)
  return { no: index + 1, component, frontmatter, slide: rest }
}

/** The first reason there is, with the number of its slide. */
function firstOf(all: readonly (string | undefined)[], tell: (what: string, no: number) => string): string | undefined {
  const index = all.findIndex(what => what !== undefined)
  const found = all[index]
  return found === undefined ? undefined : tell(found, index + 1)
}

/** The first line of what an error says. */
export function firstLineOfError(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
