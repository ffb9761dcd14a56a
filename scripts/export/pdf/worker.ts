/** The process behind `finisher.ts`. */
import { answer } from '../../processes.ts'
import { finishPaper, finishPdf } from './finish.ts'

const functions = { finishPdf, finishPaper }
export type FinisherFunctions = typeof functions

answer(functions)
