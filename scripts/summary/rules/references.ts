/** Rules for references: who and what is named by an id has to exist. */

import type { Fault } from '../source.ts'
import type { Rule } from './rule.ts'
import { citations, furtherCitations } from '../citations.ts'
import { contributionIds } from '../sources.ts'
import { eachContribution, eachRound, sidesTaken } from './rule.ts'

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
    const known = new Set(contributionIds(sources))
    const check = (id: string, fault: (message: string) => Fault) =>
      known.has(id) ? [] : [fault(`no contribution \`${id}\`; expected one of ${[...known].join(', ')}`)]
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
      known.has(id) ? [] : [fault(`no passage \`${id}\`; expected one of passages.json`)],
    )
  },

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
