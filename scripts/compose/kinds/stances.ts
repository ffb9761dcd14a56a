import type { Axis, Round, Stance } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PersonMark, StanceGroup } from './stance-groups.ts'
import { UNPLACED } from '../../summary/vocabulary.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { sessionLabel } from '../sessions.ts'
import { argumentAddress } from '../slide-address.ts'
import { campPages } from './camps.ts'
import { groupSlides } from './stance-groups.ts'
import { rowPages } from './stance-rows.ts'

/**
 * Where each speaker of a round stands, a slide an axis; the divisive one first, its two camps side by side.
 *
 * @param slides those of all sessions that argue the positions
 */
export function stances(context: Context, round: Round, slides: readonly Slide[]): Slide[] {
  const { text, words } = context
  const divisive = mostDivisive(round.axes)
  const session = sessionLabel(context, round)
  const common = (axis: Axis) => ({
    alias: `${round.id}-axis-${axis.id}`,
    headline: text(axis.question),
    groups: groupsOf(context, axis, round, slides),
  })
  const opposed = (axis: Axis) => {
    const slide = {
      ...common(axis),
      frontmatter: { session, kind: words.divisive },
      notes: words.notes.divisive,
    }
    return groupSlides(context, slide, campPages(context, slide, MEASURES.camps.kickerDrop))
  }
  const listed = (axis: Axis) => {
    const slide = { ...common(axis), frontmatter: { session }, notes: words.notes.stances }
    return groupSlides(context, slide, rowPages(context, slide))
  }
  return [
    ...(divisive ? opposed(divisive) : []),
    ...round.axes.filter(axis => axis !== divisive).flatMap(listed),
  ]
}

/**
 * The axis with the most even split: the one with most people at its less-held end; of those the one with most at both
 * ends, then with fewest in between or unclear, then the first. None where no axis has somebody at both ends.
 */
export function mostDivisive(axes: readonly Axis[]): Axis | undefined {
  const split = ({ ends, stances }: Axis) => {
    const [first = 0, second = 0] = ends.map(
      ({ id }) => new Set(stances.filter(({ at }) => at === id).map(({ who }) => who.speaker)).size,
    )
    return [Math.min(first, second), first + second, first + second - stances.length]
  }
  const sorted = axes
    .map(axis => ({ axis, split: split(axis) }))
    .filter(({ split: [less = 0] }) => less > 0)
    .sort(
      (a, b) =>
        b.split.map((n, i) => n - (a.split[i] ?? 0)).find(difference => difference !== 0) ?? 0,
    )
  return sorted[0]?.axis
}

/** Everyone who speaks in the round, in exactly one group. */
export function groupsOf(
  context: Context,
  { ends, stances }: Axis,
  round: Round,
  slides: readonly Slide[],
): StanceGroup[] {
  const { words, text } = context
  const [start, end] = ends.map(({ id, label }) => ({
    label: text(label),
    marks: marksAt(context, stances, id, slides),
  }))
  const [between, unclear] = UNPLACED.map(at => ({
    at,
    label: words[at],
    marks: marksAt(context, stances, at, slides),
  }))
  const spoke = new Set(stances.map(({ who }) => who.speaker))
  const silent = round.contributions
    .filter(
      ({ speaker }, index, all) =>
        !spoke.has(speaker) && all.findIndex(other => other.speaker === speaker) === index,
    )
    .map((contribution): PersonMark => ({
      person: contribution.speaker,
      to: argumentAddress(slides, contribution),
    }))
  return [
    ...(start ? [start] : []),
    ...(between && between.marks.length > 0 ? [between] : []),
    ...(end ? [end] : []),
    ...(unclear && unclear.marks.length > 0 ? [unclear] : []),
    ...(silent.length > 0
      ? [{ at: 'silent' as const, label: words.notAddressed, marks: silent }]
      : []),
  ]
}

/**
 * Whoever spoke twice has one mark, with the words of both turns. A clear stance in one turn outweighs an unclear one.
 */
function marksAt(
  { text, words }: Context,
  stances: readonly Stance[],
  at: string,
  slides: readonly Slide[],
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
        to: argumentAddress(slides, first.who, first.position),
        words: [first, ...others].map(stance => text(stance.text)).join(words.clauseSeparator),
      },
    ]
  })
}
