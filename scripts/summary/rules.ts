/** Sense, after shape: named rules over a panel's files, each telling every place where it is broken. */

import type { Fault, Path, Source } from './source.ts'
import type { ContributionSource, SessionSource, Sources } from './sources.ts'
import { citations, furtherCitations } from './citations.ts'
import { contributionIds, contributionSources } from './sources.ts'
import { UNPLACED } from './vocabulary.ts'

export type Rule = (sources: Sources) => Fault[]

/** The rules by name, so that a test can show each of them at work. */
export const rules = {
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

  'positions have an id of their own': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      repeated(authored.positions.map(({ id }) => id)).map(({ index, value }) =>
        fault(
          ['positions', index, 'id'],
          `another position of this contribution is called \`${value}\` too; expected an id of its own`,
        ),
      )),

  'a quadrant has one thing in each place': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ figure }, index) =>
        figure?.kind !== 'quadrant'
          ? []
          : repeated(figure.items.map(({ at }) => at)).map(repeat =>
              fault(
                ['positions', index, 'figure', 'items', repeat.index, 'at'],
                `something else is at the ${repeat.value} already; expected one item a place, as in \`at: upper left\``,
              ),
            ),
      )),

  'nothing stands twice in a figure': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ figure }, index) =>
        !figure || figure.kind === 'comparison'
          ? []
          : repeated(figure.items.map(({ label }) => JSON.stringify(label))).map(repeat =>
              fault(
                ['positions', index, 'figure', 'items', repeat.index, 'label'],
                'another item of this figure has the same label; expected one of its own',
              ),
            ),
      )),

  'a support is drawn in a figure': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ figure, supports }, index) =>
        figure
          ? []
          : supports.flatMap(({ drawn }, at) =>
              drawn
                ? [
                    fault(
                      ['positions', index, 'supports', at, 'drawn'],
                      'the position has no figure in which this could be drawn; expected one, as in `figure: { kind: chain, items: [{ label: … }, { label: … }] }`',
                    ),
                  ]
                : [],
            ),
      )),

  'passages are of the contribution they support': sources =>
    eachContribution(sources, ({ id, authored, fault }) => {
      const foreign = (passages: readonly string[] | undefined, path: Path, also = id) =>
        (passages ?? []).flatMap((passage, index) =>
          passage.startsWith(`${id}.`) || passage.startsWith(`${also}.`)
            ? []
            : [
                fault(
                  [...path, 'passages', index],
                  `passage \`${passage}\` is not part of this contribution; expected one as in \`${id}.1\``,
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
    }),

  'a stance rests on what was said by whoever takes it': (sources) => {
    const foreign = (
      source: Source<unknown>,
      who: string,
      passages: readonly string[],
      path: Path,
    ) =>
      passages.flatMap((passage, index) =>
        passage.startsWith(`${who}.`)
          ? []
          : [
              source.fault(
                [...path, 'passages', index],
                `passage \`${passage}\` is not of \`${who}\`; expected one as in \`${who}.1\``,
              ),
            ],
      )
    return [
      ...eachRound(sources, ({ source, value }) =>
        value.axes.flatMap(({ stances }, axis) =>
          stances.flatMap(({ who, passages }, index) =>
            foreign(source, who, passages, ['axes', axis, 'stances', index]),
          ),
        )),
      ...sources.panel.value.tensions.flatMap(({ camps }, tension) =>
        camps.flatMap(({ who }, camp) =>
          who.flatMap(({ contribution, passages }, index) =>
            foreign(sources.panel, contribution, passages, [
              'tensions',
              tension,
              'camps',
              camp,
              'who',
              index,
            ]),
          ),
        ),
      ),
    ]
  },

  'contributions referred to exist': (sources) => {
    const known = new Set(contributionIds(sources))
    const check = (id: string, fault: () => Fault) => (known.has(id) ? [] : [fault()])
    const message = (id: string) =>
      `no contribution \`${id}\`; expected one of ${[...known].join(', ')}`
    const replies = eachContribution(sources, ({ authored, fault }) =>
      authored.replies.flatMap(({ to }, index) =>
        check(to, () => fault(['replies', index, 'to'], message(to))),
      ))
    const rounds = eachRound(sources, ({ source, value }) => [
      ...value.digest.flatMap(({ from }, at) =>
        from.flatMap((id, index) =>
          check(id, () => source.fault(['digest', at, 'from', index], message(id))),
        ),
      ),
      ...value.axes.flatMap(({ stances }, at) =>
        stances.flatMap(({ who }, index) =>
          check(who, () => source.fault(['axes', at, 'stances', index, 'who'], message(who))),
        ),
      ),
    ])
    const tensions = sources.panel.value.tensions.flatMap(({ camps }, tension) =>
      camps.flatMap(({ who }, camp) =>
        who.flatMap(({ contribution }, index) =>
          check(contribution, () =>
            sources.panel.fault(
              ['tensions', tension, 'camps', camp, 'who', index, 'contribution'],
              message(contribution),
            )),
        ),
      ),
    )
    return [...replies, ...rounds, ...tensions]
  },

  'a digest rests on its own round': sources =>
    eachRound(sources, ({ id, source, value }) =>
      value.digest.flatMap(({ from }, at) =>
        from.flatMap((who, index) =>
          who.startsWith(`${id}.`)
            ? []
            : [
                source.fault(
                  ['digest', at, 'from', index],
                  `\`${who}\` did not speak in this round; expected one as in \`${id}.1\``,
                ),
              ],
        ),
      )),

  'a stance is at an end of its axis, or between, or unclear': sources =>
    eachRound(sources, ({ source, value }) =>
      value.axes.flatMap(({ ends, stances }, axis) => {
        const places = [...ends.map(({ id }) => id), ...UNPLACED]
        return [
          ...stances.flatMap(({ at }, index) =>
            places.includes(at)
              ? []
              : [
                  source.fault(
                    ['axes', axis, 'stances', index, 'at'],
                    `\`${at}\` is no place on this axis; expected one of ${places.join(', ')}`,
                  ),
                ],
          ),
          ...repeated(stances.map(({ who }) => who)).map(({ index, value: who }) =>
            source.fault(
              ['axes', axis, 'stances', index, 'who'],
              `\`${who}\` has a stance on this axis already; expected one stance a contribution`,
            ),
          ),
        ]
      })),

  'a person stands in one place on an axis': sources =>
    eachRound(sources, ({ id, source, value }) =>
      value.axes.flatMap(({ stances }, axis) => {
        const speakerOf = (who: string) =>
          value.contributions[Number(who.slice(id.length + 1)) - 1]?.speaker
        // Who was unclear in one turn may be clear in another.
        const clear = stances
          .map((stance, index) => ({ ...stance, index }))
          .filter(({ at }) => at !== 'unclear')
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
      })),

  'the position that argues a stance is of whoever takes it, and rests on the same passages':
    (sources) => {
      const spoken = new Map(
        contributionSources(sources).map(({ id, authored }) => [id, authored.positions]),
      )
      const check = (
        source: Source<unknown>,
        who: string,
        wanted: string | undefined,
        passages: readonly string[],
        path: Path,
      ) => {
        const positions = spoken.get(who)
        if (wanted === undefined || !positions)
          return []
        const position = positions.find(({ id }) => id === wanted)
        if (!position) {
          return [
            source.fault(
              [...path, 'position'],
              `\`${who}\` has no position \`${wanted}\`; expected one of ${positions.map(({ id }) => id).join(', ')}`,
            ),
          ]
        }
        const own = [
          ...position.passages,
          ...position.supports.flatMap(({ passages }) => passages ?? []),
        ]
        return passages.some(passage => own.includes(passage))
          ? []
          : [
              source.fault(
                [...path, 'position'],
                `position \`${wanted}\` rests on ${own.join(', ')}; expected one that rests on ${passages.join(' or ')}`,
              ),
            ]
      }
      return [
        ...eachRound(sources, ({ source, value }) =>
          value.axes.flatMap(({ stances }, axis) =>
            stances.flatMap(({ who, position, passages }, index) =>
              check(source, who, position, passages, ['axes', axis, 'stances', index]),
            ),
          )),
        ...sources.panel.value.tensions.flatMap(({ camps }, tension) =>
          camps.flatMap(({ who }, camp) =>
            who.flatMap(({ contribution, position, passages }, index) =>
              check(sources.panel, contribution, position, passages, [
                'tensions',
                tension,
                'camps',
                camp,
                'who',
                index,
              ]),
            ),
          ),
        ),
      ]
    },

  'passages cited are in passages.json': (sources) => {
    const known = sources.passages && new Set(sources.passages.value.map(({ id }) => id))
    if (!known)
      return []
    return [...citations(sources), ...furtherCitations(sources)].flatMap(({ id, fault }) =>
      known.has(id) ? [] : [fault(`no passage \`${id}\`; expected one of passages.json`)],
    )
  },

  'little of the talk goes uncited': (sources) => {
    const { passages, panel } = sources
    if (!passages)
      return []
    const { uncited: allowed, small_talk } = panel.value.coverage
    const cited = new Set([
      ...citations(sources).map(({ id }) => id),
      ...small_talk.map(({ passage }) => passage),
    ])
    const uncited = passages.value.filter(({ id }) => !cited.has(id))
    const lengthOf = (some: typeof uncited) => some.reduce((sum, { length }) => sum + length, 0)
    const share = lengthOf(uncited) / Math.max(1, lengthOf([...passages.value]))
    if (share <= allowed)
      return []
    return [
      panel.fault(
        ['coverage'],
        `${Math.round(share * 100)} % of the talk is cited by no position (${uncited.map(({ id, cue }) => `${id} “${cue}”`).join(', ')}); `
        + `expected at most ${Math.round(allowed * 100)} %, or the passages under coverage.small_talk with a reason`,
      ),
    ]
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

/** Every fault of sense in a panel's files. */
export const checkRules: Rule = sources => Object.values(rules).flatMap(rule => rule(sources))

function eachContribution(
  sources: Sources,
  check: (contribution: ContributionSource) => Fault[],
): Fault[] {
  return contributionSources(sources).flatMap(check)
}

function eachRound<R>(
  { sessions }: Sources,
  check: (
    round: Extract<SessionSource, { kind: 'round' }> & {
      value: Extract<SessionSource, { kind: 'round' }>['source']['value']
    },
  ) => R[],
): R[] {
  return sessions.flatMap(session =>
    session.kind === 'round' ? check({ ...session, value: session.source.value }) : [],
  )
}

function repeated(values: readonly string[]): { index: number, value: string }[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [{ index, value }] : []))
}
