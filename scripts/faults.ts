/** How a command ends, and how what went wrong is told. */
import type { Fault } from './summary/source.ts'

/** Exit codes of the command line. */
export const EXIT = { done: 0, faults: 1, usage: 2, machine: 3, interrupted: 130 } as const

/** Something of the machine is missing: a browser, a port, disk space. The message says what, and how to get it. */
export class MachineError extends Error {}

/** The words on the command line ask for something that does not exist. */
export class UsageError extends Error {}

/** One line a fault, in the form editors and terminals make clickable. */
export function formatFault({ file, line, column, message }: Fault): string {
  return `${file}:${line}:${column}: ${message}`
}
