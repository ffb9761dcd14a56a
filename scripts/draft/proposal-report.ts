/** What was taken of a proposal, and what was refused and why, in lines for a terminal. Pure. */

import type { Refusal } from './check-proposal.ts'
import type { ContributionToDraft } from './session-to-draft.ts'
import { inertLine } from '../terminal-text.ts'
import { REASONS } from './check-proposal.ts'

/** How many sentences were proposed, and which of them are refused. */
interface CountedProposals {
  proposed: number
  refused: readonly Refusal[]
}

/** Longest piece of a refused sentence that is shown, in characters. */
const SHOWN = 80

/** A line for the contribution, and one for each sentence that was refused. */
export function proposalLines({ id }: ContributionToDraft, { proposed, refused }: CountedProposals): string {
  const lines = refused.map(({ reason, text, detail }) =>
    `  refused (${reason}): ${cut(text)} – ${cut(detail)}\n`)
  const taken = proposed - refused.length
  return `${id}: ${proposed} sentences proposed, ${taken} taken, ${refused.length} refused\n${lines.join('')}`
}

/** How many were proposed and refused in all, by reason. */
export function totalLine(checked: readonly CountedProposals[]): string {
  const proposed = checked.reduce((sum, one) => sum + one.proposed, 0)
  const refused = checked.flatMap(one => one.refused)
  const counts = [...Map.groupBy(refused, ({ reason }: Refusal) => reason)]
    .map(([reason, { length }]) => `${length} ${reason} (${REASONS[reason]})`)
  const why = counts.length > 0 ? `: ${counts.join('; ')}` : ''
  return `${proposed} sentences proposed, ${proposed - refused.length} taken, ${refused.length} refused${why}.\n`
}

function cut(text: string): string {
  const line = inertLine(text)
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
