/** Where in the decks something is argued. */

import type { Contribution, Position } from '../summary/panel.ts'
import type { Slide } from './deck.ts'

/**
 * Address of the slide that argues a position. Without a position, or if it has no slide, this is the address of the
 * first slide of the contribution.
 *
 * @param slides those that argue positions, of all sessions
 */
export function argumentAddress(
  slides: readonly Slide[],
  { alias }: Contribution,
  position?: Position,
): string {
  const arguing = position && slides.find(({ argues }) => argues?.includes(position))
  if (arguing)
    return arguing.alias
  const opening = `${alias}-thesis`
  return slides.some(slide => slide.alias === opening) ? opening : alias
}
