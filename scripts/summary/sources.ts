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
import { turnIds } from './session-ids.ts'

/**
 * A session's file. `id` is what it is called in references: `id:` of the file, by default the file's name. `label`
 * says its place today and is only shown: `k2` is the second keynote, `q3` the third round.
 */
export type SessionSource = { id: string, label: string, name: string } & (
  | { kind: 'keynote', source: Source<AuthoredKeynote> }
  | { kind: 'round', source: Source<AuthoredRound> }
)

/** The files of a panel, each with the places of its parts. */
export interface Sources {
  panel: Source<AuthoredPanel>
  people: Source<AuthoredPeople>
  sessions: readonly SessionSource[]
  works?: Source<AuthoredWorks>
  terms?: Source<AuthoredTerms>
  errata?: Source<AuthoredErrata>
  passages?: Source<AuthoredPassages>
  /** Whether references were written by places; then every one is an id already. Not there as long as none is. */
  byPlaces?: boolean
}

/** One contribution as it was written, which can tell where its values stand. */
export interface ContributionSource {
  /** `chen-xilin` (a keynote, as its session), `who-reviews/beta` (an answer). */
  id: string
  /** The id of its session. */
  session: string
  /** Its id in its session: `beta`. */
  own: string
  /** Its place today, only to be shown: `k1`, `q2.5`. */
  label: string
  authored: AuthoredContribution
  fault: (path: Path, message: string) => Fault
}

/** Every contribution as it was written, in the order spoken. */
export function contributionSources({ sessions }: Pick<Sources, 'sessions'>): ContributionSource[] {
  return sessions.flatMap(contributionsOf)
}

/** The contributions of a session as they were written; a keynote is its own only one. */
export function contributionsOf(session: SessionSource): ContributionSource[] {
  const { id, label, kind, source } = session
  if (kind === 'keynote')
    return [{ id, own: id, session: id, label, authored: source.value, fault: source.fault }]
  const own = turnIds(source.value.contributions)
  return source.value.contributions.map((authored, index) => ({
    id: `${id}/${own[index]}`,
    own: own[index] ?? '',
    session: id,
    label: `${label}.${index + 1}`,
    authored,
    fault: (path, message) => source.fault(['contributions', index, ...path], message),
  }))
}
