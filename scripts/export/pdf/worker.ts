/** The process behind `finisher.ts`. */

import { answer } from '../../processes.ts'
import { finishPaper, finishPdf } from './finish.ts'

const functions = { finishPdf, finishPaper, ready: async () => {} }
export type FinisherFunctions = typeof functions

answer(functions)
