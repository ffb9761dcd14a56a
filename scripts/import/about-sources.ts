/** What the sources say of the event itself: its title, its day, its language. Pure. */

import type { SourceText } from './read/source-line.ts'
import type { RecognisedSources } from './recognise/transcript.ts'
import { SAYS_NOTHING } from './recognise/headings.ts'
import { countWords } from './recognise/joined.ts'
import { NOBODY } from './recognise/nobody.ts'

/** In how many lines from the top a title is looked for. */
const TOP = 12
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The title: of the form itself, the first heading, or a line at the top that is one by its length. The lines that hold
 * it count as headings from then on.
 */
export function titleOf(sources: readonly SourceText[], { fates, files }: RecognisedSources): string | undefined {
  const [source] = sources
  const [file] = files
  const [first, second] = file?.parts ?? []
  const isAlone = file?.parts.filter(part => part.what === 'heading').length === 1
  const heading
    = first?.what === 'heading' && first.kind !== 'question' && (isAlone || second?.what === 'heading')
      ? first.text
      : undefined
  const top
    = source?.form === 'captions'
      ? undefined
      : source?.lines.slice(0, TOP).find(line => fates.get(line)?.reason === NOBODY && isTitle(line.text))?.text
  const title = [source?.title, top, heading].find(
    text => text !== undefined && text !== '' && !SAYS_NOTHING.test(text),
  )
  for (const line of source?.lines ?? []) {
    if (line.text === title && fates.get(line)?.as === 'left-out')
      fates.set(line, { line, as: 'heading' })
  }
  return title
}

function isTitle(text: string): boolean {
  const words = countWords(text)
  return words >= 3 && words <= 25 && !/[。.!！;；,，:：]$/.test(text)
}

/** The day on which it took place, as in `2023-07-24`. */
export function dateOf({ fates }: RecognisedSources): string | undefined {
  for (const { line, reason } of fates.values()) {
    const date = reason === 'about the event' ? dateIn(line.text) : undefined
    if (date !== undefined)
      return date
  }
  return undefined
}

export function dateIn(text: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)/.exec(text) ?? []
  if (year !== undefined)
    return iso(Number(year), Number(month), Number(day))
  const [, dayFirst, name, yearLast]
    = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/.exec(text) ?? []
  if (name !== undefined)
    return iso(Number(yearLast), monthOf(name), Number(dayFirst))
  const [, monthFirst, second, last]
    = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text) ?? []
  return monthFirst === undefined ? undefined : iso(Number(last), monthOf(monthFirst), Number(second))
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined
}
