/** A cut: a talk chosen from the decks of the sessions, of which it imports the slides. Pure. */

import type { Contribution, Cut, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Deck, Import, ImportingDeck, Slide } from '../deck.ts'
import type { SessionDeck, Unit } from './units.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { cutCover, cutTitle, leftOutSlides } from '../kinds/cut.ts'
import { slideSeconds } from '../pace.ts'
import { chooseWithin, eligible } from './choose.ts'
import { overviewUnits, sessionUnits } from './units.ts'

/** What of a session a cut does not show. */
export interface LeftOut {
  session: Session
  /** Contributions of which nothing is shown. */
  contributions: readonly Contribution[]
  /** How many positions of the other contributions are not shown. */
  positions: number
}

/** A cut, with what it comes to. */
export interface CutDeck {
  cut: Cut
  deck: ImportingDeck
  /** The slides it shows, its own and imported ones, in order. */
  shown: readonly { deck: string, slide: Slide }[]
  /** Time to speak the notes of all of them. */
  seconds: number
  /** Time kept for discussion. */
  discussionSeconds: number
  leftOut: readonly LeftOut[]
}

/** How a cut’s deck is called. */
export function cutName({ id }: Pick<Cut, 'id'>): string {
  return `cut-${id}`
}

/**
 * Composes a cut. Its deck has every slide it may show, so that each keeps its place when the time changes; those for
 * which there is no time are hidden.
 */
export function cutDeck(
  context: Context,
  cut: Cut,
  overview: Deck,
  sessions: readonly SessionDeck[],
  headmatter: (title: string, minutes: number) => ImportingDeck['headmatter'],
): CutDeck {
  const units = [
    ...overviewUnits(overview, context),
    ...sessions.flatMap(session => sessionUnits(session, context)),
  ]
  const about = eligible(units, cut, context.panel.tensions)
  const cover = cutCover(context, cut, sessions.map(({ session }) => session).filter(session =>
    about.some(unit => unit.session === session)))
  const ownSeconds = cover.reduce((sum, slide) => sum + slideSeconds(slide, context), 0)
  const discussionSeconds = (cut.minutes ?? 0) * 60 * cut.discussion
  const chosen = cut.minutes === undefined
    ? new Set(about)
    : chooseWithin(about, cut.minutes * 60 - discussionSeconds - ownSeconds)
  const leftOut = leftOutOf(sessions, about, chosen)
  const end = leftOutSlides(context, cut, leftOut)
  // The closing of the overview is the end of the talk.
  const isEnd = ({ session, slides: [first] }: Unit) => !session && first?.layout === 'closing'
  const inOrder = [...about.filter(unit => !isEnd(unit)), ...about.filter(isEnd)]
  const seconds = ownSeconds + inOrder.reduce((sum, unit) => sum + (chosen.has(unit) ? unit.seconds : 0), 0)
  return {
    cut,
    deck: {
      name: cutName(cut),
      language: context.language,
      headmatter: headmatter(
        context.text(context.panel.title) + context.words.parenthesis(cutTitle(context, cut)),
        cut.minutes ?? Math.max(1, Math.round(seconds / 60)),
      ),
      entries: [...cover, ...inOrder.flatMap(unit => importsOf(unit, !chosen.has(unit))), ...end],
    },
    shown: [
      ...cover.map(slide => ({ deck: cutName(cut), slide })),
      ...inOrder.filter(unit => chosen.has(unit)).flatMap(({ deck, slides }) => slides.map(slide => ({ deck, slide }))),
      ...end.map(slide => ({ deck: cutName(cut), slide })),
    ],
    seconds,
    discussionSeconds,
    leftOut,
  }
}

function importsOf({ deck, slides }: Unit, hide: boolean): Import[] {
  return slides.map(({ alias }) => ({ src: `./${deck}.md#${alias}`, ...(hide && { hide }) }))
}

function leftOutOf(sessions: readonly SessionDeck[], about: readonly Unit[], chosen: ReadonlySet<Unit>): LeftOut[] {
  return sessions.flatMap(({ session }) => {
    const own = about.filter(unit => unit.session === session)
    const shown = new Set(own.filter(unit => chosen.has(unit)).map(({ contribution }) => contribution))
    const contributions = contributionsOf(session).filter(contribution =>
      own.some(unit => unit.contribution === contribution) && !shown.has(contribution))
    const positions = new Set(own
      .filter(unit => !chosen.has(unit) && unit.contribution && shown.has(unit.contribution))
      .flatMap(({ argues }) => argues)).size
    return contributions.length + positions > 0 ? [{ session, contributions, positions }] : []
  })
}
