/** What is looked up at the end of a handout, as HTML: works, glossary, errata, and who speaks where. */

import type { Element, ElementContent } from 'hast'
import type { LookUpEntry } from '../summary/works-and-terms.ts'
import type { Manuscript } from './paper-html.ts'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { indexOfSpeakers, pageRanges } from './contents.ts'
import { passagesCited, sheet } from './sheet-html.ts'
import { namedIn } from './works-and-terms.ts'

/**
 * What is looked up at the end: works, glossary, errata, who speaks where.
 *
 * @param pageOf number of the page a slide is on
 */
export function backHtml(
  { facts, words, reference }: Manuscript,
  pageOf: (anchor: string) => number,
): string {
  const citing = facts.slides.map(slide => ({
    page: pageOf(slide.anchor),
    passages: passagesCited(slide),
  }))
  const cited = citing.flatMap(({ passages }) => passages)
  const pagesOf = ({ passages }: LookUpEntry) =>
    rangesOf(
      citing
        .filter(slide => slide.passages.some(id => passages.includes(id)))
        .map(({ page }) => page),
    )
  const lookedUp = (entries: readonly LookUpEntry[]) =>
    namedIn(entries, cited).map(entry => entryItem(entry, pagesOf(entry)))
  const sections = [
    section(words.works, 'handout-reference', lookedUp(reference.works)),
    section(
      words.glossary + words.parenthesis(words.glossaryNote),
      'handout-reference',
      lookedUp(reference.terms),
    ),
    section(words.transcript, 'handout-reference', lookedUp(reference.errata)),
    section(
      words.handout.speakers,
      'handout-index',
      indexOfSpeakers(facts).map(({ name, affiliation, anchors }) =>
        h('li', [
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

/** Page numbers with commas between them. A line never breaks inside a range. */
function rangesOf(pages: readonly number[]): ElementContent[] {
  return pageRanges(pages).flatMap((range, index) => [
    ...(index > 0 ? [{ type: 'text', value: ', ' } as const] : []),
    h('span', { class: 'handout-pages' }, range),
  ])
}

/** @param pages where it is spoken of, as far as slides say so */
function entryItem({ name, also, url, what }: LookUpEntry, pages: ElementContent[]): Element {
  return h('li', [
    h('p', [
      url === undefined ? h('b', name) : h('a', { href: url }, [h('b', name)]),
      ...(also === undefined ? [] : [' ', h('span', { class: 'handout-quiet' }, also)]),
    ]),
    h('p', { class: 'handout-page-number' }, pages),
    h('p', what),
  ])
}
