/** The slides of all decks as what a cut chooses from. Pure. */

import type { Contribution, Position, Session } from '../../summary/panel.ts'
import type { Deck, Slide } from '../deck.ts'
import type { Speech } from '../pace.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { slideSeconds } from '../pace.ts'

/**
 * In which order a cut takes what there is: the panel's map and its end; how each session opens; everybody's portrait;
 * what is drawn or of weight 3; what is of weight 2; the rest.
 */
export const TIERS = ['frame', 'openers', 'portraits', 'key', 'middle', 'rest'] as const
export type Tier = (typeof TIERS)[number]

/** Slides that are kept or left out together: one, with those on which it goes on. */
export interface Unit {
  /** The deck they are in. */
  deck: string
  slides: readonly Slide[]
  /** Time to speak their notes. */
  seconds: number
  tier: Tier
  session?: Session
  /** Whose they are; not there for a slide about a whole session. */
  contribution?: Contribution
  /** The positions they argue. */
  argues: readonly Position[]
}

/** A session and the deck that shows it. */
export interface SessionDeck {
  session: Session
  deck: Deck
}

/** What the overview offers; its cover and its agenda are those of the whole panel, which no cut is. */
export function overviewUnits({ name, slides }: Deck, speech: Speech): Unit[] {
  const offered = slides.filter(({ alias }) => alias !== 'overview-cover' && !/^overview-agenda(?:-\d+)?$/.test(alias))
  return together(offered).map(group => ({
    deck: name,
    slides: group,
    seconds: secondsTogether(group, speech),
    tier: overviewTier(group[0]?.layout ?? ''),
    argues: [],
  }))
}

function overviewTier(layout: string): Tier {
  if (layout === 'map' || layout === 'closing')
    return 'frame'
  return layout === 'camps' ? 'middle' : 'rest'
}

/** What the deck of a session offers. */
export function sessionUnits({ session, deck }: SessionDeck, speech: Speech): Unit[] {
  const contributions = contributionsOf(session)
  return together(deck.slides.filter(({ lookedUp }) => !lookedUp)).map((group, index) => {
    const [first] = group
    const argues = [...new Set(group.flatMap(({ argues = [] }) => argues))]
    const contribution = contributions.length === 1
      ? contributions[0]
      : contributions.find(({ alias, positions }) =>
          positions.some(position => argues.includes(position)) || first?.alias === alias)
    return {
      deck: deck.name,
      slides: group,
      seconds: secondsTogether(group, speech),
      tier: index === 0 ? 'openers' : sessionTier(first?.layout ?? '', argues),
      session,
      ...(contribution && { contribution }),
      argues,
    }
  })
}

function sessionTier(layout: string, argues: readonly Position[]): Tier {
  if (layout === 'thesis')
    return 'openers'
  if (layout === 'portrait')
    return 'portraits'
  if (argues.length === 0)
    return layout === 'vote' || layout === 'discuss' ? 'key' : 'middle'
  const weight = Math.max(...argues.map(({ weight }) => weight))
  if (layout === 'figure' || weight === 3)
    return 'key'
  return weight === 2 ? 'middle' : 'rest'
}

/** Slides that follow one another under one address, with `-2`, `-3` or `-more` behind it. */
function together(slides: readonly Slide[]): Slide[][] {
  const groups: Slide[][] = []
  for (const slide of slides) {
    const group = groups.at(-1)
    const start = group?.[0]?.alias
    if (start !== undefined && goesOn(start, slide))
      group?.push(slide)
    else groups.push([slide])
  }
  return groups
}

function goesOn(start: string, { alias }: Slide): boolean {
  return alias.startsWith(start) && /^(?:-more)?(?:-\d+)?$/.test(alias.slice(start.length))
}

function secondsTogether(slides: readonly Slide[], speech: Speech): number {
  return slides.reduce((sum, slide) => sum + slideSeconds(slide, speech), 0)
}
