/** A handout as HTML: sheets of paper with places for the slides, which the browser puts in (`lay-out-in-page.ts`). Pure. */

import type { Element, ElementContent } from 'hast'
import type { DeckFacts, SlideFacts } from '../render/rendered-deck.ts'
import type { Words } from '../words/index.ts'
import type { About } from './about.ts'
import type { Session } from './contents.ts'
import type { HandoutOptions } from './options.ts'
import type { Entry, Reference } from './works-and-terms.ts'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { raw } from '../render/print-page.ts'
import { pageRanges, sessionsOf, speakerOf, speakersOf } from './contents.ts'
import { notesHtml } from './notes.ts'
import { divisionOf, MARGIN, SHEETS } from './options.ts'
import { namedIn } from './works-and-terms.ts'

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

/** Everything but what is looked up at the end, whose page numbers are known when this is laid out. */
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
            ...contents(manuscript),
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

/** What is looked up at the end: works, glossary, who speaks where. @param pageOf number of the page a slide is on */
export function backHtml(
  { facts, words, reference }: Manuscript,
  pageOf: (anchor: string) => number,
): string {
  const citing = facts.slides.map(slide => ({
    page: pageOf(slide.anchor),
    passages: passagesOf(slide),
  }))
  const cited = citing.flatMap(({ passages }) => passages)
  const pagesOf = ({ passages }: Entry) =>
    rangesOf(
      citing
        .filter(slide => slide.passages.some(id => passages.includes(id)))
        .map(({ page }) => page),
    )
  const lookedUp = (entries: readonly Entry[]) =>
    namedIn(entries, cited).map(entry => entryItem(entry, pagesOf(entry)))
  const sections = [
    section(words.works, 'handout-reference', lookedUp(reference.works)),
    section(
      words.glossary + words.parenthesis(words.glossaryNote),
      'handout-reference',
      lookedUp(reference.terms),
    ),
    section(
      words.handout.speakers,
      'handout-index',
      speakersOf(facts).map(({ name, affiliation, anchors }) =>
        h('li', { dataWhole: '' }, [
          h('a', { href: `#${anchors[0]}` }, name),
          ...(affiliation === undefined
            ? []
            : [' ', h('span', { class: 'handout-quiet' }, affiliation)]),
          h('span', { class: 'handout-page-number' }, rangesOf(anchors.map(pageOf))),
        ]),
      ),
    ),
  ].flat()
  return sections.length === 0
    ? ''
    : toHtml(sheet('handout-back', [h('div', { class: 'handout-flow' }, sections)]))
}

function section(title: string, name: string, items: Element[]): Element[] {
  return items.length === 0 ? [] : [h('section', [h('h2', title), h('ul', { class: name }, items)])]
}

/** Page numbers with commas between; a range is not parted at the end of a line. */
function rangesOf(pages: readonly number[]): ElementContent[] {
  return pageRanges(pages).flatMap((range, index) => [
    ...(index > 0 ? [{ type: 'text', value: ', ' } as const] : []),
    h('span', { class: 'handout-pages' }, range),
  ])
}

/** @param pages where it is spoken of, as far as slides say so */
function entryItem({ name, also, url, what }: Entry, pages: ElementContent[]): Element {
  return h('li', { dataWhole: '' }, [
    h('p', [
      url === undefined ? h('b', name) : h('a', { href: url }, [h('b', name)]),
      ...(also === undefined ? [] : [' ', h('span', { class: 'handout-quiet' }, also)]),
    ]),
    h('p', { class: 'handout-page-number' }, pages),
    h('p', what),
  ])
}

/** The sessions of a deck made of others, with who speaks in them; the slides of any other deck. */
function contents({ facts, headlines }: Manuscript): Element[] {
  const sessions = sessionsOf(facts)
  if (sessions.length > 1)
    return sessions.flatMap(sessionEntries)
  const several = speakersOf(facts).length > 1
  return [
    h(
      'ol',
      several ? { class: 'handout-with-names' } : {},
      facts.slides.flatMap((slide, index) => {
        const headline = headlines[slide.no - 1]
        if (!headline)
          return []
        const name = speakerOf(slide)
        const before = facts.slides[index - 1]
        const repeated = before !== undefined && speakerOf(before) === name
        return [
          h('li', { dataWhole: '', ...(!repeated && { class: 'handout-turn-begins' }) }, [
            ...(several
              ? [h('span', { class: 'handout-name' }, repeated ? '' : (name ?? ''))]
              : []),
            h('a', { href: `#${slide.anchor}` }, headline),
            pageNumber(slide.anchor),
          ]),
        ]
      }),
    ),
  ]
}

function sessionEntries({ title, anchor, turns }: Session): Element[] {
  return [
    h('p', { class: 'handout-session', dataWhole: '' }, [
      h('a', { href: `#${anchor}` }, title),
      pageNumber(anchor),
    ]),
    ...(turns.length === 0
      ? []
      : [
          h(
            'p',
            { class: 'handout-turns', dataWhole: '' },
            turns.flatMap(({ name, anchor }) => [
              h('span', { class: 'handout-turn' }, [
                h('a', { href: `#${anchor}` }, name),
                ' ',
                pageNumber(anchor),
              ]),
              ' ',
            ]),
          ),
        ]),
  ]
}

/** Filled in when all pages are there; as wide as it will be at most. */
function pageNumber(anchor: string): Element {
  return h('span', { class: 'handout-page-number', dataPageOf: anchor }, '000')
}

/** A slide, its notes, and at the foot where the original says it; `lay-out-in-page.ts` lets long notes run on. */
function notesSheet(slide: SlideFacts, { about, words, headlines }: Manuscript): Element {
  const passages = passagesOf(slide)
  return sheet(
    'handout-with-notes',
    [
      place(slide),
      h('div', { class: 'handout-flow handout-notes-text' }, [raw(notesHtml(slide.note ?? ''))]),
      ...(passages.length === 0
        ? []
        : [
            h('p', { class: 'handout-sources' }, [
              `${words.handout.passages}${words.colon}`,
              ...passages.flatMap((id, index) => {
                const cue = about.cues.get(id)
                return [
                  ...(index > 0 ? [' · '] : []),
                  h('span', { class: 'handout-passage' }, [
                    h('b', id),
                    ...(cue === undefined ? [] : [` ${words.quoted(`${cue}…`)}`]),
                  ]),
                ]
              }),
            ]),
          ]),
    ],
    words.continued(headlines[slide.no - 1] || String(slide.no)),
  )
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

/** Lines to write on beside each of three slides; those that have no room are cut off. */
const LINES = 12

/** @param continued what a page says above when it goes on with what did not fit on this one */
function sheet(name: string, content: ElementContent[], continued?: string): Element {
  return h('section', { class: ['handout-sheet', name], dataContinued: continued }, [
    ...content,
    h('div', { class: 'handout-foot' }),
  ])
}

function place({ no }: SlideFacts): Element {
  return h('div', { class: 'handout-slide', dataSlide: no })
}

function passagesOf({ frontmatter: { passages } }: SlideFacts): string[] {
  return Array.isArray(passages) ? passages.filter(id => typeof id === 'string') : []
}
