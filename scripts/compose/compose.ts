/** A panel → its decks in one language. Pure. */

import type { Edition } from '../summary/languages.ts'
import type { Panel, Session } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { CutDeck } from './cuts/cut-deck.ts'
import type { Deck, Frontmatter, ImportingDeck, Slide } from './deck.ts'
import type { PositionAddresses } from './slide-address.ts'
import { contributionsOf } from '../summary/contributions.ts'
import { contextOf, inEdition } from './context.ts'
import { cutDeck, cutName } from './cuts/cut-deck.ts'
import { withDraftMarks } from './draft-marks.ts'
import { kinds } from './kinds/index.ts'
import { speakingMinutes } from './pace.ts'
import { speakerNames } from './people.ts'
import { arguingSlides, sessionSlides } from './session-slides.ts'
import { sessionTitle } from './sessions.ts'
import { addressesOf } from './slide-address.ts'

/** The decks of a panel in one edition: one a session, its cuts, and `slides.md`, which imports all sessions. */
export interface PanelDecks {
  decks: Deck[]
  cuts: CutDeck[]
  whole: ImportingDeck
}

const OVERVIEW = '00-overview'
const WHOLE = 'slides'

/** The names of a panel's decks in any edition, that of the whole panel last. */
export function deckNames({ sessions, cuts }: Panel): string[] {
  return [OVERVIEW, ...sessions.map(({ deck }) => deck), ...cuts.map(cutName), WHOLE]
}

/**
 * One deck a session, the overview first, the cuts, and the deck that imports all sessions.
 *
 * @param theme path of the theme, as seen from the decks
 */
export function composeDecks(panel: Panel, edition: Edition, theme: string): PanelDecks {
  const context = contextOf(panel, edition, theme)
  const languages = panel.languages.map(language => inEdition(context, language))
  const contexts = edition === 'both' ? [context, ...languages] : languages
  // The slides that argue positions are made first: slides of who stands where link to them, also from other sessions.
  const own = new Map(
    panel.sessions.map(session => [session, arguingSlides(context, session, contexts)]),
  )
  const arguing = [...own.values()].flat()
  const addresses = addressesOf(arguing)
  const sessions = panel.sessions.map(session => deckOf(
    context,
    session.deck,
    sessionTitle(context, session),
    speakerNames(context, contributionsOf(session)),
    sessionSlides(context, session, own.get(session) ?? [], addresses),
  ))
  const minutes = new Map(panel.sessions.map((session, index) => [session, sessions[index]?.minutes ?? 0]))
  const title = context.text(panel.title)
  const overview = deckOf(context, OVERVIEW, title, '', overviewSlides(context, addresses, minutes))
  const all = [overview, ...sessions]
  const closing = kinds.closing(context, 'closing')
  const ofClosing = closing.length > 0 ? speakingMinutes(closing, context) : 0
  const total = all.reduce((sum, { minutes }) => sum + minutes, ofClosing)
  const speakers = speakerNames(context, panel.sessions.flatMap(session => session.type === 'keynote' ? [session] : []))
  return withDraftMarks(panel, {
    decks: all.map(({ deck }) => deck),
    cuts: panel.cuts.map(cut => cutDeck(
      context,
      cut,
      overview.deck,
      panel.sessions.flatMap((session, index) => sessions[index] ? [{ session, deck: sessions[index].deck }] : []),
      (title, minutes) => headmatter(context, title, speakers, minutes),
    )),
    whole: {
      name: WHOLE,
      language: context.language,
      headmatter: headmatter(context, title, speakers, total),
      entries: [
        ...all.map(({ deck }) => ({ src: `./${deck.name}.md` })),
        ...closing,
        ...referenceSlides(context, arguing),
      ],
    },
  })
}

/**
 * The slides of one session's deck, as they are with nothing else of the panel composed: the same ones, though names on
 * them lead to no slides of other sessions.
 */
export function composeSession(panel: Panel, edition: Edition, session: Session): Slide[] {
  const context = contextOf(panel, edition, '')
  const languages = panel.languages.map(language => inEdition(context, language))
  const own = arguingSlides(context, session, edition === 'both' ? [context, ...languages] : languages)
  return sessionSlides(context, session, own, addressesOf(own))
}

/**
 * The deck that introduces the panel.
 *
 * @param addresses where in the decks positions are argued
 * @param minutes the time each session takes
 */
function overviewSlides(
  context: Context,
  addresses: PositionAddresses,
  minutes: ReadonlyMap<Session, number>,
): Slide[] {
  return [
    ...kinds.panelCover(context),
    ...kinds.map(context, addresses),
    ...kinds.about(context),
    ...kinds.agenda(context, session => minutes.get(session) ?? 0),
    ...kinds.whoIsWho(context),
    ...kinds.guide(context),
    ...kinds.tensions(context, addresses),
    ...kinds.matrix(context, addresses),
    ...kinds.closing(context, 'overview-closing'),
  ]
}

/** What is looked up: once, behind all sessions. */
function referenceSlides(context: Context, arguing: readonly Slide[]): Slide[] {
  return [
    ...kinds.works(context, arguing),
    ...kinds.glossary(context),
    ...context.panel.sessions.flatMap(session => kinds.transcript(context, session)),
    ...kinds.sources(context),
  ]
}

/** A deck of these slides, and the minutes it takes. */
function deckOf(
  context: Context,
  name: string,
  title: string,
  authors: string,
  slides: readonly Slide[],
): { deck: Deck, minutes: number } {
  const minutes = speakingMinutes(slides, context)
  const settings = headmatter(context, title, authors, minutes)
  return { deck: { name, language: context.language, headmatter: settings, slides }, minutes }
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
