/** What the decks of a panel say and how long that takes, before anything is written. Pure. */

import type { Edition } from '../summary/languages.ts'
import type { Panel } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { CutDeck } from './cuts/cut-deck.ts'
import type { Slide } from './deck.ts'
import type { Speech } from './pace.ts'
import { composeDecks } from './compose.ts'
import { contextOf } from './context.ts'
import { ownSlides } from './deck.ts'
import { slideSeconds } from './pace.ts'

/** A slide with the time to speak its notes. */
export interface OutlineSlide {
  /** Its number in the deck. */
  no: number
  /** Its address. */
  alias: string
  /** Its headline; the claims of a slide that several share. */
  headline: string
  /** 0 for what is looked up. */
  seconds: number
}

/** A deck with its slides; that of the whole panel has only those of its own. */
export interface OutlineDeck {
  deck: string
  seconds: number
  slides: OutlineSlide[]
  /** Of a cut. */
  cut?: {
    /** What was asked for. */
    minutes?: number
    discussionSeconds: number
    /** Of whom nothing is shown, by session. */
    leftOut: { session: string, speakers: string[], positions: number }[]
  }
}

/** The decks of a panel in one edition. */
export interface Outline {
  panel: string
  edition: Edition
  /** The slides of all decks. */
  slides: number
  seconds: number
  decks: OutlineDeck[]
  /** Decks chosen from these; their slides are not counted again. */
  cuts: OutlineDeck[]
}

/** The decks as they are in the data, without what was edited by hand. */
export function deckOutlines(panel: Panel, edition: Edition): Outline {
  const speech = contextOf(panel, edition, '')
  const { decks, cuts, whole } = composeDecks(panel, edition, '')
  const outlined = [...decks, { name: whole.name, slides: ownSlides(whole) }].map(({ name, slides }) =>
    deckOf(name, slides, speech))
  return {
    panel: panel.id,
    edition,
    slides: outlined.reduce((sum, { slides }) => sum + slides.length, 0),
    seconds: sumOf(outlined),
    decks: outlined,
    cuts: cuts.map(cut => outlineOfCut(cut, speech)),
  }
}

function outlineOfCut({ cut, deck, shown, discussionSeconds, leftOut }: CutDeck, speech: Context): OutlineDeck {
  return {
    ...deckOf(deck.name, shown.map(({ slide }) => slide), speech),
    cut: {
      ...(cut.minutes !== undefined && { minutes: cut.minutes }),
      discussionSeconds,
      leftOut: leftOut.map(({ session, contributions, positions }) => ({
        session: session.id,
        speakers: contributions.map(({ speaker }) => speech.text(speaker.name)),
        positions,
      })),
    },
  }
}

function deckOf(deck: string, slides: readonly Slide[], speech: Speech): OutlineDeck {
  const outlined = slides.map((slide, index): OutlineSlide => ({
    no: index + 1,
    alias: slide.alias,
    headline: headlineOf(slide),
    seconds: Math.round(slideSeconds(slide, speech)),
  }))
  return { deck, seconds: sumOf(outlined), slides: outlined }
}

function sumOf(parts: readonly { seconds: number }[]): number {
  return parts.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** The headline; on slides without one, those of the second level. */
function headlineOf({ body }: Slide): string {
  const headlines = body.flatMap(node => node.type === 'heading'
    ? { depth: node.depth, text: node.children.map(child => 'value' in child ? child.value : '').join('') }
    : [])
  const depth = Math.min(...headlines.map(({ depth }) => depth))
  return headlines.filter(headline => headline.depth === depth).map(({ text }) => text).join(' · ')
}
