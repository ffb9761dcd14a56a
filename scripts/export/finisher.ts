/** The browser's PDFs are finished in a thread of their own, while the browser prints the next one. */
import { withThread } from '../threads.ts'
import type { FinisherFunctions } from './pdf/thread.ts'

export type Finisher = FinisherFunctions

export async function withFinisher<T>(use: (finisher: Finisher) => Promise<T>): Promise<T> {
  return withThread<FinisherFunctions, T>(new URL('pdf/thread.ts', import.meta.url), {}, thread => use({
    finishPdf: (raw, facts, sheets) => thread.finishPdf(raw, facts, sheets),
    finishPaper: (raw, facts, characters) => thread.finishPaper(raw, facts, characters),
  }))
}
