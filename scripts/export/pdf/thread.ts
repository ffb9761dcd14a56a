/** The thread behind `finisher.ts`. */
import { answer } from '../../threads.ts'
import { finishPaper, finishPdf } from './finish.ts'

const functions = { finishPdf, finishPaper }
export type FinisherFunctions = typeof functions

answer(functions)
