/** The versions of a deck cut into slides that have the same key where they are the same slide. Pure. */

import type { Decks } from './decks.ts'
import { matchSlides } from './match-slides.ts'
import { repaged } from './paged-lists.ts'
import { namesApart, renamed } from './rename-slides.ts'

/** The versions with the keys of the fresh one on the slides that match its slides. */
export function aligned(decks: Decks): Decks {
  const { base, mine, fresh } = decks
  const names = namesApart(matchSlides(base, fresh), base)
  return repaged({ ...decks, base: renamed(base, names), mine: renamed(mine, names) })
}
