/** One contribution as it was written → with its references resolved. */

import type { Contribution, Position, Text } from '../panel.ts'
import type { AuthoredPosition } from '../schema.ts'
import type { ContributionSource } from '../sources.ts'
import type { Lookup } from './lookup.ts'
import { resolveFigure } from '../figures.ts'
import { OUR_LANGUAGES } from '../languages.ts'
import { asSentences } from '../texts.ts'

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
  const { thesis, positions, headline = thesis } = authored
  const isLean = positions.every(({ supports, figure, remark, notes }) =>
    supports.length === 0 && !figure && remark === undefined && notes === undefined)
  return {
    id,
    label,
    alias,
    speaker: person(authored.speaker),
    alongside: authored.alongside.map(person),
    thesis: text(thesis),
    headline: text(headline),
    passages: authored.passages.map(labelOf),
    notes: authored.notes ? notes(authored.notes) : spokenText([text(thesis)]),
    isLean,
    ...(authored.draft && { draft: true }),
    positions: authored.positions.map(authored => resolvePosition(authored, context)),
    replies: authored.replies.map(({ to, kind, text: sentence, about }) => ({
      to,
      kind,
      text: text(sentence),
      ...(about && { about: text(about) }),
    })),
  }
}

/** Texts as they are spoken one after the other: each a sentence with its stop. */
export function spokenText(texts: readonly Text[]): Text {
  const languages = new Set(texts.flatMap(text => OUR_LANGUAGES.filter(language => text[language])))
  return Object.fromEntries([...languages].map(language =>
    [language, asSentences(texts.map(text => text[language] ?? ''), language)]))
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
    notes: authored.notes
      ? notes(authored.notes)
      : spokenText([text(authored.claim), ...supports.map(({ text }) => text)]),
    ...(authored.remark && { remark: text(authored.remark) }),
    ...(authored.draft && { draft: true }),
  }
}

function restsOnDoubt(passages: readonly string[], errata: Lookup['errata']): boolean {
  return errata.some(erratum => erratum.passages.some(doubtful => passages.includes(doubtful)))
}

/** Passages each once, paragraph 2 before paragraph 12. */
function inSourceOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
