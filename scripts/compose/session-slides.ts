/** The slides of a session: which, in which order. */

import type { Contribution, Keynote, Position, Session } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { Slide } from './deck.ts'
import type { PositionAddresses } from './slide-address.ts'
import { kinds } from './kinds/index.ts'
import { groupPositions } from './position-groups.ts'

/**
 * All slides of a session's deck.
 *
 * @param own those that argue the positions of this session
 * @param addresses where in the decks positions are argued
 */
export function sessionSlides(
  context: Context,
  session: Session,
  own: readonly Slide[],
  addresses: PositionAddresses,
): Slide[] {
  const closing = [
    ...kinds.replies(context, session, addresses),
    ...kinds.discuss(context, session),
    ...(session.type === 'round' ? kinds.vote(context, session, addresses) : []),
  ]
  if (session.type === 'round') {
    return [
      ...kinds.question(context, session),
      ...kinds.answerers(context, session),
      ...own,
      ...kinds.stances(context, session, addresses),
      ...kinds.digest(context, session),
      ...closing,
    ]
  }
  return [...kinds.cover(context, session), ...own, ...closing]
}

/**
 * The slides that say who speaks and what they hold, in the order it was said: a portrait or a thesis, then the
 * positions, of which small neighbours share a slide.
 *
 * @param contexts those of all editions whose decks are to have the same slides
 */
export function arguingSlides(
  context: Context,
  session: Session,
  contexts: readonly Context[],
): Slide[] {
  const positionsOf = (contribution: Contribution) =>
    groupPositions(contribution.positions, contexts).flatMap((group) => {
      const [first] = group
      return first && group.length === 1
        ? kinds.position(context, first, contribution, session)
        : kinds.positions(context, group, contribution, session)
    })
  const answer = (contribution: Contribution): Slide[] => {
    const portrait = kinds.portrait(context, contribution, session)
    return isWhole(portrait) ? portrait : [...portrait, ...positionsOf(contribution)]
  }
  return session.type === 'round'
    ? session.contributions.flatMap(answer)
    : talkSlides(context, session, positionsOf, answer)
}

/** A talk in the order it went: its thesis, its positions, and behind them what others said in between. */
function talkSlides(
  context: Context,
  talk: Keynote,
  positionsOf: (contribution: Contribution) => Slide[],
  answer: (contribution: Contribution) => Slide[],
): Slide[] {
  const own = talk.isLean ? kinds.portrait(context, talk, talk) : []
  const slides = isWhole(own) ? own : [...kinds.thesis(context, talk), ...positionsOf(talk)]
  const said = (after: Position | undefined) =>
    talk.interruptions.filter(interruption => interruption.after === after).flatMap(answer)
  return [
    ...slides.flatMap((slide, index) => {
      const argued = slide.argues ?? []
      const goesOn = slides.slice(index + 1).flatMap(({ argues = [] }) => argues)
      return [slide, ...argued.filter(position => !goesOn.includes(position)).flatMap(said)]
    }),
    ...said(undefined),
  ]
}

/** Whether a contribution is all on these slides: then its positions have none of their own. */
function isWhole(slides: readonly Slide[]): boolean {
  return slides.some(({ argues }) => argues !== undefined)
}
