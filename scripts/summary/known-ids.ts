/** The references in a panel's files, each as the id of what it leads to. Pure. */

import type { FoundReference, Identity } from './identity.ts'
import type { Reference } from './references.ts'
import type { AuthoredContribution } from './schema.ts'
import type { Source } from './source.ts'
import type { SessionSource, Sources } from './sources.ts'
import { identityOf } from './identity.ts'
import { referencesIn } from './references.ts'
import { contributionSources } from './sources.ts'

/** What the references in these files mean. */
export function identityIn({ sessions, passages, byPlaces }: Sources): Identity {
  const contributions = contributionSources({ sessions }).map(({ id, session, label, authored }) =>
    ({ id, session, label, cited: citedBy(authored) }))
  return identityOf(contributions, passages?.value, byPlaces === undefined ? undefined : false)
}

/** The passages that a contribution's positions cite, and its thesis. A reply may cite those of others. */
export function citedBy({ passages, positions }: AuthoredContribution): string[] {
  return [
    ...passages,
    ...positions.flatMap(({ passages, supports }) =>
      [...passages, ...supports.flatMap(({ passages = [] }) => passages)]),
  ]
}

/** The passages that each contribution's positions cite. */
export function passagesByContribution(sources: Sources): Map<string, string[]> {
  return new Map(contributionSources(sources).map(({ id, authored }) => [id, citedBy(authored)]))
}

/** What a reference leads to. @param session whose file it stands in */
export function found({ kind, value }: Reference, identity: Identity, session?: string): FoundReference | undefined {
  if (kind === 'passage')
    return identity.passage(value)
  return identity.contribution(value, kind === 'answer' ? session : undefined)
}

/** The files with every reference as an id of today. What leads nowhere stays as it is written. */
export function withKnownIds(sources: Sources): Sources {
  const identity = identityIn(sources)
  const known = <T>(source: Source<T>, session?: string): Source<T> => {
    const value = structuredClone(source.value)
    for (const reference of referencesIn(value))
      reference.set(found(reference, identity, session)?.id ?? reference.value)
    return { ...source, value }
  }
  const { panel, sessions, works, terms, errata, passages } = sources
  return {
    ...sources,
    byPlaces: identity.usesPlaces,
    panel: known(panel),
    sessions: sessions.map((session): SessionSource =>
      session.shape === 'keynote'
        ? { ...session, source: known(session.source, session.id) }
        : { ...session, source: known(session.source, session.id) }),
    ...(works && { works: known(works) }),
    ...(terms && { terms: known(terms) }),
    ...(errata && { errata: known(errata) }),
    ...(passages && { passages: known(passages) }),
  }
}
