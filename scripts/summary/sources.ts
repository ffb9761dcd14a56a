/** All files of one panel, parsed and of the right shape, before their sense is checked. */

import type {
  AuthoredContribution,
  AuthoredErrata,
  AuthoredKeynote,
  AuthoredPanel,
  AuthoredPassages,
  AuthoredPeople,
  AuthoredRound,
  AuthoredTerms,
  AuthoredWorks,
} from './schema.ts'
import type { Fault, Path, Source } from './source.ts'

/** A session's file with its place in the panel: `k2` is the second keynote, `q3` the third round. */
export type SessionSource = { id: string, name: string } & (
  | { kind: 'keynote', source: Source<AuthoredKeynote> }
  | { kind: 'round', source: Source<AuthoredRound> }
)

/** The files of a panel as they were written, each with the places of its parts. */
export interface Sources {
  panel: Source<AuthoredPanel>
  people: Source<AuthoredPeople>
  sessions: readonly SessionSource[]
  works?: Source<AuthoredWorks>
  terms?: Source<AuthoredTerms>
  errata?: Source<AuthoredErrata>
  passages?: Source<AuthoredPassages>
}

/** Every contribution's id, in the order spoken: `k1`, …, `q1.1`, … */
export function contributionIds({ sessions }: Sources): string[] {
  return sessions.flatMap(session =>
    session.kind === 'keynote'
      ? [session.id]
      : session.source.value.contributions.map((_, index) => `${session.id}.${index + 1}`),
  )
}

/** One contribution as it was written, which can tell where its values stand. */
export interface ContributionSource {
  id: string
  authored: AuthoredContribution
  fault: (path: Path, message: string) => Fault
}

/** Every contribution as it was written, in the order spoken. */
export function contributionSources({ sessions }: Sources): ContributionSource[] {
  return sessions.flatMap(contributionsOf)
}

function contributionsOf(session: SessionSource): ContributionSource[] {
  const { id, kind, source } = session
  if (kind === 'keynote')
    return [{ id, authored: source.value, fault: source.fault }]
  return source.value.contributions.map((authored, index) => ({
    id: `${id}.${index + 1}`,
    authored,
    fault: (path, message) => source.fault(['contributions', index, ...path], message),
  }))
}
