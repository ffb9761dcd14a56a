import { toRaw } from 'vue'

/** What has to be known of a slide. */
interface Slide {
  no: number
  meta: { slide?: { frontmatter: Record<string, unknown> } }
}

/** A session of a deck: the numbers of its first and last slide. */
export interface SessionPiece {
  first: number
  last: number
}

/** Every slide shows them: counted once a deck. */
const known = new WeakMap<readonly Slide[], SessionPiece[]>()

/** The sessions of a deck, in their order. */
export function sessionPieces(slides: readonly Slide[]): SessionPiece[] {
  const before = known.get(slides)
  if (before)
    return before
  const pieces: (SessionPiece & { session: unknown })[] = []
  for (const { no, meta } of slides) {
    const { session } = toRaw(meta.slide?.frontmatter ?? {})
    const piece = pieces.at(-1)
    if (piece && piece.session === session)
      piece.last = no
    else pieces.push({ session, first: no, last: no })
  }
  known.set(slides, pieces)
  return pieces
}
