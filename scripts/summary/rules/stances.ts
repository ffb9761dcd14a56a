/** Rules for what is compared: axes and digests of rounds, and the positions that argue a stance. */

import type { AuthoredPosition } from '../schema.ts'
import type { Fault } from '../source.ts'
import type { SessionSource, Sources } from '../sources.ts'
import type { Rule, SideTaken } from './rule.ts'
import { expectedOneOf } from '../../suggest.ts'
import { citations } from '../citations.ts'
import { contributionSources, contributionSourcesOf } from '../sources.ts'
import { NOT_ADDRESSED, OFF_ENDS } from '../vocabulary.ts'
import { eachRound, repeated, sidesTaken } from './rule.ts'

/** Faults of axes, tensions and digests. */
export const stanceRules = {
  'a digest rests on its own round': sources =>
    eachRound(sources, (session) => {
      const { source, value } = session
      return value.digest.flatMap(({ from }, at) =>
        from.flatMap((who, index) =>
          elsewhere(session, who, sources).map(message => source.fault(['digest', at, 'from', index], message))),
      )
    }),

  'a stance on an axis is of its own round': sources =>
    eachRound(sources, (session) => {
      const { source, value } = session
      return value.axes.flatMap(({ stances }, axis) =>
        stances.flatMap(({ who }, index) =>
          elsewhere(session, who, sources).map(message =>
            source.fault(['axes', axis, 'stances', index, 'who'], message))),
      )
    }),

  'a stance is at an end of its axis, or between, or unclear, or says that there is none': sources =>
    eachRound(sources, ({ source, value }) =>
      value.axes.flatMap(({ ends, stances }, axis) => {
        const places = [...ends.map(({ id }) => id), ...OFF_ENDS, NOT_ADDRESSED]
        return stances.flatMap(({ at }, index) =>
          places.includes(at)
            ? []
            : [
                source.fault(
                  ['axes', axis, 'stances', index, 'at'],
                  `\`${at}\` is no place on this axis; expected one of ${places.join(', ')}`,
                ),
              ],
        )
      })),

  'a contribution has one stance on an axis': sources =>
    eachRound(sources, ({ source, value }) =>
      value.axes.flatMap(({ stances }, axis) =>
        repeated(stances.map(({ who }) => who)).map(({ index, value: who }) =>
          source.fault(
            ['axes', axis, 'stances', index, 'who'],
            `\`${who}\` has a stance on this axis already; expected one stance a contribution`,
          ),
        ),
      )),

  'a stance has its words, and its passages where the panel cites any; only a stance has words': (sources) => {
    const citesAny = citations(sources).length > 0
    return eachRound(sources, ({ source, value }) =>
      value.axes.flatMap(({ stances }, axis) =>
        stances.flatMap(({ at, text, passages }, index) => {
          const place = ['axes', axis, 'stances', index]
          if (at === NOT_ADDRESSED) {
            return text === undefined
              ? []
              : [source.fault([...place, 'text'], 'whoever did not address it has no words on it; expected none here')]
          }
          return [
            ...(text === undefined ? [source.fault(place, 'expected `text`: why they stand there')] : []),
            ...(passages === undefined && citesAny
              ? [source.fault(place, 'expected `passages`: where they said so')]
              : []),
          ]
        }),
      ))
  },

  'a round votes on one axis at most': sources =>
    eachRound(sources, ({ source, value }) => {
      const chosen = value.axes.map(({ id, vote }, axis) => ({ id, vote, axis })).filter(({ vote }) => vote)
      return chosen.slice(1).map(({ axis }) =>
        source.fault(
          ['axes', axis, 'vote'],
          `the round votes on \`${chosen[0]?.id}\` already; expected one vote a round`,
        ),
      )
    }),

  'the ends of an axis have an id of their own': sources =>
    eachRound(sources, ({ source, value }) =>
      value.axes.flatMap(({ ends }, axis) =>
        repeated([...OFF_ENDS, NOT_ADDRESSED, ...ends.map(({ id }) => id)]).map(({ index, value: id }) =>
          source.fault(
            ['axes', axis, 'ends', index - OFF_ENDS.length - 1, 'id'],
            `\`${id}\` is another place of this axis already; expected an id of its own`,
          ),
        ),
      )),

  'the ends of an axis have a label of their own': sources =>
    eachRound(sources, ({ source, value }) =>
      value.axes.flatMap(({ ends }, axis) =>
        repeated(ends.map(({ label }) => JSON.stringify(label))).map(({ index }) =>
          source.fault(
            ['axes', axis, 'ends', index, 'label'],
            'the other end of this axis has the same label; expected one of its own',
          )))),

  'a person stands in one place on an axis': sources =>
    eachRound(sources, (session) => {
      const { source, value } = session
      const speakers = new Map(contributionSourcesOf(session).map(({ id, authored }) => [id, authored.speaker]))
      const speakerOf = (who: string) => speakers.get(who)
      return value.axes.flatMap(({ stances }, axis) => {
        // Who was unclear or said nothing in one turn may be clear in another.
        const clear = stances
          .map((stance, index) => ({ ...stance, index }))
          .filter(({ at }) => at !== 'unclear' && at !== NOT_ADDRESSED)
        return clear.flatMap(({ who, at, index }) => {
          const other = clear.find(
            stance =>
              stance.index < index && stance.at !== at && speakerOf(stance.who) === speakerOf(who),
          )
          return other
            ? [
                source.fault(
                  ['axes', axis, 'stances', index, 'at'],
                  `whoever speaks here stands at \`${other.at}\` already, by \`${other.who}\`; expected the same place`,
                ),
              ]
            : []
        })
      })
    }),

  'the position that argues a stance is of whoever takes it, and rests on the same passages': (sources) => {
    const positionsOf = new Map(contributionSources(sources).map(({ id, authored }) => [id, authored.positions]))
    return sidesTaken(sources).flatMap(side => arguedElsewhere(side, positionsOf.get(side.who)))
  },
} satisfies Record<string, Rule>

/** The fault of naming somebody who spoke in another session. Who did not speak at all is told by another rule. */
function elsewhere(session: SessionSource, who: string, sources: Sources): string[] {
  const own = contributionSourcesOf(session).map(({ id }) => id)
  if (own.includes(who) || !contributionSources(sources).some(({ id }) => id === who))
    return []
  return [`\`${who}\` did not speak in this round; ${expectedOneOf(who, own)}`]
}

/** @param positions those of whoever takes the side; a contribution that does not exist is told by another rule */
function arguedElsewhere(
  { who, passages, position: wanted, fault }: SideTaken,
  positions: readonly AuthoredPosition[] | undefined,
): Fault[] {
  if (wanted === undefined || !positions)
    return []
  const position = positions.find(({ id }) => id === wanted)
  if (!position) {
    const known = positions.map(({ id }) => id).join(', ')
    return [fault(['position'], `\`${who}\` has no position \`${wanted}\`; expected one of ${known}`)]
  }
  if (passages.length === 0)
    return []
  const own = [...position.passages, ...position.supports.flatMap(({ passages }) => passages ?? [])]
  if (passages.some(passage => own.includes(passage)))
    return []
  const expected = `expected one that rests on ${passages.join(' or ')}`
  return [fault(['position'], `position \`${wanted}\` rests on ${own.join(', ')}; ${expected}`)]
}
