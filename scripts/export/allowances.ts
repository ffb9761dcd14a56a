/** Which faults of slides may be let pass, and by which flags. */

import type { FaultKind, SlideFault } from './slide-faults.ts'

/** What may be let pass, by the name of its flag on the command line. */
export const ALLOWANCES = {
  allowOverflow: 'overflow',
  allowSmallText: 'small-text',
  allowMissingGlyphs: 'missing-glyph',
  allowMissingAlt: 'no-alternative',
  drafts: 'draft',
} as const satisfies Record<string, FaultKind>

/** Flags as the command line gives them. */
export type Allowances = Partial<Record<keyof typeof ALLOWANCES, true | undefined>>

/** The faults that keep a deck from being printed, and those that were let pass. */
export function judge(
  faults: readonly SlideFault[],
  allowances: Allowances,
): { problems: SlideFault[], warnings: SlideFault[] } {
  const allowed = new Set<FaultKind>(
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
  const kinds = new Set<FaultKind>(faults.map(({ kind }) => kind))
  return Object.entries(ALLOWANCES)
    .filter(([, kind]) => kinds.has(kind))
    .map(([flag]) => `--${hyphenated(flag)}`)
}

/** `allowOverflow` as the command line has it: `allow-overflow`. */
function hyphenated(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
