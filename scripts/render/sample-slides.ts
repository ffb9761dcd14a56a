/** Some slides of several decks, put together as one deck: what is compared with Slidev's own page. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { SlideFacts } from './rendered-deck.ts'
import { serverKey, slidesWithLayouts } from './deck-slides.ts'
import { slideFacts } from './read-deck.ts'

/** Fewest slides of a deck, if it has so many that no deck before has shown. */
const LEAST_SLIDES = 2

/** A slide that was chosen, with its place in its own deck. */
export interface SampledSlide {
  /** Markdown file of the deck it was chosen from. */
  deck: string
  facts: SlideFacts
}

/** Slides of several decks, put together into one deck to compare them with Slidev’s own page. */
export interface Sample {
  /** The chosen slides as a deck: numbered from 1, under the settings of the first deck. */
  options: ResolvedSlidevOptions
  /** In the order of the deck. */
  slides: SampledSlide[]
}

/** Decks whose slides look the same whichever of them they stand in: one sample does for all of them. */
export function sampleKey(options: ResolvedSlidevOptions): string {
  const { canvasWidth, aspectRatio, themeConfig, htmlAttrs } = options.data.config
  return JSON.stringify([serverKey(options), canvasWidth, aspectRatio, themeConfig, htmlAttrs])
}

/**
 * Chooses the first slide of every layout and, of each deck, at least two slides. The choice is the same for the same
 * decks.
 *
 * @param decks with one `sampleKey`
 */
export function sampleOf(decks: readonly [ResolvedSlidevOptions, ...ResolvedSlidevOptions[]]): Sample {
  const layouts = new Set<unknown>()
  const taken = new Set<string>()
  const chosen: { slide: SlideInfo, of: SampledSlide }[] = []
  for (const deck of decks) {
    const facts = deck.data.slides.map((slide, index) => slideFacts(slide, index, deck.data.config))
    const places = slidesWithLayouts(deck)
      .flatMap((slide, index) => {
        const { filepath, index: place } = slide.source
        const its = facts[index]
        return its ? [{ slide, of: { deck: deck.entry, facts: its }, key: `${filepath}:${place}` }] : []
      })
      // A deck of the whole panel shows slides of the others.
      .filter(({ key }) => !taken.has(key))
    const ofNewLayout = places.filter(({ slide: { frontmatter: { layout } } }) => {
      const isNew = !layouts.has(layout)
      layouts.add(layout)
      return isNew
    })
    const others = places.filter(place => !ofNewLayout.includes(place))
    const missing = Math.max(0, LEAST_SLIDES - ofNewLayout.length)
    const spread = Array.from({ length: missing }, (_, index) =>
      others[Math.floor(((index + 1) * others.length) / (missing + 1))])
    for (const place of [...ofNewLayout, ...spread]) {
      if (!place || taken.has(place.key))
        continue
      taken.add(place.key)
      chosen.push(place)
    }
  }
  const [first] = decks
  const markdownFiles = Object.assign({}, ...decks.map(({ data }) => data.markdownFiles))
  const slides = chosen.map(({ slide }, index) => ({ ...slide, index }))
  return {
    options: { ...first, data: { ...first.data, markdownFiles, slides } },
    slides: chosen.map(({ of }) => of),
  }
}
