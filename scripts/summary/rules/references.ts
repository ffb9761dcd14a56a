/** Rules for references: who and what is named by an id has to exist. */

import type { Fault } from '../source.ts'
import type { Rule } from './rule.ts'
import { expectedOneOf } from '../../suggest.ts'
import { citations, furtherCitations } from '../citations.ts'
import { split } from '../identity.ts'
import { contributionsOf, contributionSources } from '../sources.ts'
import { eachContribution, eachRound, repeated, sidesTaken } from './rule.ts'

/** Faults of ids: those that nothing has, and those that several things have. */
export const referenceRules = {
  'people are in people.yaml': (sources) => {
    const known = new Set(Object.keys(sources.people.value))
    const unknown = (id: string) => !known.has(id)
    const expected = 'expected a key of people.yaml'
    const roles = (['organisers', 'editors', 'publishers'] as const).flatMap(role =>
      sources.panel.value[role].flatMap((id, index) =>
        unknown(id) ? [sources.panel.fault([role, index], `no person \`${id}\`; ${expected}`)] : [],
      ),
    )
    const speakers = eachContribution(sources, ({ authored, fault }) =>
      unknown(authored.speaker)
        ? [fault(['speaker'], `no person \`${authored.speaker}\`; ${expected}`)]
        : [])
    return [...roles, ...speakers]
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
    if (!known)
      return []
    return [...citations(sources), ...furtherCitations(sources)].flatMap(({ id, fault }) =>
      known.has(id) ? [] : [fault(`no passage \`${id}\`; ${expectedPassage(id, [...known])}`)],
    )
  },

  'sessions have an id of their own': ({ sessions }) =>
    repeated(sessions.map(({ id }) => id)).flatMap(({ index, value }) => {
      const session = sessions[index]
      return session
        ? [session.source.fault(['id'], `another session is called \`${value}\` too; expected an id of its own`)]
        : []
    }),

  'contributions have an id of their own': sources =>
    eachRound(sources, session =>
      repeated(contributionsOf(session).map(({ own }) => own)).map(({ index, value }) =>
        session.source.fault(
          ['contributions', index, 'id'],
          `another contribution of this round is called \`${value}\` too; expected an id of its own`,
        ),
      )),

  'whoever speaks twice in a session has ids there': sources =>
    eachRound(sources, ({ source, value }) =>
      sources.byPlaces
        ? []
        : value.contributions.flatMap(({ speaker, id }, index, all) =>
            id === undefined && all.slice(0, index).some(other => other.speaker === speaker && other.id === undefined)
              ? [source.fault(
                  ['contributions', index, 'speaker'],
                  `\`${speaker}\` speaks here already; expected an id for this contribution, `
                  + `as in \`id: ${speaker}-2\``,
                )]
              : [],
          )),

  'works named are in works.yaml': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ works = [] }, index) =>
        works.flatMap((work, at) =>
          sources.works && work in sources.works.value
            ? []
            : [
                fault(
                  ['positions', index, 'works', at],
                  `no work \`${work}\`; expected a key of works.yaml`,
                ),
              ],
        ),
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
