import type { Answer, Axis, Round, Stance } from '../../summary/panel.ts'
import type { AxisKind, Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PositionAddresses } from '../slide-address.ts'
import type { OffAxis, PersonMark, StanceGroup } from './stance-groups.ts'
import { OFF_ENDS } from '../../summary/vocabulary.ts'
import { secondText } from '../context.ts'
import { argumentAddress } from '../slide-address.ts'
import { sessionProps } from '../tones.ts'
import { axisPages } from './axis-pages.ts'
import { headlineHeight, secondSubHeadline } from './slide-series.ts'
import { groupSlides } from './stance-groups.ts'

/**
 * Where each speaker of a round stands, a line from end to end for each axis. The debated axis with the most even split
 * comes first; what nobody debated is called a comparison.
 *
 * @param addresses where in the decks positions are argued
 */
export function stances(context: Context, round: Round, addresses: PositionAddresses): Slide[] {
  const { text, words } = context
  const even = mostEven(round.axes)
  const slidesOf = (axis: Axis) => {
    const kind = kindOf(axis, round.axes)
    const headline = headlineOf(axis, text(axis.question), words)
    const twin = secondSubHeadline(context, axis.question)
    const above = headlineHeight(context, headline) + twin.height
    const groups = groupsOf(context, axis, round, addresses)
    const slide = {
      alias: `${round.id}-axis-${axis.id}`,
      headline,
      belowFirst: twin.nodes,
      frontmatter: { ...sessionProps(context, round), kind: words.axisKinds[kind] },
      groups,
      notes: words.notes.axis[kind],
      above,
    }
    return groupSlides(context, slide, axisPages(context, groups, above))
  }
  return [...(even ? [even] : []), ...round.axes.filter(axis => axis !== even)].flatMap(slidesOf)
}

/** The question of an axis, and how many people stand at its ends and between them. */
function headlineOf({ ends, stances }: Axis, question: string, words: Words): string {
  const count = (place: string) => new Set(stances.filter(({ at }) => at === place).map(({ who }) => who.speaker)).size
  return words.axisHeadline(question, ends.map(({ id }) => count(id)), count('between'))
}

/** What is said of an axis: of several that divide those who debated them, which one does so most evenly. */
export function kindOf(axis: Axis, axes: readonly Axis[]): AxisKind {
  if (!axis.debated)
    return 'comparison'
  const dividing = axes.filter(other => mostEven([other]) !== undefined)
  return dividing.length > 1 && axis === mostEven(axes) ? 'most-even' : 'debated'
}

/**
 * The debated axis with the most even split: the one with most people at its less-held end; of those the one with most
 * at both ends, then with fewest in between or unclear, then the first. None where no debated axis has somebody at both
 * ends.
 */
export function mostEven(axes: readonly Axis[]): Axis | undefined {
  const split = ({ ends, stances }: Axis) => {
    const [first = 0, second = 0] = ends.map(
      ({ id }) => new Set(stances.filter(({ at }) => at === id).map(({ who }) => who.speaker)).size,
    )
    return [Math.min(first, second), first + second, first + second - stances.length]
  }
  const sorted = axes
    .filter(({ debated }) => debated)
    .map(axis => ({ axis, split: split(axis) }))
    .filter(({ split: [less = 0] }) => less > 0)
    .sort(
      (a, b) =>
        b.split.map((n, i) => n - (a.split[i] ?? 0)).find(difference => difference !== 0) ?? 0,
    )
  return sorted[0]?.axis
}

/**
 * Everyone who speaks in the round, in exactly one group. Who has no stance did not address the axis only if that is
 * written of each of their turns; else they are not placed.
 */
export function groupsOf(
  context: Context,
  { ends, stances, notAddressed }: Axis,
  round: Round,
  addresses: PositionAddresses,
): StanceGroup[] {
  const { words, text } = context
  const [start, end] = ends.map(({ id, label }) => ({
    label: text(label),
    twin: secondText(context, label),
    marks: marksAt(context, stances, id, addresses),
  }))
  const [between, unclear] = OFF_ENDS.map(at =>
    groupOff(at, words[at], marksAt(context, stances, at, addresses)))
  const placed = new Set(stances.map(({ who }) => who.speaker))
  const others = round.contributions.filter(({ speaker }) => !placed.has(speaker))
  const open = new Set(others.filter(answer => !notAddressed.includes(answer)).map(({ speaker }) => speaker))
  const bare = (answers: readonly Answer[]) =>
    answers
      .filter(({ speaker }, index) => answers.findIndex(other => other.speaker === speaker) === index)
      .map((answer): PersonMark => ({ person: answer.speaker, to: argumentAddress(addresses, answer) }))
  return [
    ...(start ? [start] : []),
    ...(between ?? []),
    ...(end ? [end] : []),
    ...(unclear ?? []),
    ...groupOff('silent', words.notAddressed, bare(others.filter(({ speaker }) => !open.has(speaker)))),
    ...groupOff('unplaced', words.notPlaced, bare(others.filter(({ speaker }) => open.has(speaker)))),
  ]
}

/** People at no end, as a group; none where there is nobody. */
function groupOff(at: OffAxis, label: string, marks: readonly PersonMark[]): StanceGroup[] {
  return marks.length > 0 ? [{ at, label, marks }] : []
}

/**
 * Whoever spoke twice has one mark, with the words of both turns. A clear stance in one turn outweighs an unclear one.
 */
function marksAt(
  { text, words }: Context,
  stances: readonly Stance[],
  at: string,
  addresses: PositionAddresses,
): PersonMark[] {
  return [...new Set(stances.map(({ who }) => who.speaker))].flatMap((person): PersonMark[] => {
    const own = stances.filter(({ who }) => who.speaker === person)
    const [first, ...others] = [
      ...own.filter(({ at }) => at !== 'unclear'),
      ...own.filter(({ at }) => at === 'unclear'),
    ]
    if (first?.at !== at)
      return []
    return [
      {
        person,
        to: argumentAddress(addresses, first.who, first.position),
        words: [first, ...others].map(stance => text(stance.text)).join(words.clauseSeparator),
      },
    ]
  })
}
