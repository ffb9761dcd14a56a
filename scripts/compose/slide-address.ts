/** Where in the decks something is argued. */

import type { Contribution, Position } from '../summary/panel.ts'
import type { Slide } from './deck.ts'

/** Address of the slide that argues a position; without one, or where it has no slide, of the contribution's first words. */
export function addressOf(
  slides: readonly Slide[],
  { alias }: Contribution,
  position?: Position,
): string {
  const wanted = [
    ...(position ? [`${alias}-${position.id}`, `${alias}-positions`] : []),
    `${alias}-thesis`,
    alias,
  ]
  return wanted.find(address => slides.some(slide => slide.alias === address)) ?? alias
}
