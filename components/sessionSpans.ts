/** Which slides of a deck belong to one session. */

import { toRaw } from 'vue'
import { onceForDeck } from '../scripts/in-slidev/once-for-deck.ts'

/** What has to be known of a slide. */
interface SpannedSlide {
  no: number
  meta: { slide?: { frontmatter: Record<string, unknown> } }
}

/** A session of a deck: the numbers of its first and last slide, from 1. */
export interface SessionSpan {
  first: number
  last: number
  /** The name of its colour. */
  colour: string | undefined
}

/** The sessions of a deck, in their order. Neighbouring slides with the same `session` in their frontmatter are one. */
export function sessionSpans(slides: readonly SpannedSlide[]): SessionSpan[] {
  const spans: (SessionSpan & { session: unknown })[] = []
  for (const { no, meta } of slides) {
    const { session, tone, accent } = toRaw(meta.slide?.frontmatter ?? {})
    const span = spans.at(-1)
    if (span && span.session === session)
      span.last = no
    else spans.push({ session, first: no, last: no, colour: [tone, accent].find(name => typeof name === 'string') })
  }
  return spans
}

/** The same, looked for once for all slides that show them. */
export const spansOfDeck = onceForDeck((slides: readonly SpannedSlide[]) => sessionSpans(slides))
