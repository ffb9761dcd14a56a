/** The sources of a panel that is written → its passages with their text and ids, to check summaries against them. */

import type { Panel } from '../summary/panel.ts'
import type { ExistingPanel } from './existing.ts'
import type { KnownPassages, Transcript } from './passages.ts'
import type { SourceText } from './read/source-line.ts'
import type { ImportRules } from './recognise/rules.ts'
import { contributionsOf } from '../summary/contributions.ts'
import { draftPanel } from './draft.ts'
import { findPassages } from './passages.ts'

/** What is known of a panel and its sources. */
export interface KnownPanel extends KnownPassages {
  panel: Panel
  existing: ExistingPanel | undefined
  rules: ImportRules
}

/** Plain text that has every heading of the panel is read by them; anything else as `paneldeck import` reads it. */
export function knownTranscript(sources: readonly SourceText[], known: KnownPanel): Transcript {
  const { panel } = known
  const [source] = sources
  const text = source?.form === 'text' && sources.length === 1
    ? source.lines.map(line => line.text).join('\n')
    : undefined
  const byHeadings = text === undefined ? undefined : findPassages(text, panel, known)
  if (byHeadings?.missing.length === 0)
    return byHeadings
  const draft = draftPanel(sources, { ...known, id: panel.id })
  const labels = new Map(panel.sessions.flatMap(contributionsOf).map(({ id, label }) => [id, label]))
  const passages = draft.panel.passages.map(passage => ({
    ...passage,
    label: `${labels.get(passage.contribution) ?? passage.contribution}.${passage.order}`,
  }))
  // A source that has none of the panel is told by the headings that it lacks.
  const isOther = !passages.some(({ contribution }) => labels.has(contribution))
  return isOther && byHeadings ? byHeadings : { passages, missing: draft.panel.gone }
}
