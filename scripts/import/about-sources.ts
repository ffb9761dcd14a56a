/** What the sources say of the event itself: its title, its day, its language. Pure. */

import type { SourceText } from './read/source-line.ts'
import type { RecognisedSources } from './recognise/transcript.ts'
import { OUR_LANGUAGES } from '../summary/languages.ts'
import { NO_TITLE } from './recognise/headings.ts'
import { countWords } from './recognise/joined.ts'
import { NOBODY } from './recognise/nobody.ts'

/** In how many lines from the top a title is looked for. */
const TOP = 12

/**
 * The title: of the form itself, the first heading, or a line at the top that is one by its length. The lines that hold
 * it count as headings from then on.
 */
export function titleTold(sources: readonly SourceText[], { fates, files }: RecognisedSources): string | undefined {
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
    text => text !== undefined && text !== '' && !NO_TITLE.test(text),
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
    const isAbout = reason === 'about the event' || (reason === NOBODY && line.number <= TOP)
    const date = isAbout ? dateTold(line.text) : undefined
    if (date !== undefined)
      return date
  }
  return undefined
}

/** A day with its year, in figures or as one of our languages writes it; the first in the text. */
export function dateTold(text: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})\s*[-年년/.]\s*(\d{1,2})\s*[-月월/.]\s*(\d{1,2})(?!\d)/.exec(text) ?? []
  if (year !== undefined)
    return iso(Number(year), Number(month), Number(day))
  for (const [, dayFirst, monthLast, monthFirst, dayLast, ofYear] of text.matchAll(DAY_OF_MONTH)) {
    const month = MONTHS.get((monthLast ?? monthFirst ?? '').toLowerCase()) ?? 0
    const date = iso(Number(ofYear), month, Number(dayFirst ?? dayLast))
    if (date !== undefined)
      return date
  }
  return undefined
}

/** `5 March 2026`, `March 5, 2026`, `5. März 2026`, `5 de marzo de 2026`, `1er mars 2026`, `5 במרץ 2026`. */
const DAY_OF_MONTH = new RegExp(
  [
    String.raw`(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+|ב)?(\p{L}{3,12})`,
    String.raw`|(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)`,
    String.raw`\.?,?\s+(?:de\s+)?(\d{4})(?!\d)`,
  ].join(''),
  'gu',
)

/** The number of each month by its names, in all our languages, long and short. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  OUR_LANGUAGES.flatMap(language => (['long', 'short'] as const).flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: form, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const name = format.formatToParts(Date.UTC(2024, index, 1)).find(({ type }) => type === 'month')?.value ?? ''
      return [name.toLowerCase().replace(/\.$/, ''), index + 1]
    })
  })).concat([['sept', 9]]),
)

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined
}
