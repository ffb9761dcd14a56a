/** Runs in the process that `finisher.ts` starts: finishes PDFs. */

import { answerCalls } from '../child-process.ts'
import { finishPaper, finishPdf } from './finish.ts'

const functions = { finishPdf, finishPaper, ready: async () => {} }
/** What can be asked of the finishing process. */
export type FinisherFunctions = typeof functions

answerCalls(functions)
