/** A handout as HTML: sheets with places for the slides, which `in-page/handout.ts` puts in. Pure. */

import type { Element } from 'hast'
import type { DeckFacts, SlideFacts } from '../render/rendered-deck.ts'
import type { Words } from '../words/index.ts'
import type { About } from './about.ts'
import type { HandoutOptions } from './options.ts'
import type { Reference } from './works-and-terms.ts'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { raw } from '../render/print-page.ts'
import { contentsHtml } from './contents-html.ts'
import { notesHtml } from './notes.ts'
import { divisionOf, MARGIN, SHEETS } from './options.ts'
import { passagesOf, sheet } from './sheet-html.ts'

/** Everything that goes into a handout beside the slides themselves. */
export interface Manuscript {
  facts: DeckFacts
  /** What stands above each slide's text, as shown. */
  headlines: readonly string[]
  about: About
  reference: Reference
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
  const { slideWidth } = divisionOf(options)
  const { width, height } = SHEETS[options.paper]
  const scale = ((slideWidth / 25.4) * 96) / facts.width
  const style = [
    `--sheet-width:${width}mm`,
    `--sheet-height:${height}mm`,
    `--sheet-margin:${MARGIN}mm`,
    `--slide-scale:${scale}`,
    `--slide-width:${facts.width * scale}px`,
    `--slide-height:${facts.height * scale}px`,
  ].join(';')
  return toHtml(
    h(
      'main',
      {
        id: 'handout',
        class: [`handout-${options.handout}`, ...(options.inkSaving ? ['handout-ink-saving'] : [])],
        style,
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
          ? facts.slides.map(slide => notesSheet(slide, manuscript))
          : slideSheets(facts.slides, options)),
      ],
    ),
    { allowDangerousHtml: true },
  )
}

/**
 * A slide, its notes, and in the foot the passages it rests on. `in-page/handout-flow.ts` continues long notes on the
 * next sheet.
 */
function notesSheet(slide: SlideFacts, manuscript: Manuscript): Element {
  const { words, headlines } = manuscript
  return sheet(
    'handout-with-notes',
    [
      place(slide),
      h('div', { class: 'handout-flow handout-notes-text' }, [
        raw(notesHtml(slide.note ?? '')),
        ...figureText(slide),
      ]),
      ...sourcesLine(passagesOf(slide), manuscript),
    ],
    words.continued(headlines[slide.no - 1] || String(slide.no)),
  )
}

/** What the figure on a slide shows, in sentences. */
function figureText({ frontmatter: { alt } }: SlideFacts): Element[] {
  return typeof alt === 'string' ? [h('p', { class: 'handout-quiet' }, alt)] : []
}

/** The passages a slide rests on, each with the words by which it is found in the source. */
function sourcesLine(passages: readonly string[], { about, words }: Manuscript): Element[] {
  if (passages.length === 0)
    return []
  const named = passages.map((id) => {
    const cue = about.cues.get(id)
    const start = cue === undefined ? [] : [' ', words.quoted(`${cue}…`)]
    return h('span', { class: 'handout-passage' }, [h('b', id), ...start])
  })
  const separated = named.flatMap((passage, index) => (index > 0 ? [' · ', passage] : [passage]))
  return [
    h('p', { class: 'handout-sources' }, [words.handout.passages, words.colon, ...separated]),
  ]
}

function slideSheets(slides: readonly SlideFacts[], options: HandoutOptions): Element[] {
  const division = divisionOf(options)
  const chunks = Array.from({ length: Math.ceil(slides.length / division.slides) }, (_, index) =>
    slides.slice(index * division.slides, (index + 1) * division.slides))
  return chunks.map(chunk =>
    sheet('handout-with-slides', [
      h(
        'div',
        {
          class: 'handout-grid',
          style: `--columns:${division.columns};--rows:${division.slides / division.columns}`,
        },
        chunk.map(slide =>
          h('div', { class: 'handout-cell' }, [
            h('div', [place(slide), h('p', { class: 'handout-number' }, String(slide.no))]),
            ...(division.ruled
              ? [
                  h(
                    'div',
                    { class: 'handout-lines', ariaHidden: 'true' },
                    Array.from({ length: LINES }, () => h('div')),
                  ),
                ]
              : []),
          ]),
        ),
      ),
    ]),
  )
}

/** Lines to write on beside each of three slides. Lines below the end of the sheet are cut off. */
const LINES = 12

function place({ no }: SlideFacts): Element {
  return h('div', { class: 'handout-slide', dataSlide: no })
}
