/** One contribution as it was written → with its references resolved. */

import type { Contribution, Position } from '../panel.ts'
import type { AuthoredPosition } from '../schema.ts'
import type { ContributionSource } from '../sources.ts'
import type { Lookup } from './lookup.ts'
import { resolveFigure } from '../figures.ts'

/**
 * Resolves what a keynote and an answer have in common.
 *
 * @param alias what the addresses of its slides begin with
 */
export function resolveContribution(
  { id, label, authored }: ContributionSource,
  alias: string,
  context: Lookup,
): Contribution {
  const { text, notes, person, labelOf } = context
  return {
    id,
    label,
    alias,
    speaker: person(authored.speaker),
    thesis: text(authored.thesis),
    passages: authored.passages.map(labelOf),
    notes: notes(authored.notes),
    positions: authored.positions.map(authored => resolvePosition(authored, context)),
    replies: authored.replies.map(({ to, kind, text: sentence, about }) => ({
      to,
      kind,
      text: text(sentence),
      ...(about && { about: text(about) }),
    })),
  }
}

/** The position of a contribution that argues a stance, where one is named. */
export function arguedIn({ positions }: Contribution, id: string | undefined): { position?: Position } {
  const position = positions.find(position => position.id === id)
  return position ? { position } : {}
}

function resolvePosition(authored: AuthoredPosition, { text, notes, work, errata, labelOf }: Lookup): Position {
  const supports = authored.supports.map(support => ({
    text: text(support.text),
    passages: (support.passages ?? authored.passages).map(labelOf),
    drawn: support.drawn,
  }))
  const passages = inSourceOrder([
    ...authored.passages.map(labelOf),
    ...supports.flatMap(({ passages }) => passages),
  ])
  return {
    id: authored.id,
    kind: authored.kind,
    weight: authored.weight,
    ...(authored.number !== undefined && { number: authored.number }),
    claim: text(authored.claim),
    supports,
    ...(authored.figure && { figure: resolveFigure(authored.figure, text) }),
    passages,
    works: (authored.works ?? []).map(work),
    doubtful: authored.readings.length > 0 || (authored.remark !== undefined && restsOnDoubt(passages, errata)),
    notes: notes(authored.notes),
    ...(authored.remark && { remark: text(authored.remark) }),
  }
}

function restsOnDoubt(passages: readonly string[], errata: Lookup['errata']): boolean {
  return errata.some(erratum => erratum.passages.some(doubtful => passages.includes(doubtful)))
}

/** Passages each once, paragraph 2 before paragraph 12. */
function inSourceOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
