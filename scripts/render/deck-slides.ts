/** The slides of a deck as Slidev would show them: which layout, under which settings. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import { deckTitle } from '../in-slidev/titles.ts'
import { slideModuleId } from '../slidev-internals.ts'

/** What must be the same for decks to be compiled by one server. */
export function serverKey(options: ResolvedSlidevOptions): string {
  return JSON.stringify([options.themeRaw, options.roots, compilerSettings(options)])
}

/** What of a deck's own settings decides how modules are compiled. */
export function compilerSettings({ data: { config, features } }: ResolvedSlidevOptions): object {
  const { addons, fonts, twoslash, mdc, comark, remoteAssets, plantUmlServer } = config
  return { katex: features.katex, addons, fonts, twoslash, mdc, comark, remoteAssets, plantUmlServer }
}

/** What components can ask about their deck. */
export function shownConfig(
  { data }: ResolvedSlidevOptions,
  dark: boolean,
): Record<string, unknown> {
  return { ...data.config, colorSchema: dark ? 'dark' : 'light', slidesTitle: deckTitle(data) }
}

/** The slides with the layout written out, which Slidev else chooses by the number of the slide. */
export function slidesWithLayouts({ data: { slides, headmatter } }: ResolvedSlidevOptions): SlideInfo[] {
  const defaults: unknown = headmatter.defaults
  return slides.map((slide, index) => {
    const frontmatter = { ...(typeof defaults === 'object' && defaults), ...slide.frontmatter }
    const layout: unknown = frontmatter.layout
    return {
      ...slide,
      frontmatter: { ...frontmatter, layout: layout || (index === 0 ? 'cover' : 'default') },
    }
  })
}

/** Gives each slide the id of its module. A slide that stands in several decks has one id and is compiled once. */
export class SlideModules {
  readonly #numbers = new Map<string, number>()
  readonly #slides: SlideInfo[]

  /** @param slides of the server, which finds the slide of a module by its number here */
  constructor(slides: SlideInfo[]) {
    this.#slides = slides
  }

  idOf(slide: SlideInfo): string {
    const key = JSON.stringify([
      slide.source.filepath,
      slide.source.index,
      slide.frontmatter.layout,
      slide.content,
    ])
    const no = this.#numbers.get(key) ?? this.#slides.push(slide)
    this.#numbers.set(key, no)
    return slideModuleId(slide.source.filepath, no)
  }
}
