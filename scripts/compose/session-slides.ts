/** The slides of a session: which, in which order. */

import type { Answer, Position, Round, Session } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { Slide } from './deck.ts'
import { kinds } from './kinds/index.ts'
import { speakingMinutes } from './pace.ts'

/**
 * All slides of a session's deck.
 *
 * @param own those that argue the positions of this session
 * @param arguing the same of all sessions
 */
export function sessionSlides(
  context: Context,
  session: Session,
  own: readonly Slide[],
  arguing: readonly Slide[],
): Slide[] {
  const closing = [
    ...kinds.replies(context, session, arguing),
    ...kinds.discuss(context, session),
    ...kinds.works(context, session, own),
    ...kinds.transcript(context, session),
  ]
  if (session.type === 'round') {
    return [
      ...kinds.question(context, session),
      ...kinds.answerers(context, session),
      ...own,
      ...kinds.stances(context, session, arguing),
      ...kinds.digest(context, session),
      ...closing,
    ]
  }
  const cover = (minutes: number) => kinds.cover(context, session, minutes)
  const minutes = speakingMinutes([...cover(0), ...own, ...closing], context.language)
  return [...cover(minutes), ...own, ...closing]
}

/**
 * The slides that say who speaks and what they hold, in the order it was said.
 *
 * @param contexts those of all editions whose decks are to have the same slides
 */
export function arguingSlides(
  context: Context,
  session: Session,
  contexts: readonly Context[],
): Slide[] {
  if (session.type === 'round') {
    return session.contributions.flatMap(answer =>
      answerSlides(context, answer, session, contexts),
    )
  }
  return [
    ...kinds.thesis(context, session),
    ...session.positions.flatMap(position =>
      kinds.position(context, position, session, session, session.alias),
    ),
  ]
}

/** Card and thesis; then the positions in the order they were said, those without a slide of their own together. */
function answerSlides(
  context: Context,
  answer: Answer,
  round: Round,
  contexts: readonly Context[],
): Slide[] {
  const alone = positionsAlone(answer, round, contexts)
  const together = answer.positions.filter(position => !alone.has(position))
  const [first] = together
  const slidesAlone = (from: number, to?: number) =>
    answer.positions
      .slice(from, to)
      .filter(position => alone.has(position))
      .flatMap(position => kinds.position(context, position, answer, round, answer.alias))
  const start = first ? answer.positions.indexOf(first) : 0
  return [
    ...kinds.answerSpeaker(context, answer, round),
    ...slidesAlone(0, start),
    ...kinds.positions(context, answer, together, round),
    ...slidesAlone(start),
  ]
}

/**
 * The positions of an answer that have a slide of their own. These are all that have a figure. If the others do not fit
 * on one slide, the weight-3 position with most supports gets its own slide, then the next one, until the rest fits.
 * What does not fit in one language has its own slide in every language, so that all decks have the same slides.
 */
function positionsAlone(
  answer: Answer,
  round: Round,
  contexts: readonly Context[],
): ReadonlySet<Position> {
  const alone = new Set(answer.positions.filter(({ figure }) => figure))
  const others = () => answer.positions.filter(position => !alone.has(position))
  const fit = () =>
    contexts.every(context => kinds.positions(context, answer, others(), round).length <= 1)
  const heavy = others()
    .filter(({ weight }) => weight === 3)
    .sort((a, b) => b.supports.length - a.supports.length)
  for (const position of heavy) {
    if (fit())
      break
    alone.add(position)
  }
  return alone
}
