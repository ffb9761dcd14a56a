/** A panel → its decks in one language: which slides, in which order. Pure. */

import type { Answer, Keynote, Panel, Position, Round, Session } from '../summary/panel.ts'
import type { Edition } from '../summary/vocabulary.ts'
import type { Context } from './context.ts'
import type { Deck, Frontmatter, PanelDeck, Slide } from './deck.ts'
import { contextOf, contributionsOf, namesOf, sessionTitle } from './context.ts'
import { kinds } from './kinds/index.ts'
import { speakingMinutes } from './pace.ts'

export interface PanelDecks {
  decks: Deck[]
  whole: PanelDeck
}

/**
 * One deck a session, the overview first, and the deck that imports them all.
 *
 * @param theme path of the theme, as seen from the decks
 */
export function composeDecks(panel: Panel, edition: Edition, theme: string): PanelDecks {
  const context = contextOf(panel, edition, theme)
  // First what argues the positions: pictures of who stands where lead there, from one session to another too.
  const argued = new Map(panel.sessions.map(session => [session, arguedSlides(context, session)]))
  const everything = [...argued.values()].flat()
  const sessions = panel.sessions.map(session => ({
    session,
    ...sessionDeck(context, session, argued.get(session) ?? [], everything),
  }))
  const minutes = (session: Session) =>
    sessions.find(other => other.session === session)?.minutes ?? 0
  const overview = deckOf(context, '00-overview', context.text(panel.title), '', [
    ...kinds.panelCover(context),
    ...kinds.about(context),
    ...kinds.agenda(context, minutes),
    ...kinds.whoIsWho(context),
    ...kinds.tensions(context, everything),
    ...kinds.matrix(context, everything),
    ...kinds.glossary(context),
    ...kinds.guide(context),
    ...kinds.sources(context),
  ])
  const decks = [overview, ...sessions].map(({ deck }) => deck)
  const total = [overview, ...sessions].reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    decks,
    whole: {
      name: 'slides',
      language: context.language,
      headmatter: headmatter(
        context,
        context.text(panel.title),
        namesOf(context, panel.sessions.filter(isKeynote)),
        total,
      ),
      imports: decks.map(({ name }) => `./${name}.md`),
    },
  }
}

/**
 * @param own what argues the positions of this session
 * @param everything the same of all sessions
 */
function sessionDeck(
  context: Context,
  session: Session,
  own: readonly Slide[],
  everything: readonly Slide[],
): { deck: Deck, minutes: number } {
  const slides
    = session.type === 'keynote'
      ? [...own, ...closing(context, session, own, everything)]
      : [
          ...kinds.question(context, session),
          ...kinds.answerers(context, session),
          ...own,
          ...kinds.stances(context, session, everything),
          ...kinds.digest(context, session),
          ...closing(context, session, own, everything),
        ]
  const cover = (minutes: number) =>
    session.type === 'keynote' ? kinds.cover(context, session, minutes) : []
  const minutes = speakingMinutes([...cover(0), ...slides], context.language)
  return deckOf(
    context,
    session.deck,
    sessionTitle(context, session),
    namesOf(context, contributionsOf(session)),
    [...cover(minutes), ...slides],
  )
}

/** Who speaks and what they hold, in the order it was said. */
function arguedSlides(context: Context, session: Session): Slide[] {
  if (session.type === 'round')
    return session.contributions.flatMap(answer => answerSlides(context, answer, session))
  return [
    ...kinds.thesis(context, session),
    ...session.positions.flatMap(position =>
      kinds.position(context, position, session, session, session.alias),
    ),
  ]
}

/** What ends every session: replies, the discussion, and what is there to be looked up. */
function closing(
  context: Context,
  session: Session,
  own: readonly Slide[],
  everything: readonly Slide[],
): Slide[] {
  return [
    ...kinds.replies(context, session, everything),
    ...kinds.discuss(context, session),
    ...kinds.works(context, session, own),
    ...kinds.transcript(context, session),
  ]
}

/**
 * Card and thesis, then the positions together; one with a figure has a slide of its own. Where the others do not fit on
 * one slide, the weight-3 position with most to say gets its own, then the next, until the rest does. What was said first
 * is shown first.
 */
function answerSlides(context: Context, answer: Answer, round: Round): Slide[] {
  const own: Position[] = answer.positions.filter(({ figure }) => figure)
  const others = () => answer.positions.filter(position => !own.includes(position))
  const together = (own = context) => kinds.positions(own, answer, others(), round)
  // The decks of all languages have the same shape: what does not fit in one of them gets its own slide in each.
  const contexts = [
    context,
    ...context.panel.languages.map(language => contextOf(context.panel, language, context.theme)),
  ]
  const fits = () => contexts.every(own => together(own).length <= 1)
  const heavy = others()
    .filter(({ weight }) => weight === 3)
    .sort((a, b) => b.supports.length - a.supports.length)
  for (const position of heavy) {
    if (!fits())
      own.push(position)
  }
  const [first] = others()
  const alone = (from: number, to?: number) =>
    answer.positions
      .slice(from, to)
      .filter(position => own.includes(position))
      .flatMap(position => kinds.position(context, position, answer, round, answer.alias))
  const start = first ? answer.positions.indexOf(first) : 0
  return [
    ...kinds.answerSpeaker(context, answer, round),
    ...alone(0, start),
    ...together(),
    ...alone(start),
  ]
}

function deckOf(
  context: Context,
  name: string,
  title: string,
  authors: string,
  slides: readonly Slide[],
): { deck: Deck, minutes: number } {
  const minutes = speakingMinutes(slides, context.language)
  const settings = headmatter(context, title, authors, minutes)
  return { deck: { name, language: context.language, headmatter: settings, slides }, minutes }
}

function isKeynote(session: Session): session is Keynote {
  return session.type === 'keynote'
}

function headmatter(
  { panel, words, theme }: Context,
  title: string,
  authors: string,
  minutes: number,
): Frontmatter {
  return {
    theme,
    title,
    ...(authors !== '' && { author: authors }),
    lang: words.tag,
    duration: `${minutes}min`,
    ...(panel.aspectRatio !== '16/9' && { aspectRatio: panel.aspectRatio }),
  }
}
