/** What a rule is, and what several rules need: the parts of a panel they look at. */

import type { Fault, Path, Source } from '../source.ts'
import type { ContributionSource, SessionSource, Sources } from '../sources.ts'
import { contributionSources } from '../sources.ts'
import { CLOSING_KINDS } from '../vocabulary.ts'

/** Every place of a panel's files where one rule is broken. */
export type Rule = (sources: Sources) => Fault[]

type RoundSource = Extract<SessionSource, { shape: 'round' }>

/** The faults of each contribution, in the order spoken. */
export function eachContribution(
  sources: Sources,
  check: (contribution: ContributionSource) => Fault[],
): Fault[] {
  return contributionSources(sources).flatMap(check)
}

/** What `check` gives for each round, in the order they took place; `value` is what its file says. */
export function eachRound<R>(
  { sessions }: Sources,
  check: (round: RoundSource & { value: RoundSource['source']['value'] }) => R[],
): R[] {
  return sessions.flatMap(session =>
    session.shape === 'round' ? check({ ...session, value: session.source.value }) : [],
  )
}

/** Where the files say what a contribution holds: on an axis of a round, in a camp of a tension, in the closing. */
export interface SideTaken {
  /** The contribution. */
  who: string
  /** The key that names the contribution. */
  whoKey: 'who' | 'contribution'
  passages: readonly string[]
  /** The position that argues it. */
  position?: string | undefined
  /** A fault at a key beneath. */
  fault: (path: Path, message: string) => Fault
}

/** Every side taken: the axes of all rounds, then the tensions of the panel and its closing. */
export function sidesTaken(sources: Sources): SideTaken[] {
  const under = (source: Source<unknown>, start: Path): SideTaken['fault'] =>
    (path, message) => source.fault([...start, ...path], message)
  const onAxes = eachRound(sources, ({ source, value }) =>
    value.axes.flatMap(({ stances }, axis) =>
      stances.map(({ who, passages = [], position }, index): SideTaken => ({
        who,
        whoKey: 'who',
        passages,
        position,
        fault: under(source, ['axes', axis, 'stances', index]),
      })),
    ))
  const { panel } = sources
  const member = (path: Path) =>
    ({ contribution, passages, position }: AuthoredRestsOn, index: number): SideTaken => ({
      who: contribution,
      whoKey: 'contribution',
      passages,
      position,
      fault: under(panel, [...path, index]),
    })
  const inCamps = panel.value.tensions.flatMap(({ camps }, tension) =>
    camps.flatMap(({ who }, camp) => who.map(member(['tensions', tension, 'camps', camp, 'who']))))
  const inClosing = CLOSING_KINDS.flatMap(kind =>
    (panel.value.closing?.[kind] ?? []).flatMap(({ from }, point) =>
      from.map(member(['closing', kind, point, 'from']))))
  return [...onAxes, ...inCamps, ...inClosing]
}

/** How `panel.yaml` names a contribution that something rests on. */
type AuthoredRestsOn = Sources['panel']['value']['tensions'][number]['camps'][number]['who'][number]

/** The values that stood earlier in the list already, with their index. */
export function repeated(values: readonly string[]): { index: number, value: string }[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [{ index, value }] : []))
}
