/** Rules for passages: whose words they are, and how much of the talk is cited. */

import type { Identity } from '../identity.ts'
import type { Fault, Path } from '../source.ts'
import type { ContributionSource, Sources } from '../sources.ts'
import type { Rule } from './rule.ts'
import { citations } from '../citations.ts'
import { identityIn } from '../known-ids.ts'
import { eachContribution, sidesTaken } from './rule.ts'

/** Faults of the passages that are cited. */
export const passageRules = {
  'passages are of the contribution they support': (sources) => {
    const identity = identityIn(sources)
    return eachContribution(sources, contribution => foreignPassages(contribution, identity))
  },

  'a stance rests on what was said by whoever takes it': (sources) => {
    const identity = identityIn(sources)
    return sidesTaken(sources).flatMap(({ who, passages, fault }) =>
      passages.flatMap((passage, index) =>
        isOf(passage, [who], identity)
          ? []
          : [
              fault(
                ['passages', index],
                `passage \`${passage}\` is not of \`${who}\`${anExample(who, identity)}`,
              ),
            ],
      ),
    )
  },
} satisfies Record<string, Rule>

/** If too much of the talk is cited by nothing, each such passage: a draft may well have some. */
export function uncitedPassages(sources: Sources): Fault[] {
  const { passages, panel } = sources
  if (!passages)
    return []
  const { uncited: allowed, small_talk } = panel.value.coverage
  const cited = new Set([...citations(sources).map(({ id }) => id), ...small_talk.map(({ passage }) => passage)])
  const uncited = passages.value
    .map((passage, index) => ({ ...passage, index }))
    .filter(({ id }) => !cited.has(id))
  const lengthOf = (some: readonly { length: number }[]) => some.reduce((sum, { length }) => sum + length, 0)
  const share = lengthOf(uncited) / Math.max(1, lengthOf(passages.value))
  if (share <= allowed)
    return []
  const percent = (part: number) => `${Math.round(part * 100)} %`
  return [
    panel.fault(
      ['coverage'],
      `${percent(share)} of the talk is cited by no position; expected at most ${percent(allowed)}, or the passages `
      + 'under coverage.small_talk with a reason',
    ),
    ...uncited.map(({ id, cue, index }) =>
      passages.fault([index, 'id'], `passage ${id} “${cue}” is cited by no position`)),
  ]
}

/** Passages of others that a contribution cites. A reply may also cite the contribution it answers. */
function foreignPassages({ id, authored, fault }: ContributionSource, identity: Identity) {
  const foreign = (passages: readonly string[] | undefined, path: Path, also = id) =>
    (passages ?? []).flatMap((passage, index) =>
      isOf(passage, [id, also], identity)
        ? []
        : [
            fault(
              [...path, 'passages', index],
              `passage \`${passage}\` is not part of this contribution${anExample(id, identity)}`,
            ),
          ],
    )
  return [
    ...foreign(authored.passages, []),
    ...authored.positions.flatMap((position, index) => [
      ...foreign(position.passages, ['positions', index]),
      ...position.supports.flatMap((support, at) =>
        foreign(support.passages, ['positions', index, 'supports', at]),
      ),
    ]),
    ...authored.replies.flatMap((reply, index) =>
      foreign(reply.passages, ['replies', index], reply.to),
    ),
  ]
}

/** Whether one of these contributions has the passage. A passage that is not known is told by another rule. */
function isOf(passage: string, contributions: readonly string[], { ownerOf }: Identity): boolean {
  const owner = ownerOf(passage)
  return owner === undefined || contributions.includes(owner)
}

function anExample(contribution: string, { passages }: Identity): string {
  const own = passages.find(passage => passage.contribution === contribution)
  return own ? `; expected one as in \`${own.id}\`` : ''
}
