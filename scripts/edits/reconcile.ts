/**
 * What to do with one generated file, given what was last generated, what is there now and what is generated today.
 * Pure. What somebody changed by hand is never written over.
 */
import { mergeDecks, type Merged } from './merge.ts'

export type Outcome = 'created' | 'unchanged' | 'updated' | 'merged' | 'kept'

export interface Plan {
  outcome: Outcome
  /** The file's new text, if it is to be written. */
  deck?: string
  /** The pristine copy's new text, if it is to be written. */
  base?: string
  /** Slide by slide, of a deck that was edited by hand. */
  slides?: Omit<Merged, 'text'>
}

/** @param base what was last generated, @param mine what is there now, @param fresh what is generated today */
export function reconcile(base: string | undefined, mine: string | undefined, fresh: string): Plan {
  if (mine === undefined && base === undefined) return { outcome: 'created', deck: fresh, base: fresh }
  if (mine === fresh) return { outcome: 'unchanged', ...base !== fresh && { base: fresh } }
  // Deleted by hand counts as changed by hand. Without a base everything that differs does.
  if (mine === undefined || base === undefined) return { outcome: 'kept' }
  if (mine === base) return { outcome: 'updated', deck: fresh, base: fresh }
  const merged = mergeDecks(base, mine, fresh)
  if (!merged) return { outcome: 'kept' }
  const { text, ...slides } = merged
  return { outcome: 'merged', ...text !== mine && { deck: text }, ...base !== fresh && { base: fresh }, slides }
}
