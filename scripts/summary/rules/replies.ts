/** Rules for replies: who may answer whom. */

import type { Rule } from './rule.ts'
import { contributionSources } from '../sources.ts'
import { eachContribution } from './rule.ts'

/** Faults of replies. */
export const replyRules = {
  'nobody replies to themselves': (sources) => {
    const speakers = new Map(contributionSources(sources).map(({ id, authored }) => [id, authored.speaker]))
    return eachContribution(sources, ({ authored, fault }) =>
      authored.replies.flatMap(({ to }, index) =>
        speakers.get(to) === authored.speaker
          ? [
              fault(
                ['replies', index, 'to'],
                `\`${authored.speaker}\` spoke in \`${to}\`, too: taking up one’s own words is no reply; `
                + 'expected somebody else’s contribution, or the words in the notes of a position',
              ),
            ]
          : [],
      ))
  },
} satisfies Record<string, Rule>
