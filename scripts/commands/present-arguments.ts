/** The flags of `paneldeck present` and `rehearse`. */

import type { Command } from '@commander-js/extra-typings'
import type { Commands, WhenEnded } from './arguments.ts'
import { UsageError } from '../faults.ts'
import { deckOption, langOption, panelOption, rootOption } from './shared-options.ts'

/** Adds `present` to the program. */
export function addPresent(program: Command, { present }: Commands, done: WhenEnded): void {
  addShow(program, 'present')
    .description('open a deck in Slidev, with presenter mode and notes; it follows changes in data/')
    .option('--remote', 'pages for phones in your network: to steer with a password, and to look')
    .option('--languages', 'load the deck in all its languages: t goes from one to the next')
    .action(async options => done(await present(options)))
}

/** Adds `rehearse` to the program. */
export function addRehearse(program: Command, { rehearse }: Commands, done: WhenEnded): void {
  addShow(program, 'rehearse')
    .description('present a deck and record how many seconds each slide takes')
    .action(async options => done(await rehearse(options)))
}

/** A command that opens a deck in Slidev. */
function addShow(program: Command, name: string) {
  return program
    .command(name)
    .addOption(rootOption())
    .addOption(panelOption())
    .addOption(langOption())
    .addOption(deckOption())
    .option('--port <number>', 'the port to serve on; by default the first free one from 3030', portOf)
    .option('--no-open', 'do not open the browser')
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536)
    return port
  throw new UsageError(`--port ${text}: expected a number from 1 to 65535, as in --port 3030`)
}
