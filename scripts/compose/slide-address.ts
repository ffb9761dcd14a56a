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

/**
 * The addresses of the slides that cite these passages, each once, with the first passage that leads there. Of several
 * slides that cite a passage, the first that argues a position is taken before one that only opens a contribution.
 */
export function slidesCiting(
  passages: readonly string[],
  slides: readonly Slide[],
): { passage: string, to: string }[] {
  const found = passages.flatMap((passage) => {
    const citing = slides.filter(
      ({ frontmatter }) =>
        Array.isArray(frontmatter.passages) && frontmatter.passages.includes(passage),
    )
    const slide = citing.find(({ layout }) => ARGUING.includes(layout)) ?? citing[0]
    return slide ? [{ passage, to: slide.alias }] : []
  })
  return found.filter(({ to }, index) => found.findIndex(other => other.to === to) === index)
}

/** The layouts of slides that argue positions. */
const ARGUING = ['position', 'positions', 'figure']
