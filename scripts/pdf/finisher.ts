/**
 * Finishes PDFs of the browser in a process of its own, so that the browser can print the next deck meanwhile. This is
 * the side of whoever wants a PDF finished; the work is done in `finish-process.ts`.
 */

import type { FinisherFunctions } from './finish-process.ts'
import { withProcess } from '../child-process.ts'

/** Finishes PDFs in a process of its own. */
export type Finisher = FinisherFunctions

/** Starts a finishing process, and ends it when `use` has ended. */
export async function withFinisher<T>(
  use: (finisher: Finisher) => Promise<T>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  return withProcess<FinisherFunctions, T>(
    new URL('finish-process.ts', import.meta.url),
    [],
    functions =>
      use({
        ready: () => functions.ready(),
        finishPdf: (pieces, facts, slidePages) => functions.finishPdf(pieces, facts, slidePages),
        finishPaper: (raw, facts, characters) => functions.finishPaper(raw, facts, characters),
      }),
    env,
  )
}
