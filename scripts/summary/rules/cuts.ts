/** Rules for cuts: what they are chosen by has to exist, and each makes a deck of its own. */

import type { Fault, Path } from '../source.ts'
import type { Rule } from './rule.ts'
import { expectedOneOf } from '../../suggest.ts'
import { contributionSources } from '../sources.ts'
import { repeated } from './rule.ts'

/** Faults of cuts. */
export const cutRules = {
  'cuts are chosen by what the panel has': (sources) => {
    const { panel, sessions } = sources
    const speakers = [...new Set(contributionSources(sources).map(({ authored }) => authored.speaker))]
    const tensions = panel.value.tensions.map(({ id }) => id)
    const check = (what: string, id: string, known: readonly string[], path: Path): Fault[] =>
      known.includes(id)
        ? []
        : [panel.fault(['cuts', ...path], `no ${what} \`${id}\`; ${expectedOneOf(id, known)}`)]
    return panel.value.cuts.flatMap(({ sessions: chosen = [], speaker, tension }, index) => [
      ...chosen.flatMap((id, at) =>
        check('session', id, sessions.map(session => session.id), [index, 'sessions', at])),
      ...(speaker === undefined ? [] : check('speaker', speaker, speakers, [index, 'speaker'])),
      ...(tension === undefined ? [] : check('tension', tension, tensions, [index, 'tension'])),
    ])
  },

  'cuts have an id of their own': ({ panel }) =>
    repeated(panel.value.cuts.map(({ id }) => id)).map(({ index, value }) =>
      panel.fault(['cuts', index, 'id'], `another cut is called \`${value}\` too; expected an id of its own`)),
} satisfies Record<string, Rule>
