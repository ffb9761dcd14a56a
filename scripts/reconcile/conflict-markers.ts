/** Marks that Git leaves in a file where two branches changed the same lines. Pure. */

import type { Unreadable } from './unreadable.ts'

/** The first mark of an unresolved conflict: a line with seven `<` or `>` and a space, with `=======` somewhere. */
export function conflictMarker(text: string): Unreadable | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex(line => /^(?:<{7}|>{7}) /.test(line))
  if (first < 0 || !lines.some(line => /^={7}\r?$/.test(line)))
    return undefined
  return {
    line: first + 1,
    column: 1,
    conflict: true,
    message: 'a conflict of Git is not resolved here (<<<<<<< ======= >>>>>>>)',
  }
}
