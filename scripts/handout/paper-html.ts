/** A handout as HTML: sheets with places for the slides, which `in-page/handout.ts` puts in. Pure. */

import type { DeckFacts } from '../render/rendered-deck.ts'
import type { Words } from '../words/index.ts'
import type { About } from './about.ts'
import type { SheetDivision } from './division.ts'
import type { HandoutOptions } from './options.ts'
import type { BackMatter } from './works-and-terms.ts'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { raw } from '../render/print-page.ts'
import { contentsHtml } from './contents-html.ts'
import { BELOW_SLIDE, BOTTOM_MARGIN, divisionOf, SIDE_MARGIN, TOP_MARGIN } from './division.ts'
import { sheet } from './sheet-html.ts'
import { partsWithNotes, sheetsOfSlides } from './slides-html.ts'

/** Everything that goes into a handout beside the slides themselves. */
export interface Manuscript {
  facts: DeckFacts
  /** What stands above each slide's text, as shown. */
  headlines: readonly string[]
  about: About
  reference: BackMatter
  words: Words
  options: HandoutOptions
  /** The rendered `handout-cover`. */
  cover: string
}

/**
 * The handout without its last part (works, glossary, index). That part has page numbers, which are known when this one
 * is laid out.
 */
export function handoutHtml(manuscript: Manuscript): string {
  const { facts, options, words } = manuscript
  const division = divisionOf(options, facts.width / facts.height)
  return toHtml(
    h(
      'main',
      {
        id: 'handout',
        class: [
          `handout-${options.handout}`,
          ...(division.sheet.width > division.sheet.height ? ['handout-lying'] : []),
          ...(options.inkSaving ? ['handout-ink-saving'] : []),
        ],
        style: lengths(facts, division),
      },
      [
        sheet('handout-front', [
          raw(manuscript.cover),
          h('nav', { class: 'handout-flow handout-contents' }, [
            h('h2', words.handout.contents),
            ...contentsHtml(manuscript),
          ]),
        ]),
        ...(options.handout === 'notes'
          ? partsWithNotes(manuscript)
          : sheetsOfSlides(facts.slides, division)),
      ],
    ),
    { allowDangerousHtml: true },
  )
}

/** Where the paper ends, and how large slides are on it, as CSS. */
function lengths({ width, height }: DeckFacts, { sheet, slideWidth }: SheetDivision): string {
  const scale = ((slideWidth / 25.4) * 96) / width
  return [
    `--sheet-width:${sheet.width}mm`,
    `--sheet-height:${sheet.height}mm`,
    `--sheet-margin:${SIDE_MARGIN}mm`,
    `--sheet-top:${TOP_MARGIN}mm`,
    `--sheet-bottom:${BOTTOM_MARGIN}mm`,
    `--slide-below:${BELOW_SLIDE}mm`,
    `--slide-scale:${scale}`,
    `--slide-width:${width * scale}px`,
    `--slide-height:${height * scale}px`,
  ].join(';')
}
