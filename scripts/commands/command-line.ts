/** The command line from words to exit code. */

import type { CommandContext } from '../command-context.ts'
import type { Commands } from './arguments.ts'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommanderError } from '@commander-js/extra-typings'
import { EXIT, MachineError, machineErrorOf, UsageError } from '../faults.ts'
import { guarded } from '../terminal-text.ts'
import { createProgram } from './arguments.ts'

/** One call of the command: its words, its streams, and where it runs. */
export interface Call extends CommandContext {
  /** What follows `paneldeck`. */
  argv: readonly string[]
}

/** Runs one command. @returns its exit code; every error is told on stderr */
export async function runCommandLine({ argv, ...call }: Call): Promise<number> {
  const context: CommandContext = { ...call, streams: guarded(call.streams) }
  let code: number = EXIT.done
  const program = createProgram(commandsIn(context), context.streams, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return context.signal.aborted ? EXIT.interrupted : code
  }
  catch (error) {
    // What Ctrl-C cuts off fails, which is nobody's fault.
    return context.signal.aborted ? EXIT.interrupted : exitCodeOf(error, context)
  }
}

/** The commands in the project that `--root` names, by default the context's. Each loads its code when called. */
function commandsIn(context: CommandContext): Commands {
  const at = ({ root }: { root?: string | undefined }): CommandContext => {
    if (root !== undefined && !statSync(root, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`--root ${root}: there is no such folder; expected the project, with data/ in it`)
    return root === undefined ? context : { ...context, root: resolve(root) }
  }
  return {
    build: async options => (await import('./build.ts')).build(at(options)),
    check: async options => (await import('./check.ts')).check(at(options), options),
    import: async (files, options) => (await import('./import.ts')).importCommand(at(options), files, options),
    new: async (panel, options) => (await import('./new.ts')).newPanel(at(options), panel, options),
    words: async (language, options) => (await import('./words.ts')).words(at(options), language, options),
    brief: async options => (await import('./brief.ts')).brief(at(options), options),
    draft: async options => (await import('./draft.ts')).draft(at(options), options),
    review: async options => (await import('./review.ts')).review(at(options), options),
    migrate: async options => (await import('./migrate.ts')).migrate(at(options), options),
    generate: async options => (await import('./generate.ts')).generate(at(options), options),
    diff: async options => (await import('./diff.ts')).diff(at(options), options),
    outline: async options => (await import('./outline.ts')).outline(at(options), options),
    present: async options => (await import('./present.ts')).present(at(options), options),
    rehearse: async options =>
      (await import('./present.ts')).present(at(options), { ...options, isRehearsal: true }),
    export: async options => (await import('./export.ts')).exportCommand(at(options), options),
  }
}

/** Foreseen errors are told in a sentence; anything else is a fault of ours and shows its trace. */
function exitCodeOf(error: unknown, { root, streams: { stderr } }: CommandContext): number {
  // Commander has told it already.
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  const foreseen = error instanceof UsageError ? error : machineErrorOf(error, root)
  if (foreseen) {
    stderr.write(`${foreseen.message}\n`)
    return foreseen instanceof MachineError ? EXIT.machine : EXIT.usage
  }
  const trace = error instanceof Error ? error.stack : String(error)
  stderr.write(`This is a fault of paneldeck itself; please report it.\n${trace}\n`)
  return EXIT.faults
}
