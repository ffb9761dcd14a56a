/** Rules for lists: nothing stands twice where once says it. */

import type { Fault, Path, Source } from '../source.ts'
import type { Rule } from './rule.ts'
import { eachContribution, eachRound, repeated } from './rule.ts'

/** Faults of lists in which something is repeated. */
export const listRules = {
  'nobody is named twice in a list': sources => [
    ...(['organisers', 'editors', 'publishers'] as const)
      .flatMap(role => twice(sources.panel.value[role], [role], sources.panel.fault)),
    ...sources.sessions.flatMap(({ source }) => twice(source.value.moderator, ['moderator'], source.fault)),
    ...eachContribution(sources, ({ authored, fault }) =>
      twice([authored.speaker, ...authored.alongside], ['speaker'], fault)),
    ...Object.entries(sources.people.value).flatMap(([id, { role = [] }]) =>
      twice(role, [id, 'role'], sources.people.fault)),
    ...eachRound(sources, ({ source, value }) =>
      value.digest.flatMap(({ from }, index) => twice(from, ['digest', index, 'from'], source.fault))).flat(),
  ],

  'nothing is cited twice in a list': sources =>
    eachContribution(sources, ({ authored, fault }) => [
      ...twice(authored.passages, ['passages'], fault),
      ...authored.positions.flatMap(({ passages, works = [], readings }, index) => [
        ...twice(passages, ['positions', index, 'passages'], fault),
        ...twice(works, ['positions', index, 'works'], fault),
        ...twice(readings, ['positions', index, 'readings'], fault),
      ]),
    ]),

  'nothing is said twice to the same person': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      repeated(authored.replies.map(({ to, kind, text }) => JSON.stringify([to, kind, text]))).map(({ index }) =>
        fault(['replies', index, 'text'], 'this reply stands here already; expected it once'))),

  'doubtful places have an id of their own': ({ errata }) =>
    repeated((errata?.value ?? []).map(({ id }) => id)).flatMap(({ index, value }) =>
      errata?.fault([index, 'id'], `another erratum is called \`${value}\` too; expected an id of its own`) ?? []),
} satisfies Record<string, Rule>

function twice(values: readonly string[], path: Path, fault: Source<unknown>['fault']): Fault[] {
  return repeated(values).map(({ index, value }) =>
    fault([...path, index], `\`${value}\` stands in this list already; expected it once`))
}
