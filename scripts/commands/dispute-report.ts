/** Disagreements in words: each with what was generated last, what is there now, and what the data gives. */

import type { Dispute } from '../reconcile/slide.ts'
import type { DeckReport } from '../update-decks.ts'
import type { Paint } from './colours.ts'
import { markedLines } from './marked-words.ts'

export interface DisputeStyle {
  paint: Paint
  /** Shows texts of any length whole. */
  verbose: boolean
}

/** A dispute and where it is. */
export interface PlacedDispute extends Dispute {
  /** Path of the deck. */
  file: string
  slide: string
}

/** So many lines of each version are shown. */
const LINES = 8

const PARTS = {
  setting: 'a setting was',
  text: 'the text was',
  notes: 'the notes were',
  slide: 'the slide was',
} as const

/** All disputes; those of one slide in several languages stand together, side by side where they are alike. */
export function groupedDisputes(reports: readonly DeckReport[]): PlacedDispute[][] {
  const placed = reports.flatMap(({ file, slides }) =>
    slides.flatMap(({ slide, disputes }) => disputes.map(dispute => ({ file, slide, ...dispute }))))
  const panelOf = (file: string) => file.split('/').slice(0, -2).join('/')
  const bySlide = Map.groupBy(placed, ({ file, slide }) => JSON.stringify([panelOf(file), slide]))
  return [...bySlide.values()].map(withAlikeTogether)
}

/** The first dispute about a part in each language, then the second of each. */
function withAlikeTogether(disputes: readonly PlacedDispute[]): PlacedDispute[] {
  const counted = new Map<string, number>()
  const ranked = disputes.map((dispute) => {
    const place = JSON.stringify([dispute.file, dispute.part])
    const nth = counted.get(place) ?? 0
    counted.set(place, nth + 1)
    return { dispute, rank: [Object.keys(PARTS).indexOf(dispute.part), nth] as const }
  })
  return ranked
    .toSorted(({ rank: [part, nth] }, { rank: [otherPart, other] }) => part - otherPart || nth - other)
    .map(({ dispute }) => dispute)
}

/** Where a dispute is, and its three versions. */
export function disputeLines(dispute: PlacedDispute, style: DisputeStyle): string[] {
  const { file, line, slide, part } = dispute
  const place = style.paint('bold', `${file}:${line}`)
  return [
    `  ${place}: ${slide}: ${PARTS[part]} changed by hand and in the data`,
    ...versionLines(part === 'slide' && !style.verbose ? withoutSharedLines(dispute) : dispute, style),
  ]
}

/** Of a whole slide only the lines that differ: who reads it looks for what was changed. */
function withoutSharedLines({ base, mine, fresh, ...place }: PlacedDispute): PlacedDispute {
  const versions = [base, mine, fresh].filter(text => text.trim() !== '').map(text => text.split('\n'))
  const differing = (text: string) =>
    text.split('\n').filter(line => !versions.every(lines => lines.includes(line))).join('\n')
  const [inBase, inMine, inFresh] = [differing(base), differing(mine), differing(fresh)]
  return versions.length < 2 || inBase + inMine + inFresh === ''
    ? { base, mine, fresh, ...place }
    : { base: inBase, mine: inMine, fresh: inFresh, ...place }
}

/** The three versions below each other, with the words marked that changed. */
export function versionLines({ base, mine, fresh }: Dispute, style: DisputeStyle): string[] {
  return [
    ...version({ label: 'base', text: base, others: [mine, fresh], none: 'not there', colour: 'red' }, style),
    ...version({ label: 'mine', text: mine, others: [base], none: 'deleted', colour: 'green' }, style),
    ...version({ label: 'fresh', text: fresh, others: [base], none: 'no longer there', colour: 'cyan' }, style),
  ]
}

interface Version {
  label: string
  text: string
  others: readonly string[]
  /** What is said where there is no text. */
  none: string
  colour: 'red' | 'green' | 'cyan'
}

function version({ label, text, others, none, colour }: Version, { paint, verbose }: DisputeStyle): string[] {
  const row = (name: string, words: string) => `    ${paint(colour, name.padEnd(5))} | ${words}`
  if (text.trim() === '')
    return [row(label, paint('dim', `(${none})`))]
  const lines = markedLines(text.trimEnd(), others.filter(other => other.trim() !== ''))
  const shown = verbose ? lines : lines.slice(0, LINES)
  const left = lines.length - shown.length
  return [
    ...shown.map((pieces, index) => row(
      index === 0 ? label : '',
      pieces.map(({ text, changed }) => (changed ? paint(colour, text) : text)).join(''),
    )),
    ...(left > 0 ? [row('', paint('dim', `(${left} more lines; --verbose shows them)`))] : []),
  ]
}
