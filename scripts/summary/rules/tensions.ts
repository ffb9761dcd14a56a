/** Rules for the questions that run through several sessions: they agree with the axes of the rounds. */

import type { AuthoredPanel } from '../schema.ts'
import type { Fault } from '../source.ts'
import type { Sources } from '../sources.ts'
import type { Rule } from './rule.ts'
import { contributionSources } from '../sources.ts'
import { NOT_ADDRESSED } from '../vocabulary.ts'
import { eachRound, repeated } from './rule.ts'

/** Faults of tensions. */
export const tensionRules = {
  'a contribution is in one camp of a tension': sources =>
    eachTension(sources, ({ camps }, fault) => {
      const members = camps.flatMap(({ who }, camp) =>
        who.map(({ contribution }, index) => ({ contribution, path: ['camps', camp, 'who', index, 'contribution'] })))
      return repeated(members.map(({ contribution }) => contribution)).map(({ index, value }) =>
        fault(
          members[index]?.path ?? [],
          `\`${value}\` is in a camp of this tension already; expected each contribution once`,
        ))
    }),

  'camps have a label of their own': sources =>
    eachTension(sources, ({ camps }, fault) =>
      repeated(camps.map(({ label }) => JSON.stringify(label))).map(({ index }) =>
        fault(['camps', index, 'label'], 'another camp of this tension has the same label; expected one of its own'))),

  'the axes of a tension are those of rounds': (sources) => {
    const known = eachRound(sources, ({ value }) => value.axes.map(({ id }) => id))
    const expected = known.length > 0 ? `expected one of ${known.join(', ')}` : 'none of them has any'
    return eachTension(sources, ({ axes }, fault) =>
      axes.flatMap((id, index) =>
        known.includes(id)
          ? []
          : [fault(['axes', index], `no round has an axis \`${id}\`; ${expected}`)]))
  },

  'a tension agrees with its axes': (sources) => {
    const speakers = new Map(contributionSources(sources).map(({ id, authored }) => [id, authored.speaker]))
    const axes = eachRound(sources, ({ value }) => value.axes)
    return eachTension(sources, ({ axes: asked, camps }, fault) => {
      const members = camps.flatMap(({ who }) => who.map(({ contribution }) => contribution))
      const people = new Set(members.map(id => speakers.get(id)))
      return axes.filter(({ id }) => asked.includes(id)).flatMap(({ id, ends, stances }) =>
        stances.flatMap(({ who, at }) => {
          const where = `\`${who}\` stands at \`${at}\` of the axis \`${id}\``
          const isAtEnd = ends.some(end => end.id === at)
          if (isAtEnd && !people.has(speakers.get(who)))
            return [fault(['camps'], `${where}; expected its speaker in a camp of this tension`)]
          return (at === 'unclear' || at === NOT_ADDRESSED) && members.includes(who)
            ? [fault(['camps'], `${where} and is in a camp of this tension; expected the same of both`)]
            : []
        }))
    })
  },
} satisfies Record<string, Rule>

/** People who stand in two camps of a tension by different contributions: it may be so, and is often a slip. */
export function peopleInTwoCamps(sources: Sources): Fault[] {
  const speakers = new Map(contributionSources(sources).map(({ id, authored }) => [id, authored.speaker]))
  return eachTension(sources, ({ camps }, fault) => {
    const members = camps.flatMap(({ who }, camp) =>
      who.map(({ contribution }, index) => ({
        contribution,
        camp,
        speaker: speakers.get(contribution),
        path: ['camps', camp, 'who', index, 'contribution'],
      })))
    return members.flatMap(({ camp, speaker, path }, place) => {
      const other = members.slice(0, place).find(member =>
        speaker !== undefined && member.speaker === speaker && member.camp !== camp)
      return other ? [fault(path, `\`${speaker}\` is in another camp, too, by \`${other.contribution}\``)] : []
    })
  })
}

type AuthoredTension = AuthoredPanel['tensions'][number]

/** The faults of each tension; `fault` is told the path within it. */
function eachTension(
  { panel }: Sources,
  check: (tension: AuthoredTension, fault: (path: (string | number)[], message: string) => Fault) => Fault[],
): Fault[] {
  return panel.value.tensions.flatMap((tension, index) =>
    check(tension, (path, message) => panel.fault(['tensions', index, ...path], message)))
}
