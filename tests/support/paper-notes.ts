/** Where notes stand in a handout that was read back, and what its index says. */

import type { Slide } from '../../scripts/compose/deck.ts'
import type { PaperPage } from './paper.ts'
import { dense } from './pdf.ts'

/** The page numbers of an entry of the index, with those on the next line where they do not fit on one. */
export function wholeNumbers(pages: readonly PaperPage[], numbers: string): string {
  const lines = pages.flatMap(({ lines }) => lines.map(({ text }) => text.trim()))
  const first = numbers.trim()
  return first.endsWith(',') ? `${first} ${lines[lines.findIndex(line => line.endsWith(first)) + 1]}` : first
}

/** Size in points of what pages say in their feet, and above notes that go on. */
const APART = 8

/**
 * The page of each slide, from 1: where its notes are found, from slide to slide. Notes are not repeated on the next
 * slide if it has the same; such a slide is counted as being on the page of the one before. 0 if notes are not found.
 */
export function findNotes(pages: readonly PaperPage[], slides: readonly Slide[]): number[] {
  const texts = pages.map(({ lines }) =>
    dense(lines.filter(({ size }) => Math.abs(size - APART) > 0.03).map(({ text }) => text).join('')))
  const all = texts.join('')
  const ends = texts.map((_, index) => texts.slice(0, index + 1).join('').length)
  let from = 0
  let before = { notes: '', page: 0 }
  return slides.map(({ notes }) => {
    if (notes === before.notes)
      return before.page
    const starts = notes.split('\n\n').map((paragraph) => {
      const start = all.indexOf(dense(paragraph), from)
      from = start === -1 ? from : start + dense(paragraph).length
      return start
    })
    const [start = -1] = starts
    before = { notes, page: starts.includes(-1) ? 0 : ends.findIndex(end => start < end) + 1 }
    return before.page
  })
}
