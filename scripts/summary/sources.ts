/** All files of one panel, parsed and of the right shape, before their sense is checked. */

import type { OwnTables } from '../words/index.ts'
import type {
  AuthoredAnswer,
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
import type { Rehearsal } from './schema/rehearsal.ts'
import type { TurnToName } from './session-ids.ts'
import type { SessionKind } from './session-kinds.ts'
import type { Fault, Path, Source } from './source.ts'
import { isPlaceOfPassage } from './identity.ts'
import { turnIds } from './session-ids.ts'

/**
 * A session's file. `id` is what it is called in references: `id:` of the file, by default the file's name. `label`
 * says its place today and is only shown: `k2` is the second talk, `q3` the third session of another shape.
 */
export type SessionSource = { id: string, label: string, name: string, kind: SessionKind } & (
  | { shape: 'keynote', source: Source<AuthoredKeynote> }
  | { shape: 'round', source: Source<AuthoredRound> }
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
  rehearsal?: Source<Rehearsal>
  /** Our words in languages that we have none in. */
  words: OwnTables
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
  return sessions.flatMap(contributionSourcesOf)
}

/** The contributions of a session as they were written; of a talk it comes first, then who interrupted it. */
export function contributionSourcesOf(session: SessionSource): ContributionSource[] {
  if (session.shape === 'round')
    return contributionsAt(session, session.source, 'contributions', '')
  const { id, label, source } = session
  return [
    { id, own: id, session: id, label, authored: source.value, fault: source.fault },
    ...contributionsAt(session, session.source, 'interruptions', 'i'),
  ]
}

/** The list of contributions at a key. @param letter what their labels begin with, where they are no answers */
function contributionsAt<Key extends string>(
  { id, label }: SessionSource,
  { value, fault }: Source<Readonly<Record<Key, readonly AuthoredAnswer[]>>>,
  key: Key,
  letter: string,
): ContributionSource[] {
  const own = turnIds(value[key].map(turnOf))
  return value[key].map((authored, index) => ({
    id: `${id}/${own[index]}`,
    own: own[index] ?? '',
    session: id,
    label: `${label}.${letter}${index + 1}`,
    authored,
    fault: (path, message) => fault([key, index, ...path], message),
  }))
}

/** What the id of a contribution is made from. */
export function turnOf({ id, speaker, thesis, passages, positions }: AuthoredAnswer): TurnToName {
  const cited = [...passages, ...positions.flatMap(position => position.passages)]
  return { id, speaker, ...(!cited.some(isPlaceOfPassage) && { text: thesis }) }
}
