/** Rules for sessions: what each kind of session has to have. */

import type { Rule } from './rule.ts'
import { expectedOneOf } from '../../suggest.ts'
import { SESSION_KINDS } from '../session-kinds.ts'
import { eachRound } from './rule.ts'

/** Faults of sessions as a whole. */
export const sessionRules = {
  'a session has a question or a title': sources =>
    eachRound(sources, ({ kind, source, value }) =>
      value.question !== undefined || value.title !== undefined || !SESSION_KINDS[kind].spoken
        ? []
        : [source.fault(['question'], '`question` is missing; expected what everybody answers, or a `title`')]),

  'somebody speaks in a session, unless it is a break': sources =>
    eachRound(sources, ({ kind, source, value: { contributions } }) => {
      if (SESSION_KINDS[kind].spoken) {
        return contributions.length > 0
          ? []
          : [source.fault(['contributions'], '`contributions` is missing; expected at least one contribution')]
      }
      return contributions.length === 0
        ? []
        : [source.fault(['contributions'], `nobody speaks in a \`${kind}\`; expected none, or another \`kind\``)]
    }),

  'whoever interrupts comes after a position of the talk': ({ sessions }) =>
    sessions.flatMap((session) => {
      if (session.shape !== 'keynote')
        return []
      const { value: { positions, interruptions }, fault } = session.source
      const known = positions.map(({ id }) => id)
      return interruptions.flatMap(({ after }, index) =>
        after === undefined || known.includes(after)
          ? []
          : [fault(['interruptions', index, 'after'], `no position \`${after}\`; ${expectedOneOf(after, known)}`)])
    }),
} satisfies Record<string, Rule>
