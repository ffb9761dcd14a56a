/**
 * What to do with one generated file, given what was last generated, what is there now and what is generated today.
 * Pure. A file somebody changed by hand is never written over.
 */
export type Outcome = 'created' | 'unchanged' | 'updated' | 'kept'

export interface Plan {
  outcome: Outcome
  /** The file's new text, if it is to be written. */
  deck?: string
  /** The pristine copy's new text, if it is to be written. */
  base?: string
}

/** @param base what was last generated, @param mine what is there now, @param fresh what is generated today */
export function reconcile(base: string | undefined, mine: string | undefined, fresh: string): Plan {
  if (mine === undefined && base === undefined) return { outcome: 'created', deck: fresh, base: fresh }
  if (mine === fresh) return { outcome: 'unchanged', ...base !== fresh && { base: fresh } }
  // Deleted by hand counts as changed by hand. Without a base everything that differs does.
  if (mine === undefined || mine !== base) return { outcome: 'kept' }
  return { outcome: 'updated', deck: fresh, base: fresh }
}
