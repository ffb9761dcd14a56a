/** Where in the decks something is argued. */

import type { Contribution, Position } from '../summary/panel.ts'
import type { Slide } from './deck.ts'

/** The addresses of all slides that argue positions. */
export interface PositionAddresses {
  ofPosition: ReadonlyMap<Position, string>
  all: ReadonlySet<string>
}

/** @param slides those of all sessions that argue positions */
export function addressesOf(slides: readonly Slide[]): PositionAddresses {
  const ofPosition = new Map<Position, string>()
  for (const { alias, argues = [] } of slides) {
    for (const position of argues) {
      // A position on several slides has the address of the first.
      if (!ofPosition.has(position))
        ofPosition.set(position, alias)
    }
  }
  return { ofPosition, all: new Set(slides.map(({ alias }) => alias)) }
}

/**
 * Address of the slide that argues a position. Without a position, or if it has no slide, this is the address of the
 * first slide of the contribution.
 */
export function argumentAddress(
  { ofPosition, all }: PositionAddresses,
  { alias }: Contribution,
  position?: Position,
): string {
  const arguing = position && ofPosition.get(position)
  if (arguing !== undefined)
    return arguing
  const opening = `${alias}-thesis`
  return all.has(opening) ? opening : alias
}
