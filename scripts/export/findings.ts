/** What the checks of slides find, and which of it may be let pass. */

import { inertLine } from '../terminal-text.ts'

/**
 * What can be wrong with a slide. What is `broken` is never printed; `unlike-slidev` is found by `check --render`
 * alone.
 */
export type Kind = 'broken' | 'unlike-slidev' | 'overflow' | 'small-text' | 'missing-glyph' | 'no-alternative'

/** What a check says of a slide. */
export interface Finding {
  /** Number of the slide in its deck, from 1. */
  no: number
  kind: Kind
  /** What is wrong, by how much, and what to do. */
  message: string
}

/** A finding with its place: a fault as the other commands tell it, and which slide it is about. */
export interface SlideFault {
  /** Relative to the project. */
  file: string
  /** First line of the slide, from 1. */
  line: number
  column: number
  kind: Kind
  slide?: number
  alias?: string
  message: string
}

/** What may be let pass, by the name of its flag on the command line. */
export const ALLOWANCES = {
  allowOverflow: 'overflow',
  allowSmallText: 'small-text',
  allowMissingGlyphs: 'missing-glyph',
  allowMissingAlt: 'no-alternative',
} as const satisfies Record<string, Kind>

/** Flags as the command line gives them. */
export type Allowances = Partial<Record<keyof typeof ALLOWANCES, true | undefined>>

/** The faults that keep a deck from being printed, and those that were let pass. */
export function judge(
  faults: readonly SlideFault[],
  allowances: Allowances,
): { problems: SlideFault[], warnings: SlideFault[] } {
  const allowed = new Set<Kind>(
    Object.entries(ALLOWANCES).flatMap(([flag, kind]) =>
      Object.entries(allowances).some(([name, on]) => name === flag && on) ? [kind] : [],
    ),
  )
  return {
    problems: faults.filter(({ kind }) => !allowed.has(kind)),
    warnings: faults.filter(({ kind }) => allowed.has(kind)),
  }
}

/** The flags that would let these faults pass; none for what is broken. */
export function flagsFor(faults: readonly SlideFault[]): string[] {
  const kinds = new Set<Kind>(faults.map(({ kind }) => kind))
  return Object.entries(ALLOWANCES)
    .filter(([, kind]) => kinds.has(kind))
    .map(([flag]) => `--${hyphenated(flag)}`)
}

/** `allowOverflow` as the command line has it: `allow-overflow`. */
function hyphenated(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** A deck of which nothing could be made. @param why the message of the error; its first line is told */
export function deckFault(file: string, why: string): SlideFault {
  const [first = ''] = why.split('\n', 1)
  return { file, line: 1, column: 1, kind: 'broken', message: `the deck cannot be exported: ${first}` }
}

/** “slides/panel/zh/01-name.md:45: slide 7 (name-position): 12 px too much …” */
export function formatSlideFault({ file, line, slide, alias, message }: SlideFault): string {
  const address = alias === undefined ? '' : ` (${alias})`
  const name = slide === undefined ? '' : ` slide ${slide}${address}:`
  return inertLine(`${file}:${line}:${name} ${message}`)
}
