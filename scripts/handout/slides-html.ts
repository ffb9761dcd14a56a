/** The slides of a handout as HTML: each beside its notes, or several on a sheet. Pure. */

import type { Element, ElementContent } from 'hast'
import type { SlideFacts } from '../render/rendered-deck.ts'
import type { SheetDivision } from './division.ts'
import type { Manuscript } from './paper-html.ts'
import { h } from 'hastscript'
import { raw } from '../render/print-page.ts'
import { handoutSessions } from './contents.ts'
import { notesHtml } from './notes.ts'
import { emptyPlace, passagesCited, sheet } from './sheet-html.ts'
import { addressOnSite } from './slide-address.ts'

/**
 * Slides beside their notes, a part for each session. `in-page/handout-rows.ts` divides parts over sheets: how much
 * there is room for is only known in the browser.
 */
export function partsWithNotes(manuscript: Manuscript): Element[] {
  return handoutSessions(manuscript.facts).map(({ slides }) =>
    h('section', { class: 'handout-part' }, slides.map((slide, index) =>
      row(slide, manuscript, slides[index - 1]))))
}

/**
 * A slide, its notes, and the passages it rests on.
 *
 * @param before the slide before it in its session. Notes that both have are not repeated.
 */
function row(slide: SlideFacts, manuscript: Manuscript, before: SlideFacts | undefined): Element {
  const { words, headlines } = manuscript
  const notes = before?.note === slide.note ? '' : notesHtml(slide.note ?? '')
  // What a page says above the notes if they go on there.
  const continued = words.continued(headlines[slide.no - 1] || String(slide.no))
  return h('article', { class: 'handout-row', dataContinued: continued }, [
    emptyPlace(slide),
    h('div', { class: 'handout-notes-text' }, [raw(notes), ...figureText(slide)]),
    ...sourcesLine(slide, manuscript),
  ])
}

/** What the figure on a slide shows, in sentences. */
function figureText({ frontmatter: { alt } }: SlideFacts): Element[] {
  return typeof alt === 'string' ? [h('p', { class: 'handout-quiet' }, alt)] : []
}

/** Where to read on: the passages a slide rests on, and its address on the website. */
function sourcesLine(slide: SlideFacts, manuscript: Manuscript): Element[] {
  const parts = [...passagesIn(slide, manuscript), ...addressOf(slide, manuscript)]
  return parts.length > 0 ? [h('p', { class: 'handout-sources' }, parts)] : []
}

function addressOf(slide: SlideFacts, { about: { site }, facts }: Manuscript): Element[] {
  if (site === undefined)
    return []
  const address = addressOnSite(site, facts, slide)
  return [h('span', { class: 'handout-address' }, [h('a', { href: address }, address.replace(/^https?:\/\//, ''))])]
}

/** Each passage with the words by which it is found in the source. */
function passagesIn(slide: SlideFacts, { about, words }: Manuscript): ElementContent[] {
  const passages = passagesCited(slide)
  if (passages.length === 0)
    return []
  const named = passages.map((id) => {
    const cue = about.cues.get(id)
    const start = cue === undefined ? [] : [' ', words.quoted(`${cue}…`)]
    return h('span', { class: 'handout-passage' }, [h('b', id), ...start])
  })
  const separated = named.flatMap((passage, index): ElementContent[] =>
    index > 0 ? [{ type: 'text', value: ' · ' }, passage] : [passage])
  return [{ type: 'text', value: `${words.handout.passages}${words.colon}` }, ...separated]
}

/** Sheets with several slides. */
export function sheetsOfSlides(
  slides: readonly SlideFacts[],
  { slides: number = 1, columns, ruled }: SheetDivision,
): Element[] {
  const chunks = Array.from({ length: Math.ceil(slides.length / number) }, (_, index) =>
    slides.slice(index * number, (index + 1) * number))
  const style = `--columns:${columns};--rows:${number / columns}`
  return chunks.map(chunk =>
    sheet('handout-with-slides', [
      h('div', { class: 'handout-grid', style }, chunk.map(slide =>
        h('div', { class: 'handout-cell' }, [
          h('div', [emptyPlace(slide), h('p', { class: 'handout-number' }, String(slide.no))]),
          ...(ruled ? [lines()] : []),
        ]))),
    ]))
}

/** Lines to write on beside each of three slides. Those below the end of the sheet are cut off. */
const LINES = 12

function lines(): Element {
  return h('div', { class: 'handout-lines', ariaHidden: 'true' }, Array.from({ length: LINES }, () => h('div')))
}
