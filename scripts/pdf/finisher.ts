/** The browser's PDFs are finished in a process of their own, while the browser prints the next one. */

import type { FinisherFunctions } from './finishing-process.ts'
import { withProcess } from '../child-process.ts'

export type Finisher = FinisherFunctions

export async function withFinisher<T>(
  use: (finisher: Finisher) => Promise<T>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  return withProcess<FinisherFunctions, T>(
    new URL('finishing-process.ts', import.meta.url),
    [],
    functions =>
      use({
        ready: () => functions.ready(),
        finishPdf: (parts, facts, sheets) => functions.finishPdf(parts, facts, sheets),
        finishPaper: (raw, facts, characters) => functions.finishPaper(raw, facts, characters),
      }),
    env,
  )
}
