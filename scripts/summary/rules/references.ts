/** Rules for references: who and what is named by an id has to exist. */

import type { Fault, Source } from '../source.ts'
import type { Rule } from './rule.ts'
import { expectedOneOf } from '../../suggest.ts'
import { citations, furtherCitations, referenceCitations } from '../citations.ts'
import { split } from '../identity.ts'
import { identityIn } from '../known-ids.ts'
import { contributionSources, contributionSourcesOf } from '../sources.ts'
import { eachContribution, eachRound, repeated, sidesTaken } from './rule.ts'

/** Faults of ids: those that nothing has, and those that several things have. */
export const referenceRules = {
  'people are in people.yaml': (sources) => {
    const known = Object.keys(sources.people.value)
    const missingIn = (ids: readonly string[], key: string, fault: Source<unknown>['fault']) =>
      ids.flatMap((id, index) =>
        known.includes(id)
          ? []
          : [fault([key, index], `no person \`${id}\` in people.yaml; ${expectedOneOf(id, known)}`)])
    const { value, fault } = sources.panel
    const roles = (['organisers', 'editors', 'publishers'] as const)
      .flatMap(role => missingIn(value[role], role, fault))
    const speakers = eachContribution(sources, ({ authored, fault }) =>
      missingIn([authored.speaker, ...authored.alongside], 'speaker', fault))
    const moderators = sources.sessions.flatMap(({ source }) =>
      missingIn(source.value.moderator, 'moderator', source.fault))
    return [...roles, ...speakers, ...moderators]
  },

  'contributions referred to exist': (sources) => {
    const known = new Set(contributionSources(sources).map(({ id }) => id))
    const check = (id: string, fault: (message: string) => Fault) =>
      known.has(id) ? [] : [fault(`no contribution \`${id}\`; ${expectedOneOf(id, [...known])}`)]
    const replies = eachContribution(sources, ({ authored, fault }) =>
      authored.replies.flatMap(({ to }, index) =>
        check(to, message => fault(['replies', index, 'to'], message)),
      ))
    const digests = eachRound(sources, ({ source, value }) =>
      value.digest.flatMap(({ from }, at) =>
        from.flatMap((id, index) =>
          check(id, message => source.fault(['digest', at, 'from', index], message)),
        ),
      ))
    const sides = sidesTaken(sources).flatMap(({ who, whoKey, fault }) =>
      check(who, message => fault([whoKey], message)),
    )
    return [...replies, ...digests, ...sides]
  },

  'passages cited are in passages.json': (sources) => {
    const known = sources.passages && new Set(sources.passages.value.map(({ id }) => id))
    if (!known) {
      const { ownerOf } = identityIn(sources)
      return referenceCitations(sources).flatMap(({ id, fault }) =>
        ownerOf(id) === undefined ? [fault(`no contribution has a passage \`${id}\``)] : [])
    }
    return [...citations(sources), ...furtherCitations(sources)].flatMap(({ id, fault }) =>
      known.has(id) ? [] : [fault(`no passage \`${id}\`; ${expectedPassage(id, [...known])}`)],
    )
  },

  'sessions have an id of their own': ({ panel, sessions }) =>
    repeated(sessions.map(({ id }) => id)).flatMap(({ index, value }) => {
      const [session, file] = [sessions[index], panel.value.sessions[index]]
      if (file !== undefined && panel.value.sessions.indexOf(file) < index)
        return [panel.fault(['sessions', index], `${file} is listed twice; expected it once`)]
      return session
        ? [session.source.fault(['id'], `another session is called \`${value}\` too; expected an id of its own`)]
        : []
    }),

  'contributions have an id of their own': ({ sessions }) =>
    sessions.flatMap((session) => {
      const contributions = contributionSourcesOf(session).filter(({ id }) => id !== session.id)
      return repeated(contributions.map(({ own }) => own)).flatMap(({ index, value }) =>
        contributions[index]?.fault(
          ['id'],
          `another contribution of this session is called \`${value}\` too; expected an id of its own`,
        ) ?? [])
    }),

  'works named are in works.yaml': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ works = [] }, index) =>
        works.flatMap((work, at) => {
          const known = Object.keys(sources.works?.value ?? {})
          return known.includes(work)
            ? []
            : [
                fault(
                  ['positions', index, 'works', at],
                  `no work \`${work}\` in works.yaml; ${expectedOneOf(work, known)}`,
                ),
              ]
        }),
      )),
} satisfies Record<string, Rule>

/** What may have been meant by the id of a passage that is not there. */
function expectedPassage(id: string, known: readonly string[]): string {
  const [prefix] = split(id)
  const alike = known.filter(other => split(other)[0] === prefix)
  const [first, last] = [alike[0], alike.at(-1)]
  if (first === undefined || last === undefined)
    return `expected one of passages.json, as in \`${known[0] ?? 'chen-xilin.1'}\``
  return first === last ? `passages.json has \`${first}\` only` : `passages.json has \`${first}\` to \`${last}\``
}
